import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import { type CommonValues, commonValues } from './common-values'
import type { RepositoryContext } from './context'
import { wordColumns } from './edit-columns'
import { createEditStatements, type ListedRow } from './edit-statements'

/** What a record was before an edit of many, and the revision the edit left it with. */
export type EditedRecord = { id: string; revision: number; values: Record<string, EditValue>; tags: string[] }

/** Edits of many records of a kind at once. Each function that writes is a part of its caller's transaction. */
export function createEdits({ library, tags, now }: RepositoryContext) {
  const statements = createEditStatements(library, now)

  /** Records that had the same values and tags: one statement for all of them. */
  function putBackAlike(kind: ListKind, records: readonly EditedRecord[]): EditedRecord[] {
    const [first] = records
    if (!first) return []
    const given = JSON.stringify(records.map(({ id, revision }) => [id, revision]))
    const changed = statements.setUnchanged(kind, given, first.values)
    const changedIds = JSON.stringify(changed)
    tags.setMany(kind, changedIds, first.tags)
    statements.date(kind, changedIds)
    const back = new Set(changed)
    return records.filter(({ id }) => back.has(id))
  }

  return {
    /** What records of a kind have in common; those that are gone count for nothing. */
    common: (kind: ListKind, ids: readonly string[]): CommonValues => commonValues(library, kind, ids),

    /** The revision of each of the records that are there. */
    revisionsOf: (kind: ListKind, ids: readonly string[]): [id: string, revision: number][] =>
      statements.revisions(kind, JSON.stringify(ids)),

    /** Every record that has a tag, those in the bin too. */
    tagged: statements.tagged,

    /**
     * Sets values and tags on those of the records that do not have them yet, and raises their revision.
     * @param expected revisions by id: a record that has moved on since, or is gone, is left as it is
     * @returns what those that were changed were before, and how many were left
     */
    set(
      kind: ListKind,
      ids: readonly string[],
      fields: Record<string, EditValue>,
      change: TagChange,
      expected?: ReadonlyMap<string, number>,
    ): { changed: EditedRecord[]; left: number } {
      const rows = statements
        .rows(kind, JSON.stringify(ids), Object.keys(fields))
        .filter(({ id, revision }) => !expected || expected.get(id) === revision)
      const left = expected ? ids.length - rows.length : 0
      const tagsOf = tags.ofMany(kind, JSON.stringify(rows.map(({ id }) => id)))
      const changed = toChange(rows, tagsOf, fields, change)
      if (changed.length === 0) return { changed, left }
      const changedIds = JSON.stringify(changed.map(({ id }) => id))
      statements.set(kind, changedIds, fields)
      tags.change(kind, changedIds, change)
      statements.date(kind, changedIds)
      return { changed, left }
    },

    /**
     * Gives records back what they had, unless they were changed since.
     * @returns those that have it again
     */
    putBack(kind: ListKind, records: readonly EditedRecord[]): EditedRecord[] {
      return alike(records).flatMap((group) => putBackAlike(kind, group))
    },

    /** Whether an edit of these fields or tags changes words that the records are found by. */
    changesWords(kind: ListKind, fields: readonly string[], change: TagChange): boolean {
      return (
        change.add.length > 0 ||
        change.remove.length > 0 ||
        fields.some((field) => wordColumns[kind].includes(field))
      )
    },
  }
}

/** Those of the rows that do not have all of it yet, as they are, with the revision that they get. */
function toChange(
  rows: readonly ListedRow[],
  tagsOf: (id: string) => string[],
  fields: Record<string, EditValue>,
  change: TagChange,
): EditedRecord[] {
  const names = Object.keys(fields)
  return rows.flatMap(({ id, revision, ...values }) => {
    const before = tagsOf(id)
    const isChanged =
      names.some((name) => values[name] !== fields[name]) ||
      change.add.some((tag) => !before.includes(tag)) ||
      change.remove.some((tag) => before.includes(tag))
    // The listed columns are all text.
    const texts = values as Record<string, EditValue>
    return isChanged ? [{ id, revision: revision + 1, values: texts, tags: before }] : []
  })
}

/** The records in groups of those that had the same values and tags. */
function alike(records: readonly EditedRecord[]): EditedRecord[][] {
  const groups = new Map<string, EditedRecord[]>()
  for (const record of records) {
    const had = JSON.stringify([record.values, record.tags])
    const group = groups.get(had)
    if (group) group.push(record)
    else groups.set(had, [record])
  }
  return [...groups.values()]
}
