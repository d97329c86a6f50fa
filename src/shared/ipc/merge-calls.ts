import { z } from 'zod'
import { idSchema } from '../id-schema'
import { brandFieldsSchema, brandSchema } from '../records/brand'
import { expertFieldsSchema, expertSchema } from '../records/expert'
import { productFieldsSchema, productSchema } from '../records/product'
import { call } from './call'

/** A record and the revision of it that the person saw when they chose. */
const seenSchema = z.object({ id: idSchema, revision: z.number().int() })

/** So many records can become one at a time: more of them nobody can compare. */
export const MOST_MERGED = 51

const sides = {
  /** The record that stays. */
  keep: seenSchema,
  /** Those that go into it, and then to the bin. */
  merged: z
    .array(seenSchema)
    .min(1)
    .max(MOST_MERGED - 1),
}

export const mergeInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('expert'), ...sides, fields: expertFieldsSchema }),
  z.object({ kind: z.literal('brand'), ...sides, fields: brandFieldsSchema }),
  z.object({ kind: z.literal('product'), ...sides, fields: productFieldsSchema }),
])
export type MergeInput = z.output<typeof mergeInputSchema>

export const mergeAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('merged'),
    /** To undo it by. */
    mergeId: idSchema,
    /** Articles that now name the record that stayed. */
    articles: z.number().int(),
  }),
  /** A record has moved on since it was seen. Nothing was merged; here they are as they are now. */
  z.object({
    outcome: z.literal('stale'),
    current: z.array(z.union([expertSchema, brandSchema, productSchema])),
  }),
])
export type MergeAnswer = z.output<typeof mergeAnswerSchema>

const unmergeAnswerSchema = z.object({
  /** Records that are records of their own again. */
  done: z.number().int(),
  /** What somebody changed after the merge and so stays as it is: records and articles. */
  left: z.number().int(),
})

export const mergeCalls = {
  /** Makes one record of several; every text and record that named the others names the one that stays. */
  'merges.make': call(mergeInputSchema, mergeAnswerSchema),
  'merges.undo': call(z.object({ mergeId: idSchema }), unmergeAnswerSchema),
} as const
