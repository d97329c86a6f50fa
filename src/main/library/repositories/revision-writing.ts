import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { revisions } from '../tables'
import { packIds, type RevisionParts, unpackIds } from './revision-parts'
import type { RevisionRows, Row } from './revision-rows'
import { insertInto } from './statements'

/**
 * Adds and deletes stored revisions, and keeps right what is counted between neighbours: the words that came and went.
 * Each function is a part of its caller's transaction.
 */
export function createRevisionWriting({ queries }: Library, parts: RevisionParts, rows: RevisionRows) {
  const insert = insertInto(queries, revisions)

  function recount(id: string | undefined): void {
    const row = rows.rowOf(id)
    if (!row) return
    const { added, removed } = rows.countWords(row)
    queries.update(revisions).set({ added, removed }).where(eq(revisions.id, row.id)).run()
  }

  /** Those of an article's parts that none of its revisions has any more. */
  function removeUnusedParts(articleId: string): void {
    const left = queries.select().from(revisions).where(eq(revisions.articleId, articleId)).all()
    parts.keepOnly(
      articleId,
      left.flatMap(({ form, state }) => (form === 'parts' ? [unpackIds(state)] : [])),
    )
  }

  return {
    /** @param ids those of its parts */
    add(entry: Omit<Row, 'added' | 'removed' | 'form' | 'state'>, ids: readonly number[]): void {
      insert({ ...entry, form: 'parts', state: packIds(ids), added: 0, removed: 0 })
      recount(entry.id)
      recount(rows.after(entry))
    },

    /** Deletes revisions of an article, with what only they had. */
    remove(articleId: string, gone: ReadonlySet<string>): void {
      const followers = new Set<string>()
      for (const id of gone) {
        const row = rows.rowOf(id)
        const follower = row && rows.after(row)
        if (follower && !gone.has(follower)) followers.add(follower)
      }
      for (const id of gone) queries.delete(revisions).where(eq(revisions.id, id)).run()
      removeUnusedParts(articleId)
      for (const id of followers) recount(id)
    },
  }
}

export type RevisionWriting = ReturnType<typeof createRevisionWriting>
