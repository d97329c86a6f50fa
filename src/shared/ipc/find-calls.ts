import { z } from 'zod'
import { findQuerySchema, replacementSchema } from '../article/find/find-query'
import { idSchema } from '../id-schema'
import { newId } from '../identifiers'
import { articleStatusSchema } from '../records/article'
import { instantSchema } from '../records/common'
import { call } from './call'

/** A place in an article where the words stand, with the words around it. */
const placeSchema = z.object({
  /** Tells it from the article's other places, for as long as its revision is the same. */
  key: z.string().max(40),
  kind: z.enum(['question', 'answer', 'text']),
  before: z.string(),
  found: z.string(),
  after: z.string(),
  /** It is part of a chip, which follows its record and is not replaced. */
  isHeld: z.boolean(),
})
export type PlaceInLibrary = z.infer<typeof placeSchema>

const foundArticleSchema = z.object({
  articleId: idSchema,
  title: z.string(),
  status: articleStatusSchema,
  revision: z.number().int(),
  places: z.array(placeSchema),
})
export type FoundArticle = z.infer<typeof foundArticleSchema>

/** So many places are shown; a search that finds more says so. */
export const PLACES_SHOWN = 5000

export const findCalls = {
  /** Where words stand in the texts of all articles but those in the bin. Changes nothing. */
  'find.inArticles': call(
    z.object({ query: findQuerySchema }),
    z.object({ articles: z.array(foundArticleSchema), isCut: z.boolean() }),
  ),
  /**
   * Replaces the chosen places, once a revision of each article is kept. An article that was saved since it was looked
   * through is `left` as it is. Published articles need an update then. Stopped, it takes back what it did.
   */
  'find.replaceInArticles': call(
    z.object({
      query: findQuerySchema,
      replacement: replacementSchema,
      articles: z
        .array(
          z.object({
            articleId: idSchema,
            revision: z.number().int(),
            keys: z.array(z.string().max(40)).min(1).max(PLACES_SHOWN),
          }),
        )
        .min(1)
        .max(PLACES_SHOWN),
      undoId: idSchema.default(() => newId()),
    }),
    z.object({
      undoId: idSchema,
      /** Those that were changed, in the order they were asked for; each has a revision of what it was. */
      changed: z.array(idSchema),
      places: z.number().int(),
      /** Titles of articles that stay as they are. */
      left: z.array(z.string()),
    }),
  ),
  /** Takes a replacement back, also later; blocks that were changed since stay and are told. */
  'find.undoReplace': call(
    z.object({ undoId: idSchema }),
    z.object({ restored: z.number().int(), problems: z.array(z.string()) }),
  ),
  /** The replacements that can be taken back, the latest first. */
  'find.replacements': call(
    z.null(),
    z.array(
      z.object({
        id: idSchema,
        replacedAt: instantSchema,
        found: z.string(),
        put: z.string(),
        articles: z.number().int(),
        /** False where the app ended before it was through. */
        isWhole: z.boolean(),
      }),
    ),
  ),
} as const
