import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleFieldsSchema, articleStatusSchema, documentSchema } from './article'
import { instantSchema } from './common'

/** What a revision was kept for. */
const revisionCauses = [
  /** As the article was before somebody wrote on. */
  'start',
  /** The writer paused. */
  'pause',
  /** Its status changed. */
  'status',
  /** It was exported like this. */
  'export',
  /** Before a library that was imported replaced it. */
  'import',
  /** Before an earlier revision was restored. */
  'restore',
  /** Before words were replaced in many articles at once. */
  'replace',
  /** A person asked for it. */
  'named',
] as const
export const revisionCauseSchema = z.enum(revisionCauses)
export type RevisionCause = z.infer<typeof revisionCauseSchema>

const REVISION_NAME_LENGTH = 200
export const revisionLabelSchema = z.string().trim().max(REVISION_NAME_LENGTH)

/** A revision, a kept state of an article, without the state itself. */
export const revisionEntrySchema = z.object({
  id: idSchema,
  articleId: idSchema,
  /** The article's own count of saves at that state. */
  revision: z.number().int().nonnegative(),
  madeAt: instantSchema,
  cause: revisionCauseSchema,
  /** The name a person gave it; empty where none did. */
  label: z.string(),
  /** Null for one that an earlier version kept. */
  status: articleStatusSchema.nullable(),
  wordCount: z.number().int().nonnegative(),
  /** Words that the revision before it lacks, and that it lacks of those. */
  added: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
})
export type RevisionEntry = z.infer<typeof revisionEntrySchema>

export const revisionStateSchema = z.object({ fields: articleFieldsSchema, document: documentSchema })
export type RevisionState = z.infer<typeof revisionStateSchema>
