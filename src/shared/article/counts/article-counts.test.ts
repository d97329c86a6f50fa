import { parseDocument } from '@shared/article/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../../../tests/helpers/arbitrary-document'
import type { TopBlock } from '../document'
import { documentWords } from '../plain-text'
import { addUp, countArticle, countBlock } from './article-counts'
import { countText, noCounts, readingMinutesOf } from './text-counts'

const words = (text: string) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })
const ask = (question: string, ...answers: [Record<string, unknown>, string][]) => ({
  type: 'qa',
  content: [
    { type: 'question', content: [{ type: 'text', text: question }] },
    ...answers.map(([attrs, text]) => ({ type: 'answer', attrs, content: [words(text)] })),
  ],
})
const article = (...content: object[]) => ({
  title: 'Salt on skin',
  dek: 'What it does.\nAnd what not.',
  document: parseDocument({ type: 'doc', content }),
})

describe('the counts of an article', () => {
  test('are of title, dek and text, by question and by speaker', () => {
    const counts = countArticle(
      article(
        words('Two friends. One sea!'),
        ask(
          'Does salt dry?',
          [{ speaker: 'Ana Vale' }, 'It does. Rinse at once.'],
          [{ speaker: 'Bo' }, 'Yes.'],
        ),
        ask('How often?', [{ speaker: 'Ana Vale' }, 'Twice a week, no more.']),
      ),
    )
    expect(counts.total).toMatchObject({ words: 29, sentences: 11 })
    expect(
      counts.pairs.map(({ question, asked, answers }) => [
        question,
        asked.words,
        ...answers.map((answer) => answer.counts.words),
      ]),
    ).toEqual([
      ['Does salt dry?', 3, 5, 1],
      ['How often?', 2, 5],
    ])
    expect(counts.voices.map(({ role, name, counts }) => [role, name, counts.words])).toEqual([
      ['answers', 'Ana Vale', 10],
      ['asks', null, 5],
      ['answers', 'Bo', 1],
    ])
  })

  test('have every word that the library counts, block by block or at once', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const fields = { title: '', dek: '' }
        const whole = countArticle({ ...fields, document })
        expect(whole.total.words).toBe(documentWords(document))
        expect(
          addUp(
            fields,
            document.content.map((block) => countBlock(block)),
          ),
        ).toEqual(whole)
        const said = whole.voices.reduce((sum, { counts }) => sum + counts.words, 0)
        const pairs = document.content.filter((block): block is TopBlock => block.type === 'qa')
        expect(said).toBe(documentWords({ type: 'doc', content: pairs }))
      }),
    )
  })

  test('tell sentences and the minutes of a reader, also in Chinese and Japanese', () => {
    expect(countText('Dr. Vale says no. Does she? “Yes.”').sentences).toBe(3)
    expect(countText('塩は肌を乾かします。すぐに流して！').sentences).toBe(2)
    expect(countText('— … —').sentences).toBe(0)
    expect(readingMinutesOf({ ...noCounts, words: 660 }, 220)).toBe(3)
    expect(readingMinutesOf({ ...noCounts, words: 1500, ideographs: 1500 }, 220)).toBe(3)
    expect(readingMinutesOf({ ...noCounts, words: 4, ideographs: 4 }, 220)).toBe(1)
    expect(readingMinutesOf(noCounts, 220)).toBe(0)
  })
})
