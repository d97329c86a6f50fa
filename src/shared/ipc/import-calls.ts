import { z } from 'zod'
import { idSchema } from '../id-schema'
import { importedFileSchema } from '../intake/result'
import { call } from './call'

/** A row of the preview: a stretch of the source with the part it plays. The writer may change role and speaker. */
export const outlineRowSchema = z.object({
  /** Place in the source, counted from 0; corrections point at it. */
  index: z.number().int(),
  role: z.enum(['title', 'dek', 'question', 'answer', 'text', 'dropped']),
  speaker: z.string().nullable(),
  text: z.string(),
  /** What it comes in as where that is more than words; a row that asks, answers or is left out is shown as that. */
  look: z.enum(['heading', 'picture', 'quote']).nullable(),
  /** Its items, where it is a list. */
  list: z.object({ ordered: z.boolean(), start: z.number().int(), items: z.array(z.string()) }).nullable(),
})
export type OutlineRow = z.infer<typeof outlineRowSchema>

/**
 * What the writer changes before accepting. Rows that are not named stay as they were found. A line that was left out is
 * put back by its `index` alone, as what it is at its place: text, or a part of the pair it stands in.
 */
export const correctionsSchema = z.object({
  rows: z
    .array(
      z.object({
        index: z.number().int(),
        role: outlineRowSchema.shape.role.optional(),
        speaker: z.string().nullable().optional(),
      }),
    )
    .max(100_000),
  /** Old name to new name, everywhere in this source. */
  renamedSpeakers: z.record(z.string(), z.string()),
  title: z.string().optional(),
  kind: z.enum(['article', 'interview']).optional(),
})
export type Corrections = z.infer<typeof correctionsSchema>

/** A line that is not in what will be added. The texts are those of `found.dropped`, in its order. */
export const leftOutLineSchema = z.object({
  /** The row it is, or becomes when it is put back; null for what is no line by itself, a mark before a name. */
  index: z.number().int().nullable(),
  text: z.string(),
})
export type LeftOutLine = z.infer<typeof leftOutLineSchema>

const previewSchema = z.object({
  found: importedFileSchema,
  /** What the source names, or its words are of; empty for the library's own. */
  language: z.string(),
  outline: z.array(outlineRowSchema),
  leftOut: z.array(leftOutLineSchema),
})
export type ImportPreview = z.infer<typeof previewSchema>

/** What lists show of a source: its words would go to every window again and again, for thousands of sources. */
const importFindingSchema = importedFileSchema
  .pick({ kind: true, title: true, warnings: true, error: true })
  .extend({ questions: z.number().int() })
export type ImportFinding = z.infer<typeof importFindingSchema>

export const importItemSchema = z.object({
  itemId: idSchema,
  /** The file's name, or "Pasted text". */
  fileName: z.string(),
  state: z.enum(['waiting', 'reading', 'ready', 'rejected', 'accepted', 'cancelled']),
  /** What was found; null until read. */
  found: importFindingSchema.nullable(),
})
export type ImportItem = z.infer<typeof importItemSchema>

export const importSessionSchema = z.object({ sessionId: idSchema, items: z.array(importItemSchema) })
export type ImportSession = z.infer<typeof importSessionSchema>

/** The ids of records that an import made, or took out of the bin. */
const broughtSchema = z.object({
  articleIds: z.array(idSchema),
  interviewIds: z.array(idSchema),
  mediaIds: z.array(idSchema),
})

const started = z.object({ session: importSessionSchema.nullable() })

export const importCalls = {
  /** Asks for files; null session when the dialog was closed. Reading goes on in a job, told by `imports.changed`. */
  'imports.pick': call(z.null(), started),
  /**
   * Dropped files: preload turns them into paths, so that a page cannot make one up. Folders are looked through;
   * `not-found` where there is nothing to import in them.
   */
  'imports.fromDropped': call(z.object({ paths: z.array(z.string().max(4096)).min(1).max(20_000) }), started),
  'imports.fromPasted': call(
    z.object({ html: z.string().max(30_000_000).nullable(), text: z.string().max(30_000_000) }),
    started,
  ),
  'imports.preview': call(z.object({ sessionId: idSchema, itemId: idSchema }), previewSchema),
  'imports.correct': call(
    z.object({ sessionId: idSchema, itemId: idSchema, corrections: correctionsSchema }),
    previewSchema,
  ),
  /**
   * Writes the chosen items into the library, each whole or not at all, and reports in = out. A talk makes an interview
   * and an article. Cancelled meanwhile, it answers what is written.
   */
  'imports.accept': call(
    z.object({ sessionId: idSchema, itemIds: z.array(idSchema).max(20_000) }),
    // One for each item in their order; null for one that was not reached before it was stopped.
    broughtSchema.extend({ files: z.array(importFindingSchema.nullable()) }),
  ),
  /**
   * Puts in the bin what an import brought, and answers with what went there. Media that anything else in use shows
   * stay, and are counted.
   */
  'imports.takeBack': call(broughtSchema, broughtSchema.extend({ mediaKept: z.number().int() })),
  /** Stops reading, forgets what was not accepted, keeps what was. */
  /** What is read stays to be looked at and accepted; what is not is `cancelled`. */
  'imports.stopReading': call(z.object({ sessionId: idSchema }), z.null()),
  'imports.cancel': call(z.object({ sessionId: idSchema }), z.null()),
} as const

export const importEvents = {
  'imports.changed': z.object({
    sessionId: idSchema,
    done: z.number().int(),
    total: z.number().int(),
    /** Those that changed since the last event of this session. */
    items: z.array(importItemSchema),
  }),
} as const
