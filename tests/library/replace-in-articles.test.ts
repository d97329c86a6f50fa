import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import type { ArticleDocument } from '@shared/article/document'
import { plainText } from '@shared/article/plain-text'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'

const open = testLibraries()
const query = {
  text: 'clay',
  matchCase: false,
  wholeWord: false,
  isExpression: false,
  scope: 'everywhere',
} as const

function document(text: string): ArticleDocument {
  const attrs = { id: newId() }
  return { type: 'doc', content: [{ type: 'paragraph', attrs, content: [{ type: 'text', text }] }] }
}

test('a replacement that is stopped halfway leaves every article as it was', async () => {
  const { records, services } = open()
  const status = 'published' as const
  for (let made = 0; made < 50; made += 1)
    records.articles.create({
      fields: { ...emptyArticleFields(), title: `No. ${made}`, status },
      document: document(`Clay ${made}`),
    })
  const told: number[] = []
  const found = await services['find.inArticles']({ query }, { onProgress: (done) => told.push(done) })
  expect(found.articles).toHaveLength(50)
  expect(told).toEqual([50])
  const stop = new AbortController()
  const seen: string[] = []
  const work = services['find.replaceInArticles'](
    {
      query,
      replacement: { text: 'mud', keepCase: false },
      articles: found.articles.map(({ articleId, revision, places }) => ({
        articleId,
        revision,
        keys: places.map(({ key }) => key),
      })),
      undoId: newId(),
    },
    {
      signal: stop.signal,
      onProgress(done) {
        seen.push(
          ...records.articles.getMany(records.articles.allIds()).map((one) => plainText(one.document)),
        )
        if (done >= 20) stop.abort()
      },
    },
  )
  await expect(work).rejects.toMatchObject({ code: 'cancelled' })
  // Seen after ten articles, and after twenty.
  expect(seen.filter((text) => text.startsWith('mud'))).toHaveLength(10 + 20)
  const after = records.articles.getMany(records.articles.allIds())
  expect(after.filter((one) => plainText(one.document).startsWith('Clay'))).toHaveLength(50)
  expect(new Set(after.map((one) => one.status))).toEqual(new Set([status]))
})

/** Fifty articles that begin with Clay, and the wish to have Mud there instead. */
async function wishing({ records, services }: TestLibrary) {
  for (let made = 0; made < 50; made += 1)
    records.articles.create({
      fields: { ...emptyArticleFields(), title: `No. ${made}` },
      document: document(`Clay ${made}`),
    })
  const found = await services['find.inArticles']({ query })
  return {
    query,
    replacement: { text: 'Mud', keepCase: false },
    articles: found.articles.map(({ articleId, revision, places }) => ({
      articleId,
      revision,
      keys: places.map(({ key }) => key),
    })),
    undoId: newId(),
  }
}

function words({ records }: Pick<TestLibrary, 'records'>, start: string): number {
  const all = records.articles.getMany(records.articles.allIds())
  return all.filter((one) => plainText(one.document).startsWith(start)).length
}

test('a replacement can be taken back after the library was closed', async () => {
  const made = open()
  const wish = await wishing(made)
  await made.services['find.replaceInArticles'](wish)
  made.library.close()
  const library = openLibrary(made.library.folder)
  try {
    const records = repositoriesOf(library)
    const services = createRecordServices(library, new ChangeFeed())
    expect(records.replacements.list()).toMatchObject([
      { id: wish.undoId, found: 'clay', put: 'Mud', articles: 50, isWhole: true },
    ])
    expect(await services['find.undoReplace']({ undoId: wish.undoId })).toEqual({
      restored: 50,
      problems: [],
    })
    expect(words({ records }, 'Clay')).toBe(50)
    expect(records.replacements.list()).toEqual([])
    await expect(services['find.undoReplace']({ undoId: wish.undoId })).rejects.toThrow(/no longer/)
  } finally {
    library.close()
  }
})

test('a replacement that the process did not survive is found and taken back', async () => {
  const made = open()
  const wish = await wishing(made)
  await expect(
    made.services['find.replaceInArticles'](wish, { onProgress: () => made.library.close() }),
  ).rejects.toThrow()
  const library = openLibrary(made.library.folder)
  try {
    const records = repositoriesOf(library)
    expect(words({ records }, 'Mud')).toBe(10)
    expect(records.replacements.list()).toMatchObject([{ articles: 10, isWhole: false }])
    const services = createRecordServices(library, new ChangeFeed())
    await services['find.undoReplace']({ undoId: wish.undoId })
    expect(words({ records }, 'Clay')).toBe(50)
  } finally {
    library.close()
  }
})

test('one that was stopped, or found nothing to do, is not among those of the past', async () => {
  const made = open()
  const wish = await wishing(made)
  const stop = new AbortController()
  const following = { signal: stop.signal, onProgress: () => stop.abort() }
  await expect(made.services['find.replaceInArticles'](wish, following)).rejects.toThrow()
  const same = { ...wish, replacement: { text: 'Clay', keepCase: false }, undoId: newId() }
  await made.services['find.replaceInArticles'](same)
  expect(made.records.replacements.list()).toEqual([])
})
