import { plainLines } from '@shared/article/plain-text'
import { describe, expect, it } from 'vitest'
import { readPasted } from './read-pasted'

const shape = (pasted: { html?: string; text?: string }) => {
  const read = readPasted({ html: pasted.html ?? null, text: pasted.text ?? '' })
  return read && { types: read.document.content.map(({ type }) => type), lines: plainLines(read.document) }
}

describe('a paste as an article would hold it', () => {
  it('makes pairs of a transcript in plain text', () => {
    expect(
      shape({ text: 'MARA: What is clay?\nINES: A soft rock.\nMARA: Does it dry skin?\nINES: For an hour.' }),
    ).toEqual({
      types: ['qa', 'qa'],
      lines: ['What is clay?', 'A soft rock.', 'Does it dry skin?', 'For an hour.'],
    })
  })

  it('keeps a first line that looks like a title, as what it was', () => {
    expect(shape({ text: 'On clay\n\nIt is a soft rock, and it dries the skin for an hour or so.' })).toEqual(
      {
        types: ['paragraph', 'paragraph'],
        lines: ['On clay', 'It is a soft rock, and it dries the skin for an hour or so.'],
      },
    )
    expect(shape({ html: '<h2>On clay</h2><p>A soft rock.</p><ul><li>grey</li><li>pink</li></ul>' })).toEqual(
      {
        types: ['heading', 'paragraph', 'bulletList'],
        lines: ['On clay', 'A soft rock.', 'grey', 'pink'],
      },
    )
  })

  it('leaves the spacing and styles of Word behind and keeps its lists', () => {
    const item = (words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal style='margin:0cm'><b>What helps?</b><o:p></o:p></p><p class=MsoNormal>&nbsp;</p>${item('Cold water')}${item('Time')}</body></html>`
    expect(shape({ html })?.lines).toEqual(['What helps?', 'Cold water', 'Time'])
    expect(shape({ html })?.types.at(-1)).toMatch(/bulletList|qa/)
  })
})
