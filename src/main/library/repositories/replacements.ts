import type { ChangedBlocks } from '@shared/article/changed-blocks'
import type { ArticleStatus } from '@shared/records/choices'
import type { Library } from '../library'
import { replacedArticles, replacements } from '../tables'
import { packBlocks, unpackBlocks } from './packed-blocks'
import { insertInto } from './statements'

/** An article as it was before a replacement: its status, and the blocks that were changed. */
export type ReplacedArticle = { articleId: string; status: ArticleStatus; blocks: ChangedBlocks }

/** A replacement that can still be taken back. */
export type KeptReplacement = {
  id: string
  /** Milliseconds UTC. */
  replacedAt: number
  found: string
  put: string
  /** Articles that are still there. */
  articles: number
  /** False where the process died before it was through. */
  isWhole: boolean
}

/** So many are kept; the oldest is forgotten first. */
const KEPT = 50

/** What replacing words in many articles changed. Each function that writes is a part of its caller's transaction. */
export function createReplacementRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insert = insertInto(queries, replacements)
  const insertArticle = insertInto(queries, replacedArticles)
  const list = connection.prepare<[], Omit<KeptReplacement, 'isWhole'> & { isWhole: number }>(
    `SELECT id, replaced_at AS replacedAt, found, put, count(*) AS articles, is_whole AS isWhole
     FROM replacements JOIN replaced_articles ON replacement_id = id
     GROUP BY id ORDER BY replaced_at DESC, id DESC`,
  )
  const articlesOf = connection.prepare<[string], Omit<ReplacedArticle, 'blocks'> & { blocks: Buffer }>(
    `SELECT article_id AS articleId, status, blocks FROM replaced_articles WHERE replacement_id = ?
     ORDER BY article_id`,
  )
  const end = connection.prepare<[string]>('UPDATE replacements SET is_whole = 1 WHERE id = ?')
  const remove = connection.prepare<[string]>('DELETE FROM replacements WHERE id = ?')
  const forgetOldest = connection.prepare<[number]>(
    `DELETE FROM replacements WHERE id IN
       (SELECT id FROM replacements ORDER BY replaced_at DESC, id DESC LIMIT -1 OFFSET ?)`,
  )

  return {
    begin(id: string, found: string, put: string): void {
      insert({ id, replacedAt: now(), found, put, isWhole: 0 })
      forgetOldest.run(KEPT)
    },

    add(replacementId: string, { blocks, ...article }: ReplacedArticle): void {
      insertArticle({ ...article, replacementId, blocks: packBlocks(blocks) })
    },

    end: (id: string): void => void end.run(id),

    /** Forgets a replacement. */
    remove: (id: string): void => void remove.run(id),

    /** The latest first; those that changed no article that is still there are left out. */
    list: (): KeptReplacement[] =>
      library.read(() => list.all().map(({ isWhole, ...kept }) => ({ ...kept, isWhole: isWhole === 1 }))),

    /** Empty where it is unknown, was taken back, or none of its articles is there any more. */
    articlesOf: (id: string): ReplacedArticle[] =>
      library.read(() =>
        articlesOf.all(id).map(({ blocks, ...article }) => ({ ...article, blocks: unpackBlocks(blocks) })),
      ),
  }
}
