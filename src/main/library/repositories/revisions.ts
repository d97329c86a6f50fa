import type { ArticleDocument } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { type Article, articleFieldsSchema } from '@shared/records/article'
import type { RevisionCause, RevisionEntry, RevisionState } from '@shared/records/revision'
import { thinnedOut } from '@shared/revisions/thin-out'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { revisions } from '../tables'
import { newestForm } from './newest-form'
import { createRevisionParts, packIds, type TakenApart, unpackIds } from './revision-parts'
import { createRevisionRows, entryOf, type Row } from './revision-rows'
import type { ShownNames } from './shown-names'
import { insertInto } from './statements'

/** A revision as it goes to another library. */
export interface WholeRevision extends RevisionEntry, RevisionState {
  schemaVersion: number
}

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
  const { ofArticle, rowOf, newestRow, after, stateOf, countWords } = createRevisionRows(
    library,
    parts,
    shownNames,
  )
  const insert = insertInto(queries, revisions)

  function recount(id: string | undefined): void {
    const row = rowOf(id)
    if (!row) return
    const { added, removed } = countWords(row)
    queries.update(revisions).set({ added, removed }).where(eq(revisions.id, row.id)).run()
  }

  function add(entry: Omit<Row, 'added' | 'removed' | 'form' | 'state'>, ids: readonly number[]): void {
    insert({ ...entry, form: 'parts', state: packIds(ids), added: 0, removed: 0 })
    recount(entry.id)
    recount(after(entry))
  }

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
        const last = newestRow(articleId)
        const isSame = last?.form === 'parts' && unpackIds(last.state).join() === ids.join()
        const id = isSame ? last.id : newId()
        if (!isSame)
          add({ id, articleId, revision, madeAt, label, schemaVersion, wordCount, cause, status }, ids)
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
    ofArticle: (articleId: string): RevisionEntry[] => library.read(() => ofArticle(articleId)),

    entry(id: string): RevisionEntry | null {
      const row = library.read(() => rowOf(id))
      return row && entryOf(row)
    },

    newest(articleId: string): RevisionEntry | null {
      const row = library.read(() => newestRow(articleId))
      return row && entryOf(row)
    },

    /** The state in this version's form, naming only records of today; null where there is no such revision. */
    state(id: string): (RevisionState & { schemaVersion: number }) | null {
      return library.read(() => {
        const row = rowOf(id)
        if (!row) return null
        const { fields, document } = stateOf(row)
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
      library.write(() => {
        const followers = new Set<string>()
        for (const id of gone) {
          const row = rowOf(id)
          const follower = row && after(row)
          if (follower && !gone.has(follower)) followers.add(follower)
        }
        for (const id of gone) queries.delete(revisions).where(eq(revisions.id, id)).run()
        const left = queries.select().from(revisions).where(eq(revisions.articleId, articleId)).all()
        parts.keepOnly(
          articleId,
          left.flatMap(({ form, state }) => (form === 'parts' ? [unpackIds(state)] : [])),
        )
        for (const id of followers) recount(id)
      })
      return gone.size
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

    has: (id: string): boolean => library.read(() => rowOf(id)) !== null,

    whole(id: string): WholeRevision | null {
      return library.read(() => {
        const row = rowOf(id)
        return row && { ...entryOf(row), schemaVersion: row.schemaVersion, ...stateOf(row) }
      })
    },

    /** Writes a state as it was kept elsewhere; one that is here already stays as it is. */
    putBack({ fields, document, added: _added, removed: _removed, ...entry }: WholeRevision): void {
      library.write(() => {
        const taken = wholly(parts.takeApart(entry.articleId, { fields, document }))
        add(entry, parts.write(entry.articleId, taken))
      })
    },
  }
}

type RevisionOptions = {
  /** Milliseconds UTC. */
  now: () => number
  shownNames: ShownNames
  /** Makes a document name records of today. */
  settled: (document: ArticleDocument, language: string) => ArticleDocument
}

/** Runs what could be done by and by to its end. */
export function wholly<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
