import type { z } from 'zod'
import { type Fields, type FormKind, type SaveAnswer, saveRecord, type Whole } from '../../api/records'
import { sameFields } from './record-history'

/** What the library holds of a record, as far as its form knows. */
export type Held<Kind extends FormKind> = { revision: number; fields: Fields<Kind> }

export type Save<Kind extends FormKind> = {
  kind: Kind
  id: string
  held: Held<Kind>
  /** As the record's schema takes them. */
  fields: Fields<Kind>
  schema: z.ZodObject
}

/**
 * Writes a form's fields over those that the library holds.
 * @returns stale, with the record as it is now, where somebody else changed one of these fields
 */
export async function saveFields<Kind extends FormKind>(save: Save<Kind>): Promise<SaveAnswer<Kind>> {
  const { kind, id, held, fields, schema } = save
  const answer = await saveRecord(kind, { id, revision: held.revision, fields })
  if (answer.outcome === 'saved') return answer
  const now = heldOf<Kind>(answer.current, schema)
  // Something beside these fields was written, such as a transcript: there is nothing to choose between.
  return sameFields(now.fields, held.fields) ? saveFields({ ...save, held: now }) : answer
}

/** The fields of a record that its form edits, with the revision they have. */
export function heldOf<Kind extends FormKind>(whole: Whole<Kind>, schema: z.ZodObject): Held<Kind> {
  const names = new Set(Object.keys(schema.shape))
  const entries = Object.entries(whole).filter(([name]) => names.has(name))
  // A whole record extends its fields, so picking the schema's names gives exactly those.
  const fields = structuredClone(Object.fromEntries(entries)) as unknown as Fields<Kind>
  return { revision: whole.revision, fields }
}
