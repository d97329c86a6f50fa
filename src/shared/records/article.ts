import { z } from 'zod'
import type { ArticleDocument } from '../article/document'
import { idSchema } from '../id-schema'
import { articleStatuses } from './choices'
import {
  daySchema,
  instantSchema,
  lineSchema,
  proseSchema,
  recordBaseSchema,
  tagNamesSchema,
  webAddressSchema,
} from './common'

export const articleStatusSchema = z.enum(articleStatuses)

/**
 * The document as it crosses a boundary: only its outer shape is checked here. `parseDocument` in article/schema.ts
 * checks it whole, once, in the main process.
 */
export const documentSchema = z.custom<ArticleDocument>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'content' in value,
  'not an article document',
)

export const articleFieldsSchema = z.object({
  title: lineSchema,
  dek: proseSchema.max(5000),
  /** The last part of the published address; empty until chosen. */
  slug: z
    .string()
    .max(200)
    .regex(/^[\p{L}\p{N}-]*$/u, 'letters, digits and hyphens only'),
  byline: lineSchema,
  status: articleStatusSchema,
  /** BCP 47, such as en-GB; empty follows the settings. */
  language: z.string().max(35),
  client: lineSchema,
  deadline: daySchema.nullable(),
  wordBudget: z.number().int().positive().max(1_000_000).nullable(),
  publishedOn: daySchema.nullable(),
  publishedUrl: webAddressSchema.nullable(),
  canonicalUrl: webAddressSchema.nullable(),
  seoTitle: lineSchema,
  seoDescription: lineSchema,
  coverMediaId: idSchema.nullable(),
  interviewIds: z.array(idSchema).max(100),
  tags: tagNamesSchema,
})
export type ArticleFields = z.infer<typeof articleFieldsSchema>

export const articleSchema = recordBaseSchema.extend(articleFieldsSchema.shape).extend({
  document: documentSchema,
  schemaVersion: z.number().int().positive(),
  /** Words of title, dek and document; derived on save. */
  wordCount: z.number().int().nonnegative(),
})
export type Article = z.infer<typeof articleSchema>

/** An article's row in a list. */
export const articleSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  status: articleStatusSchema,
  byline: z.string(),
  client: z.string(),
  deadline: daySchema.nullable(),
  publishedOn: daySchema.nullable(),
  wordCount: z.number().int(),
  questionCount: z.number().int(),
  tags: z.array(z.string()),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
})
export type ArticleSummary = z.infer<typeof articleSummarySchema>
