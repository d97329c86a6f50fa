import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleStatusSchema } from './article'
import { daySchema } from './common'

/** An article as the board shows it. */
export const boardCardSchema = z.object({
  id: idSchema,
  title: z.string(),
  status: articleStatusSchema,
  client: z.string(),
  deadline: daySchema.nullable(),
  publishedOn: daySchema.nullable(),
  wordCount: z.number().int(),
  wordBudget: z.number().int().nullable(),
  coverMediaId: idSchema.nullable(),
  /** Names of the experts who answer in it, or were asked for it. */
  experts: z.array(z.string()),
  openTodos: z.number().int(),
  /** Its text is another one than that which was approved. */
  editedSinceApproved: z.boolean(),
})
export type BoardCard = z.infer<typeof boardCardSchema>

export const boardColumnSchema = z.object({
  status: articleStatusSchema,
  /** All that fit, also those that are not among `cards`. */
  count: z.number().int(),
  words: z.number().int(),
  /** The first ones: as people put them, then by deadline; of Published the newest. */
  cards: z.array(boardCardSchema),
})
export type BoardColumn = z.infer<typeof boardColumnSchema>

/** A place on the board as it goes to another library. */
export const boardPlaceSchema = z.object({
  articleId: idSchema,
  status: articleStatusSchema,
  /** A fractional index. */
  position: z.string().min(1).max(1000),
})
export type BoardPlace = z.infer<typeof boardPlaceSchema>
