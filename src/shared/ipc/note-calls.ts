import { z } from 'zod'
import { idSchema } from '../id-schema'
import { noteFieldsSchema, noteFilters, noteSchema, placedNoteSchema } from '../records/note'
import { call } from './call'
import { saveAnswerSchema } from './record-calls'

/** Notes of one article, in the order of the list. */
export const articleWithNotesSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  notes: z.array(noteSchema).min(1),
})
export type ArticleWithNotes = z.infer<typeof articleWithNotesSchema>

export const noteCalls = {
  /** Open and resolved ones, oldest first. */
  'notes.ofArticle': call(z.object({ articleId: idSchema }), z.array(noteSchema)),
  /** Notes of all articles outside the bin: what is due first first, then the newest; an article stands once. */
  'notes.list': call(z.object({ filter: z.enum(noteFilters) }), z.array(articleWithNotesSchema)),
  'notes.create': call(
    z.object({
      articleId: idSchema,
      fields: noteFieldsSchema.pick({ text: true, isTodo: true, dueOn: true }),
      at: placedNoteSchema.omit({ id: true }),
    }),
    noteSchema,
  ),
  /** All fields are written; refused when somebody else has saved the note since. */
  'notes.save': call(
    z.object({ id: idSchema, revision: z.number().int(), fields: noteFieldsSchema }),
    saveAnswerSchema(noteSchema),
  ),
  'notes.delete': call(z.object({ id: idSchema }), z.null()),
  /** Undoes `notes.delete`. */
  'notes.restore': call(noteSchema, z.null()),
  /** Where an article's notes stand in the text of that revision; of any other revision nothing is kept. */
  'notes.place': call(
    z.object({
      articleId: idSchema,
      articleRevision: z.number().int(),
      placed: z.array(placedNoteSchema).max(10_000),
    }),
    z.object({ kept: z.boolean() }),
  ),
} as const

export const noteEvents = {
  /** Notes of this article were written or taken away. */
  'notes.changed': z.object({ articleId: idSchema }),
} as const
