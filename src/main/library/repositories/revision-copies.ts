import type { RevisionEntry, RevisionState } from '@shared/records/revision'
import type { Library } from '../library'
import { revisions } from '../tables'
import { type RevisionParts, wholly } from './revision-parts'
import { entryOf, type RevisionRows } from './revision-rows'
import type { RevisionWriting } from './revision-writing'

/** A revision as it goes to another library. */
export interface WholeRevision extends RevisionEntry, RevisionState {
  schemaVersion: number
}

/** How revisions go to another library, and come from there. */
export function createRevisionCopies(
  library: Library,
  parts: RevisionParts,
  rows: RevisionRows,
  writing: RevisionWriting,
) {
  const { queries } = library
  return {
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

    has: (id: string): boolean => library.read(() => rows.rowOf(id)) !== null,

    whole(id: string): WholeRevision | null {
      return library.read(() => {
        const row = rows.rowOf(id)
        return row && { ...entryOf(row), schemaVersion: row.schemaVersion, ...rows.stateOf(row) }
      })
    },

    /** Writes a state as it was kept elsewhere, of a revision that is not here. */
    putBack({ fields, document, added: _added, removed: _removed, ...entry }: WholeRevision): void {
      library.write(() => {
        const taken = wholly(parts.takeApart(entry.articleId, { fields, document }))
        writing.add(entry, parts.write(entry.articleId, taken))
      })
    },
  }
}
