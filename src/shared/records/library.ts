import { z } from 'zod'
import { idSchema } from '../identifiers'
import { instantSchema, recordKindSchema } from './common'

/** What the window shows of the open library. The folder's name, never a path the page could act on. */
export const libraryStateSchema = z.object({
  open: z.boolean(),
  name: z.string().nullable(),
  /** For people to read. */
  location: z.string().nullable(),
  isSample: z.boolean(),
  readOnly: z.boolean(),
  schemaVersion: z.number().int().nullable(),
  counts: z.record(recordKindSchema, z.number().int()).nullable(),
  /** Why there is no library, or what is wrong with it. One line. */
  problem: z.string().nullable(),
})
export type LibraryState = z.infer<typeof libraryStateSchema>

export const binEntrySchema = z.object({
  kind: recordKindSchema,
  id: idSchema,
  title: z.string(),
  binnedAt: instantSchema,
  /** The record it was merged into and the merge, for one that is here because of that. */
  merged: z
    .object({ intoId: idSchema, intoTitle: z.string(), mergeId: idSchema, canUndo: z.boolean() })
    .nullable(),
  /** Articles that name or show it. */
  articleCount: z.number().int(),
})
export type BinEntry = z.infer<typeof binEntrySchema>

export const searchHitSchema = z.object({
  kind: recordKindSchema,
  id: idSchema,
  title: z.string(),
  /** Text around the first hit, cut into lit and unlit parts. */
  snippet: z.array(z.object({ text: z.string(), lit: z.boolean() })),
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const tagSchema = z.object({ name: z.string(), count: z.number().int() })
