import { z } from 'zod'
import { idSchema } from '../id-schema'
import { newId } from '../identifiers'
import { call } from './call'

/** One file of an export, named relative to the chosen folder. */
const writtenFileSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  file: z.string(),
  mediaFiles: z.array(z.string()),
})

export const exportCalls = {
  /** What an export would write now, for the live preview. `problems` are one line each. */
  'exports.preview': call(
    z.object({ articleId: idSchema, profileId: idSchema }),
    z.object({ text: z.string(), page: z.string().nullable(), problems: z.array(z.string()) }),
  ),
  /**
   * Asks for a folder, then writes whole files into it; how far it is comes by `exports.changed`. Whoever follows it or
   * may cancel it gives it an id.
   */
  'exports.toFolder': call(
    z.object({
      articleIds: z.array(idSchema).min(1).max(100_000),
      profileId: idSchema,
      exportId: idSchema.default(() => newId()),
    }),
    z.object({
      chosen: z.boolean(),
      folderName: z.string().nullable(),
      written: z.array(writtenFileSchema),
      /** Those that needed an update and are Published again, now that readers have them. */
      publishedAgain: z.array(idSchema),
      problems: z.array(z.string()),
      /** It was stopped before its end; what is written stays. */
      cancelled: z.boolean(),
    }),
  ),
  /** Stops an export between two articles; its call then answers with what was written. */
  'exports.cancel': call(z.object({ exportId: idSchema }), z.null()),
  /** Copies an article, as formatted text or as the source that an export would write. */
  'exports.toClipboard': call(
    z.object({
      articleId: idSchema,
      profileId: idSchema,
      form: z.enum(['formatted', 'source']).default('formatted'),
    }),
    z.object({
      publishedAgain: z.boolean(),
      /** What is worth a look in what was copied, a line each. */
      problems: z.array(z.string()),
    }),
  ),
} as const

export const exportEvents = {
  /** How many articles of an export are done. Told of exports that take longer than a blink. */
  'exports.changed': z.object({ exportId: idSchema, done: z.number().int(), total: z.number().int() }),
} as const
