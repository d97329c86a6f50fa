import { outlineOf } from '@shared/article/plain-text'
import { describe, expect, it } from 'vitest'
import { answer, doc, h, p, qa, question, spoken } from '../../../../editor/commands/test-documents'
import { documentJson } from '../../../../editor/document-json'
import { fittingRows, outlineRows, rowName, rowVoices, voiceHues } from './outline-rows'

const text = doc(
  h('On masks'),
  qa(question('Pourquoi l’été?'), spoken('Ada', p('One two three.')), spoken('Bo', p('Four.'))),
  qa(question(), answer(p())),
  qa(question('And?'), spoken('Bo', p('Five.')), spoken('Ada', p()), spoken('Bo', p('Six seven.'))),
)
let count = 0
const outline = outlineOf(documentJson(text)).map((entry) => ({ ...entry, id: `id${count++}` }))
const nameOf = (_expertId: string | null, speaker: string | null) => speaker

describe('rows of an outline', () => {
  const rows = outlineRows(outline)
  it('count the questions and name what has no words', () => {
    expect(rows.map(({ number }) => number)).toEqual([null, 1, 2, 3])
    expect(rows.map(rowName)).toEqual(['On masks', 'Pourquoi l’été?', 'Question without words', 'And?'])
    expect(outlineRows(outline.map((entry) => ({ ...entry, id: null })))).toEqual([])
  })
  it('are found by question, heading and speaker, accents and capitals aside', () => {
    const found = (filter: string) => fittingRows(rows, filter, nameOf).map(({ id }) => id)
    expect(found('ete')).toEqual(['id1'])
    expect(found('MASKS')).toEqual(['id0'])
    expect(found('ada')).toEqual(['id1', 'id3'])
    expect(found(' ')).toHaveLength(4)
  })
  it('say who speaks and how much, in one hue for each voice', () => {
    const hues = voiceHues(outline)
    const voices = rows.map(({ entry }) => (entry.kind === 'pair' ? rowVoices(entry, hues, nameOf) : null))
    expect(voices[1]).toEqual([
      { name: 'Ada', words: 3, percent: 75, hue: 0 },
      { name: 'Bo', words: 1, percent: 25, hue: 1 },
    ])
    expect(voices[2]).toEqual([{ name: null, words: 0, percent: 0, hue: 2 }])
    expect(voices[3]).toEqual([
      { name: 'Bo', words: 3, percent: 100, hue: 1 },
      { name: 'Ada', words: 0, percent: 0, hue: 0 },
    ])
  })
})
