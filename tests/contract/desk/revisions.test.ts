import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-revisions-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const textOf = (words: string) => ({
  type: 'doc' as const,
  content: [
    { type: 'paragraph' as const, attrs: { id: newId() }, content: [{ type: 'text' as const, text: words }] },
  ],
})

/** An article that says something else now than its one revision. */
function writeLibrary() {
  const library = createLibrary(join(folder, 'Library'))
  const { articles, revisions } = repositoriesOf(library)
  const fields = { ...emptyArticleFields(), title: 'Clay, in moderation' }
  const article = articles.create({ fields, document: textOf('Twice a week is plenty.') })
  const revisionId = revisions.keep(article, { cause: 'named', label: 'Sent to Maren' })
  articles.save(article.id, 1, { document: textOf('Once a week is plenty.') })
  library.close()
  return { article, revisionId }
}

test('desk revisions lists them, in plain lines and as JSON', async () => {
  const { article, revisionId } = writeLibrary()
  const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)
  const listed = await desk('revisions', article.id, '--json')
  expect(listed).toMatchObject({ code: 0 })
  expect(JSON.parse(listed.out)).toMatchObject([
    { id: revisionId, cause: 'named', label: 'Sent to Maren', added: 8, removed: 0, status: 'drafting' },
  ])
  expect((await desk('revisions', article.id)).out).toMatch(
    /^\S{36}\t\S+Z\tkept by hand\t\+8 −0\tSent to Maren\n$/,
  )
  expect(await desk('revisions', newId())).toMatchObject({ code: 1, out: '' })
})

test('desk restore-revision brings the text back and keeps what was there', async () => {
  const { article, revisionId } = writeLibrary()
  const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)
  const wrong = await desk('restore-revision', newId())
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toMatch(/no longer in the library/)
  const restored = await desk('restore-revision', revisionId, '--json')
  expect(JSON.parse(restored.out)).toEqual({ articleId: article.id, title: article.title, revision: 3 })
  const library = openLibrary(join(folder, 'Library'))
  const { articles, revisions } = repositoriesOf(library)
  expect(articles.get(article.id)?.document).toEqual(article.document)
  expect(revisions.ofArticle(article.id)).toMatchObject([
    { cause: 'restore', added: 1, removed: 1 },
    { cause: 'named' },
  ])
  library.close()
})
