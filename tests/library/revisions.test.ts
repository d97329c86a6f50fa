import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createLibrary, type Library } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { restoreRevision } from '@main/services/revisions/restore-revision'
import { RevisionKeeper } from '@main/services/revisions/revision-keeper'
import type { ArticleDocument } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import type { Article, ArticleFields } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { arbitraryDocument } from '../helpers/arbitrary-document'
import { temporaryFolders } from '../helpers/library-folder'
import { paragraphs } from '../helpers/library-samples'

const folder = temporaryFolders()
const DAY = 24 * 60 * 60_000

let library: Library
let records: ReturnType<typeof repositoriesOf>
beforeEach(() => {
  library = createLibrary(join(folder(), 'Library'))
  records = repositoriesOf(library)
})
afterEach(() => {
  vi.useRealTimers()
  library.close()
})

const partCount = () =>
  library.connection.prepare<[], number>('SELECT count(*) FROM revision_parts').pluck().get()

function articleOf(...lines: string[]): Article {
  const fields = { ...emptyArticleFields(), title: 'Less is a method' }
  return records.articles.create({ fields, document: paragraphs(...lines) })
}

function saved(article: Article, change: { fields?: Partial<ArticleFields>; document?: ArticleDocument }) {
  const fields = change.fields && { ...article, ...change.fields }
  records.articles.save(article.id, article.revision, { fields, document: change.document })
  return records.articles.get(article.id) as Article
}

function withLine(article: Article, place: number, text: string): ArticleDocument {
  const block = { ...article.document.content[place], content: [{ type: 'text' as const, text }] }
  return {
    ...article.document,
    content: article.document.content.with(place, block as ArticleDocument['content'][number]),
  }
}

describe('the store', () => {
  test('a block that revisions share is stored once', () => {
    const article = articleOf('One line.', 'Another line.', 'A third line.')
    records.revisions.keep(article, { cause: 'pause' })
    expect(partCount()).toBe(4)
    const later = saved(article, { document: withLine(article, 1, 'Another, longer line.') })
    const id = records.revisions.keep(later, { cause: 'pause' })
    expect(partCount()).toBe(5)
    expect(records.revisions.state(id)?.document).toEqual(later.document)
    expect(records.revisions.ofArticle(article.id)).toMatchObject([
      { added: 1, removed: 0, cause: 'pause', status: 'drafting' },
      { added: 11, removed: 0 },
    ])
  })

  test('what the newest revision has already is not kept again, but takes on its name and its export', () => {
    const article = articleOf('One line.')
    const id = records.revisions.keep(article, { cause: 'pause' })
    expect(records.revisions.keep(article, { cause: 'export' })).toBe(id)
    expect(records.revisions.keep(article, { cause: 'named', label: 'Sent to Maren' })).toBe(id)
    expect(records.revisions.keep(article, { cause: 'pause' })).toBe(id)
    expect(records.revisions.ofArticle(article.id)).toMatchObject([
      { id, cause: 'export', label: 'Sent to Maren' },
    ])
  })

  test('any states of any article come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDocument(), { minLength: 1, maxLength: 4 }), (documents) => {
        const article = articleOf('One line.')
        const kept = documents.map((document, revision) => {
          const state = { ...article, document, revision, title: `Less, ${revision}` }
          return [records.revisions.keep(state, { cause: 'pause', madeAt: revision }), state] as const
        })
        for (const [id, { document, title }] of kept)
          expect(records.revisions.state(id)).toMatchObject({ document, fields: { title } })
      }),
      { numRuns: 40 },
    )
  })

  test('thinning out leaves what stays readable, drops parts that nothing names, and counts words anew', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25, 12), toFake: ['Date'] })
    const old = Date.UTC(2026, 6, 1, 12)
    let article = articleOf('One line.', 'Another line.')
    for (const [index, text] of ['b', 'b c', 'b c d', 'b c d e'].entries()) {
      article = saved(article, { document: withLine(article, 1, text) })
      records.revisions.keep(article, { cause: 'pause', madeAt: old + index * 60_000 })
    }
    records.revisions.keep(saved(article, { fields: { title: 'Less' } }), { cause: 'pause' })
    const before = partCount() ?? 0
    expect(records.revisions.thinOut(article.id)).toBe(2)
    expect(partCount()).toBe(before - 2)
    const [newest, weekly, oldest] = records.revisions.ofArticle(article.id)
    expect([newest, weekly, oldest].map((entry) => entry && [entry.added, entry.removed])).toEqual([
      [0, 3],
      [3, 0],
      [7, 0],
    ])
    expect(records.revisions.state(weekly?.id ?? '')?.document).toEqual(article.document)
    expect(records.revisions.thinOut(article.id)).toBe(0)
  })

  test('they go with their article, and with no other', () => {
    const [article, other] = [articleOf('One line.'), articleOf('One line.')]
    records.revisions.keep(article, { cause: 'pause' })
    records.revisions.keep(other, { cause: 'pause' })
    records.articles.deleteForEver([article.id])
    expect(records.revisions.ofArticle(article.id)).toEqual([])
    expect(partCount()).toBe(2)
    expect(records.revisions.ofArticle(other.id)).toHaveLength(1)
  })
})

