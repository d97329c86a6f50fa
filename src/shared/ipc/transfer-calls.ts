import { z } from 'zod'
import { idSchema } from '../id-schema'
import { arrangementProblem } from '../lists/query'
import { tableKinds } from '../tables/columns'
import { call } from './call'
import { listQuerySchema } from './record-calls'

/** What goes out of the library whole, and comes in again. Told by `work.progress`; what is stopped leaves nothing. */
export const transferCalls = {
  /** Asks for a place, then writes the whole library in the open format. */
  'transfers.exportLibrary': call(
    z.null(),
    z.object({
      chosen: z.boolean(),
      name: z.string().nullable(),
      records: z.number().int(),
      mediaFiles: z.number().int(),
      problems: z.array(z.string()),
    }),
  ),
  /** Asks for an exported library and for a place, makes a library of it there, and opens that. */
  'transfers.openExport': call(
    z.null(),
    z.object({ chosen: z.boolean(), records: z.number().int(), problems: z.array(z.string()) }),
  ),
  /** Asks for a place, then writes a list of records as CSV: all of it, what fits, or the chosen ones. */
  'transfers.exportCsv': call(
    z
      .object({
        kind: z.enum(tableKinds),
        /** Keys of columns in their order; all when empty. */
        columns: z.array(z.string().max(60)).max(100),
        /** Which rows, in which order. */
        query: listQuerySchema.omit({ limit: true, offset: true }).prefault({}),
        /** Only these records, in the order of the list; all of the list unless given. */
        only: z.array(idSchema).max(100_000).optional(),
        byteOrderMark: z.boolean(),
      })
      .superRefine(({ kind, query }, context) => {
        const problem = arrangementProblem(kind, query)
        if (problem) context.addIssue({ code: 'custom', message: problem })
      }),
    z.object({ chosen: z.boolean(), name: z.string().nullable(), rows: z.number().int() }),
  ),
  /** Asks for a place, then writes every deadline that is still to keep as an iCalendar file. */
  'transfers.exportDeadlines': call(
    z.null(),
    z.object({ chosen: z.boolean(), name: z.string().nullable(), events: z.number().int() }),
  ),
  /** Asks for a place, then writes every expert as a vCard. */
  'transfers.exportVcards': call(
    z.null(),
    z.object({ chosen: z.boolean(), name: z.string().nullable(), cards: z.number().int() }),
  ),
} as const
