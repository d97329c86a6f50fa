import { z } from 'zod'
import { ingredientFactSchema, ingredientKindSchema } from '../ingredients/facts'
import {
  ingredientHitSchema,
  ingredientProductsSchema,
  ingredientSummarySchema,
} from '../ingredients/summary'
import { call } from './call'

const page = {
  limit: z.number().int().min(1).max(100_000).default(1000),
  offset: z.number().int().min(0).default(0),
}

export const ingredientCalls = {
  /** Everything the data file knows, to mark lists with while they are typed. */
  'ingredients.facts': call(z.null(), z.array(ingredientFactSchema)),
  /** What products in use list, most used first, narrowed by a part of any of its names and by what it is for. */
  'ingredients.list': call(
    z.object({
      filter: z.string().max(500).default(''),
      kind: ingredientKindSchema.nullable().default(null),
      ...page,
    }),
    z.object({ total: z.number().int(), rows: z.array(ingredientSummarySchema) }),
  ),
  /** Ingredients that a query of the search finds, the best fit first. */
  'ingredients.find': call(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(1000).default(6) }),
    z.array(ingredientHitSchema),
  ),
  /** The products that list an ingredient, by any of its names in any case. None where it is on no list. */
  'ingredients.products': call(z.object({ name: z.string().max(1000), ...page }), ingredientProductsSchema),
} as const

export const ingredientEvents = {
  /**
   * How many ingredient lists of an older library have been read, told while that takes longer than a blink; null at
   * the end. Until then answers are of those that have been read.
   */
  'ingredients.reading': z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
} as const
