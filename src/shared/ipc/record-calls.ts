import { z } from 'zod'
import { idSchema } from '../id-schema'
import type { ListKind } from '../lists/kinds'
import { arrangementProblem, arrangementSchema } from '../lists/query'
import { instantSchema } from '../records/common'
import { call } from './call'

/**
 * Which rows of a list: those in use or those in the bin, narrowed by a filter line over the shown words and by
 * conditions, in the order and the groups that are asked for.
 */
export const listQuerySchema = arrangementSchema.extend({
  filter: z.string().max(500).default(''),
  binned: z.boolean().default(false),
  limit: z.number().int().min(1).max(100_000).default(1000),
  offset: z.number().int().min(0).default(0),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/** A query with nothing in it that this kind of record does not have. */
function listQueryOf(kind: ListKind) {
  return listQuerySchema.superRefine((query, context) => {
    const problem = arrangementProblem(kind, query)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
}

const idInputSchema = z.object({ id: idSchema })

/** A save is refused, not merged and not forced, when the record has moved on; both sides then come to the window. */
export function saveAnswerSchema<Whole extends z.ZodType>(whole: Whole) {
  return z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('saved'), revision: z.number().int(), updatedAt: instantSchema }),
    z.object({ outcome: z.literal('stale'), current: whole }),
  ])
}

/** The calls every record has. `fields` is what a person can edit; all of it is written at every save. */
export function recordCalls<
  Name extends string,
  Whole extends z.ZodType,
  Fields extends z.ZodType,
  Summary extends z.ZodType,
>(name: Name, schemas: { whole: Whole; fields: Fields; summary: Summary; kind?: ListKind }) {
  const query = schemas.kind ? listQueryOf(schemas.kind) : listQuerySchema
  const list = call(query, z.object({ total: z.number().int(), rows: z.array(schemas.summary) }))
  const get = call(idInputSchema, schemas.whole)
  const create = call(z.object({ fields: schemas.fields }), schemas.whole)
  const save = call(
    z.object({ id: idSchema, revision: z.number().int(), fields: schemas.fields }),
    saveAnswerSchema(schemas.whole),
  )
  const byIds = call(z.object({ ids: z.array(idSchema).max(100_000) }), z.object({ done: z.number().int() }))
  // The keys are computed from `name`, which a type cannot follow through an object literal.
  return {
    [`${name}.list`]: list,
    [`${name}.get`]: get,
    [`${name}.create`]: create,
    [`${name}.save`]: save,
    [`${name}.bin`]: byIds,
    [`${name}.restore`]: byIds,
    [`${name}.deleteForEver`]: byIds,
  } as {
    [K in `${Name}.list`]: typeof list
  } & { [K in `${Name}.get`]: typeof get } & { [K in `${Name}.create`]: typeof create } & {
    [K in `${Name}.save`]: typeof save
  } & { [K in `${Name}.bin` | `${Name}.restore` | `${Name}.deleteForEver`]: typeof byIds }
}
