import { z } from 'zod'
import { idSchema } from '../identifiers'
import { daySchema, instantSchema, lineSchema, proseSchema, recordBaseSchema, tagNamesSchema } from './common'

export const mediaKinds = ['image', 'audio', 'video', 'document'] as const

/** What the writer says of a file. Credit, source, licence and alternative text are duties, so they are fields. */
export const mediaFieldsSchema = z.object({
  title: lineSchema,
  alt: proseSchema.max(2000),
  /** True where the picture says nothing that the text does not: its alternative text is rightly empty. */
  decorative: z.boolean(),
  caption: proseSchema.max(5000),
  credit: lineSchema,
  source: lineSchema,
  licence: lineSchema,
  permission: z.enum(['unknown', 'asked', 'granted', 'not-needed']),
  permissionExpiresOn: daySchema.nullable(),
  notes: proseSchema,
  tags: tagNamesSchema,
})
export type MediaFields = z.infer<typeof mediaFieldsSchema>

export const mediaSchema = recordBaseSchema.extend(mediaFieldsSchema.shape).extend({
  kind: z.enum(mediaKinds),
  /** SHA-256 of the bytes in lower-case hex; the file is `media/<first two>/<hash>.<extension>`. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The name it came with. */
  fileName: z.string(),
  mimeType: z.string(),
  byteLength: z.number().int().nonnegative(),
  /** Pixels; null for sound and documents, or where they could not be read. */
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  durationMs: z.number().int().nonnegative().nullable(),
})
export type Media = z.infer<typeof mediaSchema>

export const mediaSummarySchema = z.object({
  id: idSchema,
  kind: z.enum(mediaKinds),
  title: z.string(),
  fileName: z.string(),
  mimeType: z.string(),
  alt: z.string(),
  decorative: z.boolean(),
  credit: z.string(),
  licence: z.string(),
  permission: z.enum(['unknown', 'asked', 'granted', 'not-needed']),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  useCount: z.number().int(),
  tags: z.array(z.string()),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
})
export type MediaSummary = z.infer<typeof mediaSummarySchema>

export function emptyMediaFields(): MediaFields {
  return {
    title: '',
    alt: '',
    decorative: false,
    caption: '',
    credit: '',
    source: '',
    licence: '',
    permission: 'unknown',
    permissionExpiresOn: null,
    notes: '',
    tags: [],
  }
}

/** The address under which the window shows a media record; served by the app's own protocol, never a file path. */
export function mediaAddress(id: string): string {
  return `media://item/${id}`
}
