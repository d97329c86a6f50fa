import { z } from 'zod'
import type { Brand, BrandFields } from '../brand'
import type { Expert, ExpertFields } from '../expert'
import type { Product, ProductFields } from '../product'

/** The kinds of record of which two can turn out to be one. */
export const mergeKinds = ['expert', 'brand', 'product'] as const
export const mergeKindSchema = z.enum(mergeKinds)
export type MergeKind = z.infer<typeof mergeKindSchema>

/** What each of these kinds is made of. */
export type MergeFields = { expert: ExpertFields; brand: BrandFields; product: ProductFields }
export type MergeWhole = { expert: Expert; brand: Brand; product: Product }
