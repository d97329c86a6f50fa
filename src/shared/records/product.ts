import { z } from 'zod'
import { idSchema } from '../id-schema'
import { acquisitionKinds, productKinds } from './choices'
import {
  daySchema,
  instantSchema,
  lineSchema,
  moneySchema,
  proseSchema,
  recordBaseSchema,
  tagNamesSchema,
  webAddressSchema,
} from './common'

/** A size on sale: "75 ml". */
const sizeSchema = z.object({ id: idSchema, label: lineSchema })

/** A price seen on a day. The latest `asOf` of a size is its present price; the others are its history. */
export const priceSchema = moneySchema.extend({ id: idSchema, sizeId: idSchema.nullable(), asOf: daySchema })
export type Price = z.infer<typeof priceSchema>

const productLinkSchema = z.object({
  kind: z.enum(['shop', 'affiliate', 'information']),
  label: lineSchema,
  url: webAddressSchema,
})

/** How the writer came by it; drives disclosure. */
const acquisitionSchema = z.object({
  kind: z.enum(acquisitionKinds),
  receivedOn: daySchema.nullable(),
  from: lineSchema,
})

export const productFieldsSchema = z.object({
  name: lineSchema.pipe(z.string().min(1, 'a name is needed')),
  brandId: idSchema.nullable(),
  kind: z.enum(productKinds),
  /** Cleanser, clay mask, LED panel … in the writer's own words. */
  category: lineSchema,
  aliases: z.array(lineSchema).max(100),
  shade: lineSchema,
  sizes: z.array(sizeSchema).max(50),
  prices: z.array(priceSchema).max(2000),
  links: z.array(productLinkSchema).max(50),
  barcode: lineSchema,
  /** The list as printed on the pack (INCI). */
  ingredients: proseSchema.max(20_000),
  claims: z.array(lineSchema).max(100),
  acquisition: acquisitionSchema.nullable(),
  testedSince: daySchema.nullable(),
  availability: z.enum(['current', 'reformulated', 'discontinued']),
  pictureMediaId: idSchema.nullable(),
  notes: proseSchema,
  tags: tagNamesSchema,
})
export type ProductFields = z.infer<typeof productFieldsSchema>

export const productSchema = recordBaseSchema.extend(productFieldsSchema.shape)
export type Product = z.infer<typeof productSchema>

export const productSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  brandId: idSchema.nullable(),
  brandName: z.string().nullable(),
  kind: z.enum(productKinds),
  category: z.string(),
  /** The present price of the first size that has one. */
  price: priceSchema.nullable(),
  acquisitionKind: z.enum(acquisitionKinds).nullable(),
  availability: z.enum(['current', 'reformulated', 'discontinued']),
  hasAffiliateLink: z.boolean(),
  pictureMediaId: idSchema.nullable(),
  mentionCount: z.number().int(),
  tags: z.array(z.string()),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
})
export type ProductSummary = z.infer<typeof productSummarySchema>

export function emptyProductFields(): ProductFields {
  return {
    name: '',
    brandId: null,
    kind: 'product',
    category: '',
    aliases: [],
    shade: '',
    sizes: [],
    prices: [],
    links: [],
    barcode: '',
    ingredients: '',
    claims: [],
    acquisition: null,
    testedSince: null,
    availability: 'current',
    pictureMediaId: null,
    notes: '',
    tags: [],
  }
}
