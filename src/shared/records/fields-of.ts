import type { z } from 'zod'

/** The fields of a record, without what the library adds: what a save writes. */
export function fieldsOf<Schema extends z.ZodObject>(
  schema: Schema,
  whole: z.output<Schema>,
): z.output<Schema> {
  const names = Object.keys(schema.shape)
  // Every name of the schema is a field of the record.
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as z.output<Schema>
}
