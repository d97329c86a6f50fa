import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleStatusSchema } from '../records/article'
import { lineSchema } from '../records/common'
import { listKinds } from './kinds'
import { arrangementSchema } from './query'

/** How the columns of a table stand: the shown ones in their order, and widths in pixels where a person set them. */
export const columnChoiceSchema = z.object({
  shown: z.array(z.string().max(40)).max(60),
  widths: z.record(z.string().max(40), z.number().int().min(40).max(1200)),
})
export type ColumnChoice = z.infer<typeof columnChoiceSchema>

/**
 * `usual` is how a section shows its records by itself: as pictures, or as a list beside the record. Only articles have
 * a board and a calendar.
 */
export const lookSchema = z.enum(['usual', 'table', 'board', 'calendar'])
export type Look = z.infer<typeof lookSchema>

/** How a person left the list of a section; remembered on this computer. */
export const listHabitSchema = arrangementSchema.pick({ sort: true, group: true }).extend({
  look: lookSchema.default('usual'),
  columns: columnChoiceSchema.nullable().default(null),
  /** Columns of the board that show no cards. */
  foldedStatuses: z.array(articleStatusSchema).default([]),
  calendarSpan: z.enum(['month', 'week']).default('month'),
})
export type ListHabit = z.infer<typeof listHabitSchema>

/** What a saved view brings back. */
export const viewStateSchema = arrangementSchema.extend({
  filter: z.string().max(500).default(''),
  look: lookSchema.default('usual'),
  columns: columnChoiceSchema.nullable().default(null),
})
export type ViewState = z.infer<typeof viewStateSchema>

export const viewNameSchema = lineSchema.pipe(z.string().min(1, 'a name is needed').max(80))

/** A named way of looking at the records of one kind, kept in the library. */
export const viewSchema = z.object({
  id: idSchema,
  kind: z.enum(listKinds),
  name: z.string(),
  state: viewStateSchema,
})
export type View = z.infer<typeof viewSchema>
