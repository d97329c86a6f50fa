import { z } from 'zod'
import { idSchema } from '../id-schema'
import { newId } from '../identifiers'
import { listKinds } from '../lists/kinds'
import { arrangementProblem } from '../lists/query'
import { viewNameSchema, viewSchema, viewStateSchema } from '../lists/view'
import { call } from './call'
import { listQuerySchema } from './record-calls'

const kindSchema = z.enum(listKinds)

/** What a list is of, and how it is narrowed and ordered; the page plays no part in these calls. */
const listSchema = z.object({ kind: kindSchema, query: listQuerySchema.omit({ limit: true, offset: true }) })

const fits = (
  { kind, query }: z.infer<typeof listSchema>,
  context: { addIssue: (issue: { code: 'custom'; message: string }) => void },
) => {
  const problem = arrangementProblem(kind, query)
  if (problem) context.addIssue({ code: 'custom', message: problem })
}

export const listCalls = {
  /**
   * The groups of a list in their order. Also the values that a field has among some records, with their counts: a
   * list grouped by that field.
   */
  'lists.groups': call(
    listSchema.superRefine(fits),
    z.array(
      z.object({
        /** Null: records that have no value. */
        key: z.string().nullable(),
        /** The record's name where the value is an id. */
        label: z.string().nullable(),
        count: z.number().int(),
      }),
    ),
  ),
  /** Every id of a list in its order, to choose all of it. */
  'lists.ids': call(listSchema.superRefine(fits), z.array(idSchema)),
  /** Where a record stands, by its id or the beginning of its name, looked for from `from` on; -1 where none does. */
  'lists.find': call(
    listSchema
      .extend({
        sought: z.union([
          z.object({ id: idSchema }),
          z.object({ name: z.string().min(1).max(100), from: z.number().int().min(0) }),
        ]),
      })
      .superRefine(fits),
    z.number().int(),
  ),

  'views.list': call(z.null(), z.array(viewSchema)),
  /** Makes a view, or replaces the one with this id. A new one stands last among its kind. */
  'views.save': call(
    z
      .object({
        id: idSchema.default(() => newId()),
        kind: kindSchema,
        name: viewNameSchema,
        state: viewStateSchema,
        /** Where it stands among the views of its kind, counted from 0; last unless given. */
        position: z.number().int().min(0).optional(),
      })
      .superRefine(({ kind, state }, context) => {
        const problem = arrangementProblem(kind, state)
        if (problem) context.addIssue({ code: 'custom', message: problem })
      }),
    viewSchema,
  ),
  /** Puts the views of a kind in this order; those that are not named stay behind them. */
  'views.order': call(z.object({ kind: kindSchema, ids: z.array(idSchema).max(1000) }), z.null()),
  'views.delete': call(z.object({ id: idSchema }), z.null()),
} as const

export const listEvents = {
  /** Views were made, renamed, ordered or deleted. */
  'views.changed': z.null(),
} as const
