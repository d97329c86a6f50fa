import { z } from 'zod'
import { idSchema } from '../id-schema'
import { newId } from '../identifiers'
import { checkedFields, fieldChangesSchema, tagChangeSchema } from '../lists/editing'
import { listKinds } from '../lists/kinds'
import { call } from './call'

const idsSchema = z.array(idSchema).min(1).max(100_000)

/** What an edit of many did. `left`: records that somebody changed meanwhile, or that are gone; they stay as they are. */
const editAnswerSchema = z.object({ editId: idSchema, done: z.number().int(), left: z.number().int() })

export const editCalls = {
  /** What many records have in common: for each field that can be set on them, its one value or that there are several. */
  'records.common': call(
    z.object({ kind: z.enum(listKinds), ids: idsSchema }),
    z.object({
      fields: z.record(z.string(), z.object({ value: z.string().nullable(), several: z.boolean() })),
      tags: z.array(z.object({ name: z.string(), count: z.number().int() })),
    }),
  ),
  /**
   * Sets fields and tags on many records: all of it or nothing, also when it is stopped. What is not named stays;
   * records that have these values already are not touched. How far it is comes by `work.progress`.
   */
  'records.editMany': call(
    z
      .object({
        kind: z.enum(listKinds),
        ids: idsSchema,
        fields: fieldChangesSchema,
        tags: tagChangeSchema,
        editId: idSchema.default(() => newId()),
      })
      .superRefine(({ kind, fields }, context) => {
        const checked = checkedFields(kind, fields)
        if ('problem' in checked) context.addIssue({ code: 'custom', message: checked.problem })
      }),
    editAnswerSchema,
  ),
  /** Takes an edit back, all of it or nothing too. Records that were changed since stay as they are and are counted. */
  'records.undoEdit': call(z.object({ editId: idSchema }), editAnswerSchema),

  /** Renames a tag on all records; where there is a tag of the new name the two become one. */
  'tags.rename': call(
    z.object({ name: z.string().min(1).max(80), to: z.string().trim().min(1).max(80) }),
    editAnswerSchema,
  ),
  /** Takes a tag off all records. */
  'tags.delete': call(z.object({ name: z.string().min(1).max(80) }), editAnswerSchema),
} as const
