import { z } from 'zod'
import { productSummarySchema } from '../records/product'
import { ingredientFactSchema, ingredientKindSchema } from './facts'

/** An ingredient in the library's list of them. */
export const ingredientSummarySchema = z.object({
  /** The normal form of its name, which also finds it. */
  key: z.string(),
  name: z.string(),
  /** What it is for; empty where the data file does not know it. */
  kinds: z.array(ingredientKindSchema),
  /** Products in use that list it under any of its names. */
  productCount: z.number().int(),
})
export type IngredientSummary = z.infer<typeof ingredientSummarySchema>

/** An ingredient that a search found. */
export const ingredientHitSchema = ingredientSummarySchema.extend({
  /** One of its names is what was typed. */
  isExact: z.boolean(),
  /** The name that was found, where it is not the one it is shown by. */
  otherName: z.string().nullable(),
})
export type IngredientHit = z.infer<typeof ingredientHitSchema>

/** A product that lists an ingredient, and how. */
export const ingredientProductSchema = z.object({
  product: productSummarySchema,
  /** Its place in the list, from 1. */
  position: z.number().int(),
  /** How many ingredients the list has. */
  entryCount: z.number().int(),
  percent: z.number().nullable(),
  mayContain: z.boolean(),
})
export type IngredientProduct = z.infer<typeof ingredientProductSchema>

export const ingredientProductsSchema = z.object({
  ingredient: ingredientSummarySchema,
  fact: ingredientFactSchema.nullable(),
  /** Those with it highest in their lists first. */
  products: z.array(ingredientProductSchema),
})
export type IngredientProducts = z.infer<typeof ingredientProductsSchema>
