import { inflateSync } from 'node:zlib'
import { compareStates } from '@shared/article/compare/compare-states'
import type { NameOf } from '@shared/article/inline-text'
import type { RevisionEntry, RevisionState } from '@shared/records/revision'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { Library } from '../library'
import { revisions } from '../tables'
import { type RevisionParts, unpackIds } from './revision-parts'
import type { ShownNames } from './shown-names'
import { once } from './statements'

export type Row = typeof revisions.$inferSelect

const {
  state: _state,
  schemaVersion: _schemaVersion,
  form: _form,
  ...entryColumns
} = getTableColumns(revisions)

/** Reads stored revisions, those beside them, and what came and went between two. */
export function createRevisionRows(library: Library, parts: RevisionParts, shownNames: ShownNames) {
  const { queries, connection } = library
  const newestFirst = sql`${revisions.madeAt} DESC, ${revisions.id} DESC`
  const ofArticle = once(() =>
    queries
      .select(entryColumns)
      .from(revisions)
      .where(eq(revisions.articleId, sql.placeholder('articleId')))
      .orderBy(newestFirst)
      .prepare(),
  )
  const one = once(() =>
    queries
      .select()
      .from(revisions)
      .where(eq(revisions.id, sql.placeholder('id')))
      .prepare(),
  )
  const neighbour = (side: '<' | '>', order: 'DESC' | 'ASC') =>
    once(() =>
      connection
        .prepare<[string, number, string], string>(
          `SELECT id FROM revisions WHERE article_id = ? AND (made_at, id) ${side} (?, ?)
           ORDER BY made_at ${order}, id ${order} LIMIT 1`,
        )
        .pluck(),
    )
  const before = neighbour('<', 'DESC')
  const after = neighbour('>', 'ASC')
  const newest = once(() =>
    connection
      .prepare<[string], string>(
        'SELECT id FROM revisions WHERE article_id = ? ORDER BY made_at DESC, id DESC LIMIT 1',
      )
      .pluck(),
  )

  const rowOf = (id: string | undefined): Row | null =>
    id === undefined ? null : (one().get({ id }) ?? null)

  function stateOf(row: Row): RevisionState {
    if (row.form === 'parts') return parts.state(unpackIds(row.state))
    // What a version before format 130 kept.
    return JSON.parse(inflateSync(row.state).toString('utf8')) as RevisionState
  }

  /** Words that came and went since the revision before. Only the parts that differ are read. */
  function countWords(row: Row): { added: number; removed: number } {
    const former = rowOf(before().get(row.articleId, row.madeAt, row.id))
    if (!former) return { added: row.wordCount, removed: 0 }
    const [old, present] = differingStates(former, row)
    const language = present.fields.language || 'en-GB'
    const nameOf: NameOf = shownNames([...old.document.content, ...present.document.content], language)
    return compareStates(old, present, nameOf)
  }

  function differingStates(former: Row, row: Row): [RevisionState, RevisionState] {
    if (former.form !== 'parts' || row.form !== 'parts') return [stateOf(former), stateOf(row)]
    const [old, present] = [unpackIds(former.state), unpackIds(row.state)]
    const without = (ids: readonly number[], others: readonly number[]) => {
      const shared = new Set(others)
      return parts.state(ids.filter((id, place) => place === 0 || !shared.has(id)))
    }
    return [without(old, present), without(present, old)]
  }

  return {
    /** Without their states, newest first. */
    ofArticle: (articleId: string): RevisionEntry[] => ofArticle().all({ articleId }),
    rowOf,
    newestRow: (articleId: string): Row | null => rowOf(newest().get(articleId)),
    /** The id of the one that was made next. */
    after: ({ articleId, madeAt, id }: Pick<Row, 'articleId' | 'madeAt' | 'id'>): string | undefined =>
      after().get(articleId, madeAt, id),
    stateOf,
    countWords,
  }
}

export type RevisionRows = ReturnType<typeof createRevisionRows>

/** A row without its state. */
export function entryOf({
  state: _state,
  schemaVersion: _version,
  form: _form,
  ...entry
}: Row): RevisionEntry {
  return entry
}
