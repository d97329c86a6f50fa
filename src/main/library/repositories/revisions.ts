import { deflateSync, inflateSync } from 'node:zlib'
import type { ArticleDocument } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import type { Article, ArticleFields } from '@shared/records/article'
import { eq, sql } from 'drizzle-orm'
import type { Library } from '../library'
import { revisions } from '../tables'
import { insertInto, once } from './statements'

/** A kept state of an article, without the state itself. */
export interface RevisionEntry {
  id: string
  articleId: string
  revision: number
  madeAt: number
  label: string
  wordCount: number
}

/** A kept state as it goes to another library. */
export interface WholeRevision extends RevisionEntry, RevisionState {
  schemaVersion: number
}

export interface RevisionState {
  fields: ArticleFields
  document: ArticleDocument
}

/** Kept states of articles, deflated: a long article takes a tenth of its size. */
export function createRevisionRepository(library: Library, now: () => number) {
  const { queries } = library
  const insert = insertInto(queries, revisions)
  const { state: _state, schemaVersion: _schemaVersion, ...entryColumns } = revisionColumns()
  const ofArticle = once(() =>
    queries
      .select(entryColumns)
      .from(revisions)
      .where(eq(revisions.articleId, sql.placeholder('articleId')))
      .orderBy(sql`${revisions.madeAt} DESC, ${revisions.id} DESC`)
      .prepare(),
  )
  const one = once(() =>
    queries
      .select()
      .from(revisions)
      .where(eq(revisions.id, sql.placeholder('id')))
      .prepare(),
  )

  return {
    /** @returns the revision's id */
    keep(article: Article, label: string): string {
      const id = newId()
      const { document, schemaVersion, wordCount, revision, id: articleId, ...rest } = article
      const { createdAt: _createdAt, updatedAt: _updatedAt, binnedAt: _binnedAt, ...fields } = rest
      const state: RevisionState = { fields, document }
      library.write(() =>
        insert({
          id,
          articleId,
          revision,
          madeAt: now(),
          label,
          schemaVersion,
          wordCount,
          state: deflateSync(JSON.stringify(state)),
        }),
      )
      return id
    },

    /** Newest first. */
    ofArticle: (articleId: string): RevisionEntry[] => library.read(() => ofArticle().all({ articleId })),

    state(id: string): (RevisionState & { schemaVersion: number }) | null {
      const row = library.read(() => one().get({ id }))
      if (!row) return null
      // What `keep` wrote.
      const state = JSON.parse(inflateSync(row.state).toString('utf8')) as RevisionState
      return { ...state, schemaVersion: row.schemaVersion }
    },

    /** Every id, oldest first. */
    allIds: (): string[] =>
      library.read(() =>
        queries
          .select({ id: revisions.id })
          .from(revisions)
          .orderBy(revisions.id)
          .all()
          .map(({ id }) => id),
      ),

    whole(id: string): WholeRevision | null {
      const row = library.read(() => one().get({ id }))
      if (!row) return null
      const { state: _state, ...entry } = row
      // What `keep` wrote.
      return { ...entry, ...(JSON.parse(inflateSync(row.state).toString('utf8')) as RevisionState) }
    },

    /** Writes a state as it was kept elsewhere; one that is here already stays as it is. */
    putBack({ fields, document, ...entry }: WholeRevision): void {
      const state: RevisionState = { fields, document }
      library.write(() => insert({ ...entry, state: deflateSync(JSON.stringify(state)) }))
    },
  }
}

export type RevisionRepository = ReturnType<typeof createRevisionRepository>

function revisionColumns() {
  const { id, articleId, revision, madeAt, label, schemaVersion, wordCount, state } = revisions
  return { id, articleId, revision, madeAt, label, schemaVersion, wordCount, state }
}
