import { z } from 'zod'
import { idSchema } from '../id-schema'
import {
  instantSchema,
  lineSchema,
  proseSchema,
  recordBaseSchema,
  tagNamesSchema,
  webAddressSchema,
} from './common'

export const brandFieldsSchema = z.object({
  /** The exact spelling the brand uses itself. */
  name: lineSchema.pipe(z.string().min(1, 'a name is needed')),
  aliases: z.array(lineSchema).max(100),
  misspellings: z.array(lineSchema).max(100),
  country: lineSchema,
  owner: lineSchema,
  website: webAddressSchema.nullable(),
  notes: proseSchema,
  tags: tagNamesSchema,
})
export type BrandFields = z.infer<typeof brandFieldsSchema>

export const brandSchema = recordBaseSchema.extend(brandFieldsSchema.shape)
export type Brand = z.infer<typeof brandSchema>

export const brandSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  country: z.string(),
  owner: z.string(),
  productCount: z.number().int(),
  mentionCount: z.number().int(),
  tags: z.array(z.string()),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
})
export type BrandSummary = z.infer<typeof brandSummarySchema>

export function emptyBrandFields(): BrandFields {
  return {
    name: '',
    aliases: [],
    misspellings: [],
    country: '',
    owner: '',
    website: null,
    notes: '',
    tags: [],
  }
}
