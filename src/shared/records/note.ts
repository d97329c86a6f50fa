import { z } from 'zod'
import { idSchema } from '../id-schema'
import { daySchema, instantSchema } from './common'

/**
 * Where a note stands, in words that outlive its positions. It is kept beside the document and never in it, so that
 * nothing that prints a document can print a note.
 */
export const notePlaceSchema = z.object({
  /** Block in which the words begin, or the block that is meant as a whole; null where that was never known. */
  blockId: z.string().max(200).nullable(),
  /** Block in which they end; the same one for most notes. */
  endBlockId: z.string().max(200).nullable(),
  /** Places in the content of these two blocks, as ProseMirror counts them. Both 0 for a whole block. */
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  /** The words, a line for each block, each chip as U+FFFC. Empty for a whole block. */
  words: z.string().max(100_000),
  /** What stands before and after them, to tell the same words in several places apart. */
  before: z.string().max(100),
  after: z.string().max(100),
})
export type NotePlace = z.infer<typeof notePlaceSchema>

const noteTextSchema = z.string().trim().min(1).max(20_000)

/** An answer under a note. */
export const noteReplySchema = z.object({
  id: idSchema,
  author: z.string().max(1000),
  text: noteTextSchema,
  createdAt: instantSchema,
})
export type NoteReply = z.infer<typeof noteReplySchema>

/** What a person can change of a note. */
export const noteFieldsSchema = z.object({
  text: noteTextSchema,
  isTodo: z.boolean(),
  /** Only a to-do has one. */
  dueOn: daySchema.nullable(),
  /** Null while it is open. */
  resolvedAt: instantSchema.nullable(),
  /** Oldest first. */
  replies: z.array(noteReplySchema).max(1000),
})
export type NoteFields = z.infer<typeof noteFieldsSchema>

export const noteSchema = noteFieldsSchema.extend({
  id: idSchema,
  articleId: idSchema,
  author: z.string().max(1000),
  place: notePlaceSchema,
  /** The words, or the beginning of the block, as readers see them. */
  quote: z.string().max(2000),
  /** Its words are gone from the text; `place` and `quote` are as they were last. */
  isLost: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Raised by one at every save of its fields. */
  revision: z.number().int().positive(),
})
export type Note = z.infer<typeof noteSchema>

/** Where a note stands now, as the window that has the article open follows it. */
export const placedNoteSchema = noteSchema.pick({ id: true, place: true, quote: true, isLost: true })
export type PlacedNote = z.infer<typeof placedNoteSchema>

/** Which notes a list shows. */
export const noteFilters = ['open', 'todo', 'resolved'] as const
export type NoteFilter = (typeof noteFilters)[number]

/** To-dos are open ones: what is done is resolved. */
export function fitsFilter(note: Pick<Note, 'isTodo' | 'resolvedAt'>, filter: NoteFilter): boolean {
  if (filter === 'resolved') return note.resolvedAt !== null
  return note.resolvedAt === null && (filter === 'open' || note.isTodo)
}
