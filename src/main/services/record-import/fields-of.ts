import type { Draft } from '@shared/record-import/draft'
import { withBrandDraft, withExpertDraft, withProductDraft } from '@shared/record-import/merge'
import { type BrandFields, brandFieldsSchema } from '@shared/records/brand'
import { type ExpertFields, expertFieldsSchema } from '@shared/records/expert'
import { type ProductFields, productFieldsSchema } from '@shared/records/product'
import type { z } from 'zod'
import { today } from '../records/today'

export type FieldsResult<Fields> = { fields: Fields; problem: null } | { fields: null; problem: string }

/**
 * The fields that a draft makes, checked as every save is.
 * @param present null for a new record
 * @returns the reason when a value is too long or too many
 */
export function productFieldsOf(
  draft: Extract<Draft, { kind: 'product' }>,
  present: ProductFields | null,
  brandId: string | null,
): FieldsResult<ProductFields> {
  return checked(productFieldsSchema, withProductDraft(draft, present, brandId, today()))
}

export function brandFieldsOf(
  draft: Extract<Draft, { kind: 'brand' }>,
  present: BrandFields | null,
): FieldsResult<BrandFields> {
  return checked(brandFieldsSchema, withBrandDraft(draft, present))
}

export function expertFieldsOf(
  draft: Extract<Draft, { kind: 'expert' }>,
  present: ExpertFields | null,
  portraitMediaId: string | null,
): FieldsResult<ExpertFields> {
  return checked(expertFieldsSchema, withExpertDraft(draft, present, portraitMediaId))
}

/** Why a draft could not become a new record; null when it can. */
export function problemOf(draft: Draft): string | null {
  switch (draft.kind) {
    case 'product':
      return productFieldsOf(draft, null, null).problem
    case 'brand':
      return brandFieldsOf(draft, null).problem
    case 'expert':
      return expertFieldsOf(draft, null, null).problem
  }
}

function checked<Fields>(schema: z.ZodType<Fields>, value: unknown): FieldsResult<Fields> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { fields: parsed.data, problem: null }
  const [issue] = parsed.error.issues
  const place = issue?.path.filter((part) => typeof part === 'string').join(' ') ?? ''
  return {
    fields: null,
    problem: `${place === '' ? 'The row' : `“${place}”`} does not fit: ${issue?.message ?? 'wrong value'}.`,
  }
}
