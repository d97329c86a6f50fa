import { z } from 'zod'
import { idSchema } from '../id-schema'
import { importKinds } from '../record-import/fields'
import {
  delimiters,
  duplicateActions,
  duplicateReasons,
  tableEncodings,
  tableFormats,
} from '../record-import/shape'
import { instantSchema, recordKindSchema } from '../records/common'
import { call } from './call'

const tableShapeSchema = z.object({
  format: z.enum(tableFormats),
  encoding: z.enum(tableEncodings),
  delimiter: z.enum(delimiters),
  quotes: z.boolean(),
  hasHeadings: z.boolean(),
})

const mappingSchema = z.array(z.string().max(60).nullable()).max(5000)

const filterSchema = z.object({
  category: z.string().max(200),
  brand: z.string().max(200),
  country: z.string().max(200),
})

/** A table that is being prepared: how it is read, and which column is what. */
export const recordImportSchema = z.object({
  sessionId: idSchema,
  sourceName: z.string(),
  kind: z.enum(importKinds),
  shape: tableShapeSchema,
  headings: z.array(z.string()),
  /** The first rows. */
  samples: z.array(z.array(z.string())),
  mapping: mappingSchema,
  filter: filterSchema,
  currency: z.string(),
})
export type RecordImport = z.infer<typeof recordImportSchema>

const started = z.object({ session: recordImportSchema.nullable() })

export const triedRowSchema = z.object({
  number: z.number().int(),
  line: z.number().int().nullable(),
  state: z.enum(['new', 'duplicate', 'problem']),
  title: z.string(),
  detail: z.string(),
  values: z.array(z.object({ label: z.string(), text: z.string() })),
  duplicate: z
    .object({
      id: idSchema.nullable(),
      row: z.number().int().nullable(),
      reason: z.enum(duplicateReasons),
      title: z.string(),
    })
    .nullable(),
  problem: z.string().nullable(),
  remarks: z.array(z.string()),
})
export type TriedRow = z.infer<typeof triedRowSchema>

export const trialSchema = z.object({
  rows: z.number().int(),
  fresh: z.number().int(),
  duplicates: z.number().int(),
  /** How many of the duplicates are known by what. */
  reasons: z.record(z.enum(duplicateReasons), z.number().int()),
  problems: z.number().int(),
  remarked: z.number().int(),
  left: z.number().int(),
  /** The first rows of each state; `recordImports.rows` has more of those that are known or have a problem. */
  shown: z.array(triedRowSchema),
})
export type Trial = z.infer<typeof trialSchema>

const keptSchema = z.array(
  z.object({ kind: recordKindSchema, id: idSchema, title: z.string(), reason: z.string() }),
)

export const recordImportReportSchema = z.object({
  batchId: idSchema.nullable(),
  rows: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  rejected: z.number().int(),
  left: z.number().int(),
  brandsAdded: z.number().int(),
  notices: z.array(
    z.object({
      row: z.number().int(),
      line: z.number().int().nullable(),
      text: z.string(),
      rejected: z.boolean(),
    }),
  ),
  cancelled: z.boolean(),
  kept: keptSchema,
})
export type RecordImportReport = z.infer<typeof recordImportReportSchema>

export const pastImportSchema = z.object({
  id: idSchema,
  kind: recordKindSchema,
  sourceName: z.string(),
  startedAt: instantSchema,
  /** Null where the app ended before the import did. */
  endedAt: instantSchema.nullable(),
  undoneAt: instantSchema.nullable(),
  added: z.number().int(),
  updated: z.number().int(),
  /** How many records could be taken back. */
  changes: z.number().int(),
})
export type PastImport = z.infer<typeof pastImportSchema>

const bySession = z.object({ sessionId: idSchema })

/** Products, brands and experts from tables, in steps: choose, correct, look through, import, take back. */
export const recordImportCalls = {
  /** Asks for a file; null when the dialog was closed. */
  'recordImports.pick': call(z.null(), started),
  'recordImports.fromDropped': call(
    z.object({ paths: z.array(z.string().max(4096)).min(1).max(100) }),
    started,
  ),
  'recordImports.fromPasted': call(z.object({ text: z.string().min(1).max(30_000_000) }), started),
  /** Changes how it is read. Another kind or shape finds the columns anew. */
  'recordImports.change': call(
    bySession.extend({
      kind: z.enum(importKinds).optional(),
      shape: tableShapeSchema.omit({ format: true }).partial().optional(),
      mapping: mappingSchema.optional(),
      filter: filterSchema.optional(),
    }),
    recordImportSchema,
  ),
  /** Looks through all rows and says what would become of them. */
  'recordImports.look': call(bySession, trialSchema),
  /** Rows that were looked through and are known or have a problem, in the file's order. */
  'recordImports.rows': call(
    bySession.extend({
      state: z.enum(['duplicate', 'problem']),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    z.array(triedRowSchema),
  ),
  /**
   * Imports all rows. For rows that are known, a decision by the row's number goes before one by the reason, and that
   * before `duplicates`, which is for all of them.
   */
  'recordImports.run': call(
    bySession.extend({
      duplicates: z.enum(duplicateActions),
      byReason: z.partialRecord(z.enum(duplicateReasons), z.enum(duplicateActions)).default({}),
      decisions: z
        .array(z.object({ row: z.number().int().positive(), action: z.enum(duplicateActions) }))
        .max(200_000),
    }),
    recordImportReportSchema,
  ),
  /** Stops what is going on; of an import nothing is kept. */
  'recordImports.stop': call(z.null(), z.null()),
  /** Forgets a table that is being prepared. */
  'recordImports.close': call(bySession, z.null()),
  'recordImports.list': call(z.null(), z.array(pastImportSchema)),
  /** Takes a whole import back, but for what was changed since. */
  'recordImports.undo': call(
    z.object({ id: idSchema }),
    z.object({ removed: z.number().int(), restored: z.number().int(), kept: keptSchema }),
  ),
} as const

export const recordImportEvents = {
  'recordImports.progress': z.object({
    phase: z.enum(['looking', 'importing', 'undoing']),
    done: z.number().int(),
    total: z.number().int(),
  }),
} as const
