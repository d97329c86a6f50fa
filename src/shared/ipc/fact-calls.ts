import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleStatusSchema } from '../records/article'
import { daySchema, instantSchema } from '../records/common'
import { call } from './call'

const fieldSchema = z.enum(['price', 'size', 'name'])

/** What tells one printed value of an article from another. */
const valueKeySchema = z.object({ productId: idSchema, field: fieldSchema, value: z.string().max(1000) })

/** A place where a value stands before readers. */
const printSchema = z.object({
  profileName: z.string(),
  /** The written file's name; null for a copy. */
  file: z.string().nullable(),
  printedOn: instantSchema,
  use: z.enum(['fact', 'card']),
})

/** A printed value that its record no longer says. */
export const outdatedValueSchema = valueKeySchema.extend({
  productName: z.string(),
  /** "75 ml", where a price is that of a size. */
  size: z.string().nullable(),
  /** What the record says now; null where it says nothing any more. */
  now: z.string().nullable(),
  /** The day of the present value. */
  asOf: daySchema.nullable(),
  /** The newest first; at least one. */
  prints: z.array(printSchema),
  /** Why it was decided to leave it as printed. */
  kept: z.object({ reason: z.string(), at: instantSchema }).nullable(),
})
export type OutdatedValue = z.infer<typeof outdatedValueSchema>

export const outdatedArticleSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  status: articleStatusSchema,
  publishedOn: daySchema.nullable(),
  values: z.array(outdatedValueSchema),
})
export type OutdatedArticle = z.infer<typeof outdatedArticleSchema>

const articleIdsSchema = z.object({ articleIds: z.array(idSchema).min(1).max(10_000) })

/** A value that a text says now, and what it says after a revision. */
const changeSchema = z.object({
  productId: idSchema,
  productName: z.string(),
  field: fieldSchema,
  from: z.string(),
  to: z.string(),
})

/** What a revision does to one article. */
export const plannedRevisionSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  /** Pinned values that become the present ones. */
  changes: z.array(changeSchema),
  /** Values that follow their records already, and only wait for the next export. */
  following: z.array(changeSchema),
})
export type PlannedRevision = z.infer<typeof plannedRevisionSchema>

export const factCalls = {
  /** Published articles that print what their records no longer say: of the library, an article or a product. */
  'facts.outOfDate': call(
    z.object({ articleId: idSchema.optional(), productId: idSchema.optional() }),
    z.object({ articles: z.array(outdatedArticleSchema) }),
  ),
  /** What the last exports of an article printed of a product, newest first. */
  'facts.printedOf': call(
    z.object({ articleId: idSchema, productId: idSchema }),
    z.array(printSchema.extend({ field: fieldSchema, value: z.string() })),
  ),
  /** Leaves printed values as they are, with the reason; they are no longer listed as out of date. */
  'facts.keep': call(
    z.object({
      articleId: idSchema,
      values: z.array(valueKeySchema).min(1).max(1000),
      reason: z.string().trim().min(1).max(1000),
    }),
    z.null(),
  ),
  'facts.release': call(
    z.object({ articleId: idSchema, values: z.array(valueKeySchema).min(1).max(1000) }),
    z.null(),
  ),
  /** What `facts.revise` would change, without changing anything. */
  'facts.previewRevision': call(articleIdsSchema, z.array(plannedRevisionSchema)),
  /** Brings pinned values to the present ones and marks the articles as needing an update: all, or none once it is stopped. */
  'facts.revise': call(articleIdsSchema, z.object({ revised: z.number().int(), undoId: idSchema })),
  /** The revisions that can be taken back, the latest first, each with a few of its articles' titles. */
  'facts.revisions': call(
    z.null(),
    z.array(
      z.object({
        id: idSchema,
        revisedAt: instantSchema,
        articles: z.number().int(),
        titles: z.array(z.string()),
        /** False where the process died before it was through. */
        isWhole: z.boolean(),
      }),
    ),
  ),
  /** Takes a revision back; what was changed since stays as it is and is told. */
  'facts.undoRevision': call(
    z.object({ undoId: idSchema }),
    z.object({ restored: z.number().int(), problems: z.array(z.string()) }),
  ),
} as const
