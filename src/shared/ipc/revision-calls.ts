import { z } from 'zod'
import { idSchema } from '../id-schema'
import { revisionEntrySchema, revisionLabelSchema, revisionStateSchema } from '../records/revision'
import { call } from './call'

export const revisionCalls = {
  /** The kept states of an article, newest first. */
  'revisions.list': call(z.object({ articleId: idSchema }), z.array(revisionEntrySchema)),
  /** A state as it can be restored now: it names only records of today. */
  'revisions.read': call(z.object({ id: idSchema }), revisionStateSchema),
  /** Keeps the article as it is in the library now; where the newest revision has just that, it takes on the name. */
  'revisions.keep': call(
    z.object({
      articleId: idSchema,
      cause: z.enum(['named', 'restore']),
      label: revisionLabelSchema.default(''),
    }),
    revisionEntrySchema,
  ),
  /** An empty name takes it away. */
  'revisions.rename': call(z.object({ id: idSchema, label: revisionLabelSchema }), z.null()),
} as const

export const revisionEvents = {
  /** Revisions of this article were kept, named or thinned out. */
  'revisions.changed': z.object({ articleId: idSchema }),
} as const
