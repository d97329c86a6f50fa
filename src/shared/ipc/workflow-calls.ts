import { z } from 'zod'
import { idSchema } from '../id-schema'
import { newId } from '../identifiers'
import { arrangementProblem } from '../lists/query'
import { articleStatusSchema, articleSummarySchema } from '../records/article'
import { boardColumnSchema } from '../records/board'
import { calendarEntrySchema } from '../records/calendar'
import { daySchema } from '../records/common'
import { call } from './call'
import { listQuerySchema } from './record-calls'

/** What narrows a board or a calendar: as any list of articles. */
const narrowedSchema = listQuerySchema.pick({ filter: true, where: true }).superRefine((query, context) => {
  const problem = arrangementProblem('article', query)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

const someArticles = z.object({ total: z.number().int(), rows: z.array(articleSummarySchema) })

export const workflowCalls = {
  /** Every status with its articles; of each at most so many cards as `shown` says. */
  'board.read': call(
    z.object({
      query: narrowedSchema,
      shown: z.partialRecord(articleStatusSchema, z.number().int().min(1).max(5000)).default({}),
    }),
    z.array(boardColumnSchema),
  ),
  /**
   * Puts articles under a status and at a place among those that have it. `records.undoEdit` takes the status back.
   */
  'board.move': call(
    z.object({
      /** In the order in which they will stand. */
      ids: z.array(idSchema).min(1).max(250),
      status: articleStatusSchema,
      /** Stands right above them; null puts them first, left out where the column's own order puts them. */
      after: idSchema.nullable().optional(),
      editId: idSchema.default(() => newId()),
    }),
    z.object({
      editId: idSchema,
      /** So many have another status now. */
      done: z.number().int(),
      left: z.number().int(),
      /** What stood right above the first of them before; null where it was the first. */
      formerlyAfter: idSchema.nullable(),
    }),
  ),

  /** What happens from one day to another, both included, with what is late and what has no deadline. */
  'calendar.read': call(
    z.object({ from: daySchema, to: daySchema, query: narrowedSchema }),
    z.object({
      /** By day; at most 5,000. */
      entries: z.array(calendarEntrySchema),
      late: someArticles,
      unscheduled: someArticles,
    }),
  ),
  /** How many deadlines are past, and how many come within a week. */
  'calendar.due': call(z.null(), z.object({ late: z.number().int(), soon: z.number().int() })),
} as const

export const workflowEvents = {
  /** Articles were put elsewhere among those of their status. */
  'board.changed': z.null(),
} as const
