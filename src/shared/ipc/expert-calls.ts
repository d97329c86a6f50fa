import { z } from 'zod'
import { idSchema } from '../id-schema'
import { daySchema } from '../records/common'
import { call } from './call'

/** What an expert did with the writer: talks, quoted words, articles. */
export const expertWorkSchema = z.object({
  interviews: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      heldOn: daySchema.nullable(),
      /** Words they said in it, on the record. */
      words: z.number().int(),
    }),
  ),
  /** Words quoted from those talks, by article, in reading order. */
  quotes: z.array(
    z.object({
      articleId: idSchema,
      articleTitle: z.string(),
      /** The words, apart where a chip stands between them. */
      parts: z.array(z.string()),
    }),
  ),
  articles: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      status: z.string(),
      /** They answer in it, not only are named. */
      answers: z.boolean(),
      mentions: z.number().int(),
    }),
  ),
})
export type ExpertWork = z.infer<typeof expertWorkSchema>

export const expertCalls = {
  'experts.work': call(z.object({ id: idSchema }), expertWorkSchema),
} as const
