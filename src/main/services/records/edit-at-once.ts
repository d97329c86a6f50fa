import type { ListKind } from '@shared/lists/kinds'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { EditedRecord } from '../../library/repositories/editing'
import type { DonePart, EditPart } from './edit-parts'

/** Makes an edit of few records in one transaction, and the words that they are found by with it. */
export function editAtOnce(
  library: Library,
  repositories: Repositories,
  parts: readonly EditPart[],
): { made: DonePart[]; left: number } {
  const made = library.write(() =>
    parts.map((part): DonePart => {
      const { kind, ids, fields, tags } = part
      const changesWords = repositories.edits.changesWords(kind, Object.keys(fields), tags)
      const { changed } = repositories.edits.set(kind, ids, fields, tags)
      if (changesWords) refreshWords(repositories, kind, changed)
      return { ...part, records: changed, changesWords }
    }),
  )
  return { made, left: 0 }
}

/** Gives few records back what they had before. @returns how many have it again */
export function undoAtOnce(library: Library, repositories: Repositories, parts: readonly DonePart[]): number {
  return library.write(() =>
    parts.reduce((sum, { kind, records, changesWords }) => {
      const back = repositories.edits.putBack(kind, records)
      if (changesWords) refreshWords(repositories, kind, back)
      return sum + back.length
    }, 0),
  )
}

function refreshWords(repositories: Repositories, kind: ListKind, records: readonly EditedRecord[]): void {
  repositories[pluralOf[kind]].refreshWords(records.map(({ id }) => id))
}
