import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { parseDocument } from '@shared/article/schema'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyExpertFields } from '@shared/records/expert'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-counts-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** An article of one pair: an expert of the library answers, and her name stands in the text as a chip. */
function writeArticle(): { id: string; expertId: string } {
  const library = createLibrary(join(folder, 'Library'))
  const { articles, experts } = repositoriesOf(library)
  const expertId = experts.create({ ...emptyExpertFields(), name: 'Ana Vale' }).id
  const chip = { type: 'mention', attrs: { kind: 'expert', id: expertId, text: null } }
  const text = (words: string) => ({ type: 'text', text: words })
  const document = parseDocument({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [text('We asked '), chip, text('.')] },
      {
        type: 'qa',
        content: [
          { type: 'question', content: [text('Does salt dry?')] },
          {
            type: 'answer',
            attrs: { expertId, speaker: null },
            content: [{ type: 'paragraph', content: [text('It does. Rinse soon.')] }],
          },
        ],
      },
    ],
  })
  const fields = { ...emptyArticleFields(), title: 'Salt', byline: 'Vera Lund', wordBudget: 24 }
  const { id } = articles.create({ fields, document })
  library.close()
  return { id, expertId }
}

test('desk counts prints what an article comes to, for people and as JSON', async () => {
  const { id, expertId } = writeArticle()
  const desk = (...words: string[]) => runDesk(['counts', ...words, '--library', 'Library'], folder)
  expect(await desk(id)).toMatchObject({
    code: 0,
    out: [
      `Salt (${id})`,
      '  12 words, 50 % of 24 words',
      '  56 characters, 48 without spaces',
      '  5 sentences, 1 min to read',
      '  7 words: Does salt dry?',
      '  57 %, 4 words: Ana Vale',
      '  43 %, 3 words: Vera Lund',
      '',
    ].join('\n'),
  })
  const { code, out } = await desk(id, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    article: id,
    title: 'Salt',
    words: 12,
    sentences: 5,
    readingMinutes: 1,
    wordBudget: 24,
    questions: [{ question: 'Does salt dry?', askedBy: null, words: 7, sentences: 3 }],
    speakers: [
      { role: 'answers', expert: expertId, name: 'Ana Vale', words: 4, percent: 57 },
      { role: 'asks', expert: null, name: 'Vera Lund', words: 3, percent: 43 },
    ],
  })
})

test('an article that is not there is said, and so is a missing library', async () => {
  writeArticle()
  const gone = '0197b1f2-0000-7000-8000-000000000000'
  expect(await runDesk(['counts', gone, '--library', 'Library'], folder)).toMatchObject({
    code: 1,
    out: '',
    err: `There is no article ${gone}. Nothing was changed.\n`,
  })
  expect(await runDesk(['counts', gone], folder)).toMatchObject({ code: 2 })
})
