import { z } from 'zod'
import { idSchema } from '../id-schema'
import { instantSchema, recordKindSchema } from '../records/common'
import { call } from './call'

/** A backup that can take the place of the library. Its path stays in main. */
export const knownBackupSchema = z.object({
  backupId: idSchema,
  /** Whole, or the copy of the database alone that is made before a change of format. */
  kind: z.enum(['whole', 'database']),
  /** What the library was called. */
  library: z.string(),
  madeAt: instantSchema,
  /** The folder it lies in, for people to read. */
  location: z.string(),
  counts: z.record(recordKindSchema, z.number().int()),
})
export type KnownBackupSummary = z.infer<typeof knownBackupSchema>

const several = z.object({ backups: z.array(knownBackupSchema) })

export const backupCalls = {
  /** The backups of the library that is open, or that could not be opened; the newest first. */
  'backups.list': call(z.null(), several),
  /** Asks for a folder that is a backup or holds some; none when the dialog was closed. */
  'backups.choose': call(z.null(), several),
  /**
   * Puts a backup into the library's place and opens it; how far it is comes by `backups.changed`. What was there is
   * kept whole beside, under the name in the answer.
   */
  'backups.restore': call(z.object({ backupId: idSchema }), z.object({ keptAs: z.string().nullable() })),
  /** Stops a restore that has not yet taken the library's place; its call then fails as `cancelled`. */
  'backups.cancel': call(z.null(), z.null()),
} as const

export const backupEvents = {
  /** How far a restore is, in bytes. */
  'backups.changed': z.object({ done: z.number().int(), total: z.number().int() }),
} as const
