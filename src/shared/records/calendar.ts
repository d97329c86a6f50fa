import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleStatusSchema } from './article'
import { daySchema } from './common'

/** What happens to a record on a day. */
export const calendarEntrySchema = z.object({
  what: z.enum(['deadline', 'published', 'interview']),
  day: daySchema,
  /** Of the article, or of the interview. */
  id: idSchema,
  title: z.string(),
  /** Null for an interview. */
  status: articleStatusSchema.nullable(),
  client: z.string(),
  /** The deadline is kept, or there is nothing to keep. */
  isMet: z.boolean(),
})
export type CalendarEntry = z.infer<typeof calendarEntrySchema>