describe('restoring', () => {
  test('brings any state back whole, and keeps the one that was there', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), (then, now) => {
        const services = createRecordServices(library, new ChangeFeed())
        const first = services['articles.create']({ fields: { title: 'Then' }, document: then })
        const id = records.revisions.keep(first, { cause: 'pause', madeAt: 1 })
        services['articles.save']({
          ...first,
          fields: { ...first, title: 'Now', status: 'approved' },
          document: now,
        })
        const present = records.articles.get(first.id) as Article
        const restored = restoreRevision({ library, records }, id)
        expect(restored).toMatchObject({ title: 'Then', status: 'approved', document: first.document })
        const [before] = records.revisions.ofArticle(first.id)
        expect(before).toMatchObject({ cause: 'restore' })
        expect(records.revisions.state(before?.id ?? '')?.document).toEqual(present.document)
      }),
      { numRuns: 40 },
    )
  })

  test('a pair that is not in it changes nothing', () => {
    const article = articleOf('One line.')
    const id = records.revisions.keep(article, { cause: 'pause' })
    expect(() => restoreRevision({ library, records }, id, 'none')).toThrow(/no such pair/)
    expect(records.articles.get(article.id)).toEqual(article)
  })
})

describe('keeping by itself', () => {
  const times = { pauseMs: 60, longestMs: 400, soonMs: 5 }
  let changes: ChangeFeed
  let keeper: RevisionKeeper
  let services: ReturnType<typeof createRecordServices>
  const told: string[] = []
  beforeEach(() => {
    changes = new ChangeFeed()
    keeper = new RevisionKeeper({ library, records }, changes, times)
    services = createRecordServices(library, changes, keeper)
    told.length = 0
    changes.onRevisions((id) => told.push(id))
  })
  afterEach(() => keeper.dispose())

  const save = (id: string, change: { fields?: Partial<ArticleFields>; document?: ArticleDocument }) => {
    const article = records.articles.get(id) as Article
    const fields = change.fields && { ...article, ...change.fields }
    services['articles.save']({ id, revision: article.revision, fields, document: change.document })
    return records.articles.get(id) as Article
  }
  const causes = (id: string) => records.revisions.ofArticle(id).map(({ cause }) => cause)

  test('a pause keeps what was before the sitting and what is now; saving itself keeps nothing', async () => {
    const article = articleOf('One line.', 'Another.')
    const after = save(article.id, { document: withLine(article, 1, 'Another one.') })
    expect(causes(article.id)).toEqual([])
    await vi.waitFor(() => expect(causes(article.id)).toEqual(['pause', 'start']))
    const [now, before] = records.revisions.ofArticle(article.id)
    expect(records.revisions.state(before?.id ?? '')?.document).toEqual(article.document)
    expect(records.revisions.state(now?.id ?? '')?.document).toEqual(after.document)
    expect(before?.madeAt).toBe(article.updatedAt)
    await vi.waitFor(() => expect(told).toContain(article.id))

    // The next sitting begins from what was kept.
    save(article.id, { document: withLine(article, 1, 'Another one, and more.') })
    await vi.waitFor(() => expect(causes(article.id)).toEqual(['pause', 'pause', 'start']))
  })

  test('what was just made is kept as it came, also when somebody writes on at once', async () => {
    const created = services['articles.create']({ fields: { title: 'Clay' }, document: paragraphs('Twice.') })
    save(created.id, { document: withLine(created, 0, 'Once.') })
    await vi.waitFor(() => expect(causes(created.id)).toEqual(['pause', 'start']))
    const [, before] = records.revisions.ofArticle(created.id)
    expect(records.revisions.state(before?.id ?? '')?.document).toEqual(created.document)
  })

  test('writing on without a pause is kept all the same', async () => {
    const article = articleOf('One line.')
    // Never so long between two saves that it is a pause; ends with the test's own time where nothing is kept.
    for (let words = 0; !causes(article.id).includes('pause'); words += 1) {
      save(article.id, { document: withLine(article, 0, `${words} words`) })
      await wait(20)
    }
  })

  test('a change of status is kept at once, whoever makes it', async () => {
    const article = articleOf('One line.')
    save(article.id, { fields: { status: 'in-review' } })
    await vi.waitFor(() => expect(causes(article.id)).toEqual(['status', 'start']))
    await services['records.editMany']({
      kind: 'article',
      ids: [article.id],
      fields: { status: 'approved' },
      tags: { add: [], remove: [] },
      editId: newId(),
    })
    await vi.waitFor(() =>
      expect(records.revisions.ofArticle(article.id)[0]).toMatchObject({
        cause: 'status',
        status: 'approved',
      }),
    )
  })

  test('what is written after a revision by hand is kept, also while one is made by itself', async () => {
    let article = articleOf('One line.')
    save(article.id, { document: withLine(article, 0, 'One more line.') })
    // The revision of the pause has read the text and is not kept yet.
    vi.spyOn(records.articles, 'get').mockImplementationOnce((id) => {
      const read = records.articles.get(id)
      keeper.keepNow(id, { cause: 'named', label: 'Before the cut' })
      article = save(id, { document: withLine(article, 0, 'Cut.') })
      return read
    })
    await vi.waitFor(() => {
      const [newest] = records.revisions.ofArticle(article.id)
      expect(records.revisions.state(newest?.id ?? '')?.document).toEqual(article.document)
      expect(causes(article.id)).toEqual(['pause', 'named', 'start'])
    }, 5000)
  })

  test('closing keeps what was waiting', () => {
    const article = articleOf('One line.')
    save(article.id, { document: withLine(article, 0, 'One more line.') })
    keeper.dispose()
    expect(causes(article.id)).toEqual(['pause', 'start'])
  })

  test('a new article that is empty, and one that is only looked at, are not kept', async () => {
    const { id } = services['articles.create']({ fields: {} })
    const looked = articleOf('One line.')
    services['articles.get']({ id: looked.id })
    await new Promise((resolve) => setTimeout(resolve, 150))
    await keeper.settled()
    expect([causes(id), causes(looked.id)]).toEqual([[], []])
  })

  test('keeping by name takes in what was before, in the order of time', () => {
    vi.useFakeTimers({ now: Date.now() + DAY, toFake: ['Date'] })
    const article = articleOf('One line.')
    vi.setSystemTime(Date.now() + 1000)
    save(article.id, { document: withLine(article, 0, 'One more line.') })
    keeper.keepNow(article.id, { cause: 'named', label: 'Before the cut' })
    expect(records.revisions.ofArticle(article.id)).toMatchObject([
      { cause: 'named', label: 'Before the cut', added: 1, removed: 0 },
      { cause: 'start' },
    ])
  })
})
