import type { ArticleDocument } from '@shared/article/document'
import { plainText } from '@shared/article/plain-text'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'

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
