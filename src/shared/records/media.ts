import { z } from 'zod'
import { idSchema } from '../id-schema'
import { mediaKinds } from './choices'
import {
  daySchema,
  instantSchema,
  lineSchema,
  proseSchema,
  recordBaseSchema,
  tagNamesSchema,
  webAddressSchema,
} from './common'
import { cropSchema, rotationSchema } from './picture-edit-schema'

/** Fields that a file's own metadata can fill. */
export const fillableFields = [
  'title',
  'alt',
  'caption',
  'creator',
  'credit',
  'copyright',
  'source',
  'licence',
  'licenceUrl',
  'takenOn',
  'tags',
] as const
export type FillableField = (typeof fillableFields)[number]

/** What the writer says of a file. Credit, source, licence and alternative text are duties, so they are fields. */
export const mediaFieldsSchema = z.object({
  title: lineSchema,
  alt: proseSchema.max(2000),
  /** True where the picture says nothing that the text does not: its alternative text is rightly empty. */
  decorative: z.boolean(),
  caption: proseSchema.max(5000),
  /** Who made it. */
  creator: lineSchema,
  /** As it is printed. */
  credit: lineSchema,
  /** The notice: who owns it, since when. */
  copyright: lineSchema,
  source: lineSchema,
  licence: lineSchema,
  /** Where the licence can be read. */
  licenceUrl: webAddressSchema.nullable(),
  permission: z.enum(['unknown', 'asked', 'granted', 'not-needed']),
  permissionExpiresOn: daySchema.nullable(),
  takenOn: daySchema.nullable(),
  /** How the picture is shown and exported; its file stays as it came. */
  rotation: rotationSchema,
  crop: cropSchema.nullable(),
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
  /** Of a document; null for everything else, or where it could not be counted. */
  pageCount: z.number().int().positive().nullable(),
  /** What the file itself brought when it was added. */
  filledFromFile: z.array(z.enum(fillableFields)),
  /** Whether the file says where it was made. That stays in the library's own copy and never leaves in an export. */
  carriesPlace: z.boolean(),
  /** Whether the file names the camera, phone or program it was made with; as `carriesPlace`. */
  carriesDevice: z.boolean(),
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
  creator: z.string(),
  copyright: z.string(),
  licence: z.string(),
  permission: mediaFieldsSchema.shape.permission,
  permissionExpiresOn: daySchema.nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  pageCount: z.number().int().nullable(),
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
    creator: '',
    credit: '',
    copyright: '',
    source: '',
    licence: '',
    licenceUrl: null,
    permission: 'unknown',
    permissionExpiresOn: null,
    takenOn: null,
    rotation: 0,
    crop: null,
    notes: '',
    tags: [],
  }
}

/**
 * What a media file can want of the writer: words that are missing (a credit, or alternative text), a permission that
 * has ended or soon will, any use at all.
 */
export const mediaWants = ['words', 'permission', 'use'] as const
export type MediaWant = (typeof mediaWants)[number]

/** A permission that ends within so many days is told of. */
export const PERMISSION_SOON_DAYS = 30

/** Another record than an article that shows a picture or holds a recording. */
export const mediaUseSchema = z.object({
  kind: z.enum(['product', 'expert', 'interview']),
  id: idSchema,
  name: z.string(),
})
