import { z } from 'zod'
import { idSchema } from '../identifiers'
import { call } from './call'

/** One file of an export, named relative to the chosen folder. */
export const writtenFileSchema = z.object({
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
  /** Asks for a folder, then writes whole files into it. */
  'exports.toFolder': call(
    z.object({ articleIds: z.array(idSchema).min(1).max(100_000), profileId: idSchema }),
    z.object({
      chosen: z.boolean(),
      folderName: z.string().nullable(),
      written: z.array(writtenFileSchema),
      problems: z.array(z.string()),
    }),
  ),
  'exports.toClipboard': call(z.object({ articleId: idSchema, profileId: idSchema }), z.null()),
} as const
