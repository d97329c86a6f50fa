import type { ArticleDocument } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { type Article, articleFieldsSchema } from '@shared/records/article'
import type { RevisionCause, RevisionEntry, RevisionState } from '@shared/records/revision'
import { thinnedOut } from '@shared/revisions/thin-out'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { revisions } from '../tables'
import { newestForm } from './newest-form'
import { createRevisionCopies } from './revision-copies'
import { createRevisionParts, type TakenApart, unpackIds, wholly } from './revision-parts'
import { createRevisionRows, entryOf } from './revision-rows'
import { createRevisionWriting } from './revision-writing'
import type { ShownNames } from './shown-names'

/** Why a state is kept. */
export interface Keeping {
  cause: RevisionCause
  label?: string
  /** Milliseconds UTC; now where it is left out. */
  madeAt?: number
}

/** A state that is ready to be written in one short go. */
export interface ReadyRevision {
  article: Article
  taken: TakenApart
}

/** Kept states of articles. Each names its parts; a part that many have in common is stored once. */
export function createRevisionRepository(library: Library, { now, shownNames, settled }: RevisionOptions) {
  const { queries } = library
  const parts = createRevisionParts(library)
  const rows = createRevisionRows(library, parts, shownNames)
  const writing = createRevisionWriting(library, parts, rows)

  return {
    /** Makes an article's state ready to be kept, yielding between its blocks. Writes nothing. */
    *makeReady(article: Article): Generator<void, ReadyRevision> {
      const state = { fields: articleFieldsSchema.parse(article), document: article.document }
      return { article, taken: yield* parts.takeApart(article.id, state) }
    },

    /**
     * Keeps a state. One that is just what the newest revision has is no new one: that one takes on the name, and the
     * cause where the new cause makes it stay.
     */
    write({ article, taken }: ReadyRevision, { cause, label = '', madeAt = now() }: Keeping): RevisionEntry {
      return library.write(() => {
        const { id: articleId, revision, schemaVersion, wordCount, status } = article
        const ids = parts.write(articleId, taken)
        const last = rows.newestRow(articleId)
        const isSame = last?.form === 'parts' && unpackIds(last.state).join() === ids.join()
        const id = isSame ? last.id : newId()
        if (!isSame)
          writing.add(
            { id, articleId, revision, madeAt, label, schemaVersion, wordCount, cause, status },
            ids,
          )
        else {
          const stays = cause === 'export' || (cause === 'named' && last.cause !== 'export')
          queries
            .update(revisions)
            .set({ revision, cause: stays ? cause : last.cause, label: label || last.label })
            .where(eq(revisions.id, id))
            .run()
        }
        return this.entry(id) as RevisionEntry
      })
    },

    /** As `makeReady` and `write` in one go. @returns the revision's id */
    keep(article: Article, keeping: Keeping): string {
      return this.write(wholly(this.makeReady(article)), keeping).id
    },

    /** Newest first. */
    ofArticle: (articleId: string): RevisionEntry[] => library.read(() => rows.ofArticle(articleId)),

    entry(id: string): RevisionEntry | null {
      const row = library.read(() => rows.rowOf(id))
      return row && entryOf(row)
    },

    newest(articleId: string): RevisionEntry | null {
      const row = library.read(() => rows.newestRow(articleId))
      return row && entryOf(row)
    },

    /** The state in this version's form, naming only records of today; null where there is no such revision. */
    state(id: string): (RevisionState & { schemaVersion: number }) | null {
      return library.read(() => {
        const row = rows.rowOf(id)
        if (!row) return null
        const { fields, document } = rows.stateOf(row)
        const present = newestForm({ document, schemaVersion: row.schemaVersion })
        const language = fields.language || 'en-GB'
        return { fields, document: settled(present, language), schemaVersion: row.schemaVersion }
      })
    },

    /** An empty name takes it away. @returns false when there is no such revision */
    rename: (id: string, label: string): boolean =>
      library.write(
        () => queries.update(revisions).set({ label }).where(eq(revisions.id, id)).run().changes === 1,
      ),

    /** Deletes what has had its time, see `thinnedOut`. @returns how many revisions that were */
    thinOut(articleId: string): number {
      const gone = new Set(thinnedOut(this.ofArticle(articleId), now()))
      if (gone.size === 0) return 0
      library.write(() => writing.remove(articleId, gone))
      return gone.size
    },

    ...createRevisionCopies(library, parts, rows, writing),
  }
}

type RevisionOptions = {
  /** Milliseconds UTC. */
  now: () => number
  shownNames: ShownNames
  /** Makes a document name records of today. */
  settled: (document: ArticleDocument, language: string) => ArticleDocument
}
