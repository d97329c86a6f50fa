import { z } from 'zod'

export const ingredientKinds = [
  'prescription',
  'active',
  'uv-filter',
  'allergen',
  'fragrance',
  'preservative',
  'colour',
  'exfoliant',
  'humectant',
  'emollient',
  'emulsifier',
  'surfactant',
  'texture',
  'solvent',
  'antioxidant',
  'soothing',
  'ph',
  'other',
] as const
export const ingredientKindSchema = z.enum(ingredientKinds)
export type IngredientKind = z.infer<typeof ingredientKindSchema>

const nameSchema = z.string().min(1).max(200)

/** What the data file knows of one ingredient. */
export const ingredientFactSchema = z
  .object({
    /** As INCI writes it. */
    name: nameSchema,
    /** What it is for, the most telling first. */
    kinds: z.array(ingredientKindSchema).min(1),
    synonyms: z.object({ en: z.array(nameSchema), fr: z.array(nameSchema), de: z.array(nameSchema) }),
    /** One plain line. */
    about: z.string().min(1).max(200),
    /** Where it takes a prescription. That differs between countries, so it is a flag to look closer and no advice. */
    prescription: z.string().min(1).max(300).optional(),
  })
  .refine(({ kinds, prescription }) => kinds.includes('prescription') === (prescription !== undefined), {
    message: 'a prescription substance says where, and no other does',
  })
export type IngredientFact = z.infer<typeof ingredientFactSchema>

export const ingredientFactsFileSchema = z.object({ ingredients: z.array(ingredientFactSchema) })
