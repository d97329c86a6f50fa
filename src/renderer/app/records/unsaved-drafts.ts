import type { Fields, FormKind } from '../../api/records'

// By kind and id of the record.
const drafts = new Map<string, unknown>()

/** Keeps what could not be saved when its form left the screen, for when the record is opened again. */
export function keepDraft<Kind extends FormKind>(kind: Kind, id: string, fields: Fields<Kind>): void {
  drafts.set(keyOf(kind, id), structuredClone(fields))
}

/** What was kept of the record, once; undefined where nothing was. */
export function takeDraft<Kind extends FormKind>(kind: Kind, id: string): Fields<Kind> | undefined {
  const draft = drafts.get(keyOf(kind, id))
  drafts.delete(keyOf(kind, id))
  // Only `keepDraft` puts anything there, under the record's own kind.
  return draft as Fields<Kind> | undefined
}

function keyOf(kind: FormKind, id: string): string {
  return `${kind} ${id}`
}
