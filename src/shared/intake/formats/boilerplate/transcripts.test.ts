import { describe, expect, it } from 'vitest'
import { readPlainText } from '../text/text'
import { readSrt } from '../timed/srt'
import { readTimestamped } from '../timed/timestamped'
import { textOfBlocks } from '../words'
import { isTranscriptNote } from './transcripts'

describe('what a transcript says of itself', () => {
  it.each([
    'THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM AND MAY BE UPDATED.',
    'This soap podcast has been transcribed using an automated service. Please forgive typos.',
    'This transcript was generated automatically and may have errors.',
    'This transcript and summary were AI-generated and may contain errors.',
    'Automated transcript, not checked by hand',
    'Transcribed by https://wax.ai',
    'You can help edit this transcript on [GitHub](https://soap.example/talks).',
    '[Found a mistake? Open a pull request on GitHub.][source]',
    'Transcribed by: Tilda Voss on 12.03.2021',
    'Transcript provided by Harbour Radio, Copyright Harbour Radio.',
    'Transcription by Edda Krull',
    'Subtitles by the Harbour community',
    'Untertitel im Auftrag des HAFENFUNKS, 2020',
    'Sous-titres : Ana Brook',
    '[END OF TRANSCRIPT]',
    '[START OF INTERVIEW]',
    'Intro and outro music by Edda Krull',
    'Theme song: Soap on the Pier by the Harbour Band',
    'Show notes are available at soap.example/12.',
    '--- End of recording 2 ---',
    'Return to Transcripts main page',
    '🧾️ Download transcript',
    "{{ open ? 'HIDE' : 'SHOW' }} TRANSCRIPT",
    'Click on a timestamp to play from that location',
    'Use Ctrl + F to search',
    'Please wait while the transcript is being prepared...',
    'Subtitles section Play video',
    'Direct download: soap-on-the-pier.mp3',
    'Category:general -- posted at: 7:00pm EDT',
    'Listen on Apple Podcasts | Spotify | Overcast',
    'Listen to the episode',
    'Listen on these platforms',
    'You can listen to this episode on Spotify, Stitcher or wherever you get your podcasts.',
    'Subscribe to the Soap Hour Podcast and to the Soap Hour YouTube Channel.',
    'Transcript. Use arrow keys to navigate between transcript entries.',
    'AI-generated content may be incorrect',
    'Edda Krull started transcription',
    'Hosted on Acast. See acast.com/privacy for more information.',
  ])('%s', (line) => {
    expect(isTranscriptNote(line)).toBe(true)
  })

  it.each([
    'Transcribed by hand, the letters fill a drawer.',
    'This transcript is all that is left of the summer.',
    'This transcript and the soap are all that is left.',
    'Transcript',
    'You can help edit the transcript of your own life.',
    'Found a mistake? She scrapes it off and boils it again.',
    'Captions by the door were wet.',
    'Subtitles Are Hard',
    'Listen to the kettle on the stove.',
    'Listen to Edda stir.',
    'Listen to the show of hands.',
    'Subscribe to nothing, she says, and boil.',
    'Return to the shed.',
    'Play video games with a soap maker?',
    'The end of the recording came too soon.',
    'The start of the interview was wet.',
    'Background music by the sea is a gull.',
    'Opening songs by ear is how I learned.',
    'Show notes are what I never read.',
    'Use Ctrl if you must.',
    'We stopped transcription when the soap was dry.',
  ])('and what a text says: %s', (line) => {
    expect(isTranscriptNote(line)).toBe(false)
  })
})

describe('is dropped and listed', () => {
  it('from a text', () => {
    const source = readPlainText('RUSH TRANSCRIPT\n\nEdda stirs.\n\nTranscribed by Tilda Voss')
    expect(textOfBlocks(source.blocks)).toBe('Edda stirs.')
    expect(source.dropped).toEqual(['RUSH TRANSCRIPT', 'Transcribed by Tilda Voss'])
  })

  it('from captions, where it is a whole one', () => {
    const source = readSrt(
      '1\n00:00:01,000 --> 00:00:02,000\nEdda stirs.\n\n2\n00:00:03,000 --> 00:00:04,000\nSubtitles by\nTilda Voss',
    )
    expect(textOfBlocks(source.blocks)).toBe('Edda stirs.')
    expect(source.dropped).toEqual(['Subtitles by Tilda Voss'])
  })

  it('from turns with times, below the last one or with a time of its own', () => {
    const turns = 'Ana  0:03\nIs it cold?\n\nBo  0:09\nIt is.\n\nAna  0:12\nWhy?\n\n'
    for (const [note, said] of [
      ['Transcribed by https://wax.ai', 'Transcribed by https://wax.ai'],
      ['Bo  0:15\nHush.\n\nEnd of recording', 'End of recording'],
    ]) {
      const source = readTimestamped(`${turns}${note}`)
      expect(source?.dropped).toEqual([said])
      expect(source?.blocks.every((block) => block.type === 'cue')).toBe(true)
    }
    const timed = readTimestamped('0:01 One.\n0:02 Two.\n0:03 Three.\n0:04 Transcribed by https://wax.ai')
    expect(timed?.blocks.length).toBe(3)
    expect(timed?.dropped).toEqual(['Transcribed by https://wax.ai'])
  })
})
