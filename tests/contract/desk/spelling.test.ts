import { writeFileSync } from 'node:fs'
import { blocksOfArticle } from '@shared/checks/check-article'
import { newId } from '@shared/identifiers'
import { articleFieldsSchema } from '@shared/records/article'
import { emptyBrandFields } from '@shared/records/brand'
import { fieldsOf } from '@shared/records/fields-of'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from '../desk-under-test'
import { buildDesk, runDesk } from './run-desk'

let window: DeskUnderTest
beforeAll(buildDesk, 120_000)
beforeEach(async () => {
  window = createDeskUnderTest()
  window.person.answers.push(window.path('Library'))
  await window.call('library.chooseAndCreate', null)
})
afterEach(() => window.end())

const check = (...words: string[]) =>
  runDesk(['check', '--library', 'Library', '--json', ...words], window.folder)
const text = (words: string) => [{ type: 'text' as const, text: words }]

/** An article with every kind of words: a title, an intro, a question, an answer, a name and one’s own word. */
async function writeArticle() {
  await window.call('brands.create', { fields: { ...emptyBrandFields(), name: 'Zorvane' } })
  await window.call('dictionaries.add', { dictionary: 'personal', articleId: null, words: ['moussy'] })
  const article = await window.call('articles.create', {
    fields: { title: 'The quiet barier', language: 'en-GB' },
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: newId() },
          content: text('A moussy balm by Zorvane, and an serum.'),
        },
        {
          type: 'qa',
          attrs: { id: newId() },
          content: [
            {
              type: 'question',
              attrs: { id: newId(), askedBy: null },
              content: text('Is it beter in color?'),
            },
            {
              type: 'answer',
              attrs: { id: newId(), expertId: null, speaker: null },
              content: [
                { type: 'paragraph', attrs: { id: newId() }, content: text('It’s an balm I beleive in.') },
              ],
            },
          ],
        },
      ],
    },
  })
  await window.call('dictionaries.add', { dictionary: 'article', articleId: article.id, words: ['beter'] })
  return article
}

test('desk finds in an article what the window finds', async () => {
  const { id, title, dek, language, document } = await writeArticle()
  const blocks = blocksOfArticle({ title, dek, language, document })
  const { findings } = await window.call('spelling.read', { blocks, language, articleId: id })
  const seen = findings.flat().map(({ blockId, from, rule, words, suggestions }) => ({
    block: blockId,
    from,
    rule,
    words,
    suggestions,
  }))
  expect(seen.map(({ words }) => words)).toEqual(['barier', 'an', 'color', 'beleive'])

  const { out, code } = await check(id, '--dictionary', 'dictionary.txt')
  expect(code).toBe(0)
  const [checked] = JSON.parse(out).checked
  expect(checked.english).toBe('British')
  expect(checked.findings).toMatchObject(seen)
  expect(checked.findings).toHaveLength(seen.length)

  const leftOut = JSON.parse((await check(id, '--no-spelling')).out).checked[0]
  expect(leftOut).toMatchObject({ english: null, findings: [] })
  // Without one's own words, and in American English.
  writeFileSync(window.path('none.txt'), '')
  const article = await window.call('articles.get', { id })
  const fields = { ...fieldsOf(articleFieldsSchema, article), language: 'en-US' }
  await window.call('articles.save', { id, revision: article.revision, fields })
  const american = JSON.parse((await check(id, '--dictionary', 'none.txt')).out).checked[0]
  expect(american.findings.map(({ words }: { words: string }) => words)).toEqual([
    'barier',
    'moussy',
    'an',
    'beleive',
  ])
}, 120_000)

test('a dictionary that is not there is said, and nothing is checked', async () => {
  const { id } = await writeArticle()
  const { code, err } = await check(id, '--dictionary', 'nowhere.txt')
  expect(code).toBe(1)
  expect(err).toContain('nowhere.txt could not be read')
})

test('words are added, listed and taken out without a window', async () => {
  const words = (...given: string[]) => runDesk(['words', '--library', 'Library', ...given], window.folder)
  window.current.close()
  writeFileSync(window.path('list.txt'), '# Ours\nbelle\ntwo words\n')
  const added = await words('Zorvane', 'zeste', '--from', 'list.txt')
  expect(added).toEqual({
    code: 0,
    out: 'Added: Zorvane, zeste, belle\n',
    err: 'Lines that hold no single word: 1\n',
  })
  expect((await words('zeste', '--remove')).out).toBe('Taken out: zeste\n')
  expect(JSON.parse((await words('--json')).out)).toEqual({ words: ['belle', 'Zorvane'] })
  expect(await words('two words')).toMatchObject({ code: 2, out: '' })
  expect(await words('Zorvane', '--article', newId())).toMatchObject({ code: 1, out: '' })
}, 60_000)
