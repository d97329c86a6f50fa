import { z } from 'zod'
import { articleFieldsSchema } from '../records/article'
import { brandFieldsSchema } from '../records/brand'
import { acquisitionKinds } from '../records/choices'
import { tagNamesSchema } from '../records/common'
import { expertFieldsSchema } from '../records/expert'
import { interviewFieldsSchema } from '../records/interview'
import { mediaFieldsSchema } from '../records/media'
import { productFieldsSchema } from '../records/product'
import type { ListKind } from './kinds'

/** The fields that can be set on many records of a kind at once. Tags can be, too, for every kind. */
export const editableFields = {
  article: articleFieldsSchema.pick({
    status: true,
    client: true,
    deadline: true,
    publishedOn: true,
    byline: true,
  }),
  interview: interviewFieldsSchema.pick({ medium: true, place: true, heldOn: true }),
  expert: expertFieldsSchema.pick({ employer: true }),
  brand: brandFieldsSchema.pick({ country: true, owner: true }),
  product: productFieldsSchema
    .pick({ brandId: true, kind: true, category: true, availability: true })
    // How it was come by, without the day and the giver, which belong to one product.
    .extend({ acquisitionKind: z.enum(acquisitionKinds).nullable() }),
  media: mediaFieldsSchema.pick({
    credit: true,
    source: true,
    licence: true,
    permission: true,
    permissionExpiresOn: true,
  }),
} as const satisfies Record<ListKind, z.ZodObject>

export type EditableFields<Kind extends ListKind> = z.infer<(typeof editableFields)[Kind]>
/** A field's value as an edit sets it. */
export type EditValue = string | null

export const tagChangeSchema = z.object({ add: tagNamesSchema, remove: tagNamesSchema })
export type TagChange = z.infer<typeof tagChangeSchema>

export const fieldChangesSchema = z.record(z.string().max(40), z.string().max(1000).nullable())

/** @returns the change as the kind's own fields have it, or what is wrong with it */
export function checkedFields(
  kind: ListKind,
  fields: Record<string, EditValue>,
): { fields: Record<string, EditValue> } | { problem: string } {
  const parsed = editableFields[kind].partial().strict().safeParse(fields)
  if (parsed.success) return { fields: parsed.data }
  const [issue] = parsed.error.issues
  return { problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim() }
}
