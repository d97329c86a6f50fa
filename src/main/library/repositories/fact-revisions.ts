import type { ChangedBlocks } from '@shared/article/changed-blocks'
import type { ArticleStatus } from '@shared/records/choices'
import { z } from 'zod'
import type { Library } from '../library'
import { revisedArticles } from '../tables'
import { packBlocks, unpackBlocks } from './packed-blocks'
import { parsedJson } from './parsed-json'
import { insertInto } from './statements'

/** An article as it was before a revision: its status, and the blocks that the revision changed. */
export type RevisedArticle = { articleId: string; status: ArticleStatus; blocks: ChangedBlocks }

/** A revision that can still be taken back. */
export type KeptRevision = {
  id: string
  /** Milliseconds UTC. */
  revisedAt: number
  /** The articles that are still there, and some of their titles. */
  articles: number
  titles: string[]
  /** False while it goes on, and where the process died before it was through. */
  isWhole: boolean
}

/** Where the library's settings note the revisions that are not through. */
export const revisionsUnderWayKey = 'revisionsUnderWay'
const underWaySchema = z.array(z.string())

const titlesShown = 5

/** What revisions of printed values changed, for as long as it can be taken back. */
export function createFactRevisionRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const begin = connection.prepare<[string, number]>(
    'INSERT INTO fact_revisions (id, revised_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const insertArticle = insertInto(queries, revisedArticles)
  const list = connection.prepare<[], Omit<KeptRevision, 'titles' | 'isWhole'> & { titles: string }>(
    `SELECT id, revised_at AS revisedAt, count(*) AS articles, json_group_array(title) AS titles
     FROM (SELECT fact_revisions.id, revised_at, articles.title FROM fact_revisions
       JOIN revised_articles ON revision_id = fact_revisions.id JOIN articles ON articles.id = article_id
       ORDER BY articles.title)
     GROUP BY id ORDER BY revised_at DESC, id DESC`,
  )
  const articlesOf = connection.prepare<[string], Omit<RevisedArticle, 'blocks'> & { blocks: Buffer }>(
    'SELECT article_id AS articleId, status, blocks FROM revised_articles WHERE revision_id = ?',
  )
  const removeArticles = connection.prepare<[string, string]>(
    'DELETE FROM revised_articles WHERE revision_id = ? AND article_id IN (SELECT value FROM json_each(?))',
  )
  const remove = connection.prepare<[string]>('DELETE FROM fact_revisions WHERE id = ?')
  const readNote = connection.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const writeNote = connection.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const removeNote = connection.prepare<[string]>('DELETE FROM settings WHERE key = ?')

  function underWay(): string[] {
    const parsed = underWaySchema.safeParse(parsedJson(readNote.get(revisionsUnderWayKey) ?? '[]'))
    return parsed.success ? parsed.data : []
  }

  function noteUnderWay(ids: readonly string[]): void {
    if (ids.length === 0) removeNote.run(revisionsUnderWayKey)
    else writeNote.run(revisionsUnderWayKey, JSON.stringify(ids))
  }

  const noLongerUnderWay = (revisionId: string) => {
    const ids = underWay()
    if (ids.includes(revisionId)) noteUnderWay(ids.filter((id) => id !== revisionId))
  }

  return {
    /** Keeps some articles of a revision, whose first ones begin it. It is not whole before it is said to be. */
    add(revisionId: string, articles: readonly RevisedArticle[]): void {
      library.write(() => {
        if (begin.run(revisionId, now()).changes > 0) noteUnderWay([...underWay(), revisionId])
        for (const { blocks, ...article } of articles)
          insertArticle({ ...article, revisionId, blocks: packBlocks(blocks) })
      })
    },

    /** The revision is through. */
    end: (revisionId: string): void => library.write(() => noLongerUnderWay(revisionId)),

    /** Forgets some articles of a revision, which have been taken back. */
    removeArticles(revisionId: string, articleIds: readonly string[]): void {
      library.write(() => void removeArticles.run(revisionId, JSON.stringify(articleIds)))
    },

    /** The latest first. */
    list: (): KeptRevision[] =>
      library.read(() => {
        const unfinished = new Set(underWay())
        return list.all().map(({ titles, ...revision }) => {
          // What the query put together.
          const all = JSON.parse(titles) as string[]
          return { ...revision, titles: all.slice(0, titlesShown), isWhole: !unfinished.has(revision.id) }
        })
      }),

    /** Empty where the revision is unknown, was taken back, or none of its articles is there any more. */
    articlesOf: (revisionId: string): RevisedArticle[] =>
      library.read(() =>
        articlesOf.all(revisionId).map(({ blocks, ...article }) => ({
          ...article,
          blocks: unpackBlocks(blocks),
        })),
      ),

    /** Forgets a revision. */
    remove(revisionId: string): void {
      library.write(() => {
        remove.run(revisionId)
        noLongerUnderWay(revisionId)
      })
    },
  }
}
