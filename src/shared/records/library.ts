import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleStatusSchema } from './article'
import { instantSchema, recordKindSchema } from './common'

/** What the window shows of the open library. The folder's name, never a path the page could act on. */
export const libraryStateSchema = z.object({
  open: z.boolean(),
  name: z.string().nullable(),
  /** For people to read. */
  location: z.string().nullable(),
  isSample: z.boolean(),
  readOnly: z.boolean(),
  /** Whether the process is still there because of which it is open for reading only; null where none is the reason. */
  holder: z.enum(['there', 'gone']).nullable(),
  schemaVersion: z.number().int().nullable(),
  counts: z.record(recordKindSchema, z.number().int()).nullable(),
  /** There is no library yet, because every page of its file is looked at first: it was not closed in good order. */
  checking: z.object({ name: z.string(), byteLength: z.number().int() }).nullable(),
  /** Why there is no library, or what is wrong with it. One line. */
  problem: z.string().nullable(),
  /** There is no library because its file is damaged: a backup can take its place. */
  damaged: z.boolean(),
  /** Grows when a backup takes the place of a library: what the window holds of the former one is of no library. */
  restored: z.number().int(),
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
  /** Where that text stands: a block's or segment's id, or a field's name; null for the name and what lists show. */
  part: z.string().nullable(),
  /** Who or what belongs to it: a byline, a brand, a title, a credit. */
  detail: z.string(),
  status: articleStatusSchema.nullable(),
  /** The day it was published or held, otherwise its last change. */
  datedAt: instantSchema,
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const tagSchema = z.object({
  name: z.string(),
  /** How many records in use have it, and how many of each kind. */
  count: z.number().int(),
  kinds: z.partialRecord(recordKindSchema, z.number().int()),
})
export type Tag = z.infer<typeof tagSchema>
