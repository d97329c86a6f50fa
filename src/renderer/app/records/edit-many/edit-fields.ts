import type { EditableFields } from '@shared/lists/editing'
import { fieldOf, type ListKind } from '@shared/lists/kinds'
import { fieldNames, valueName } from '../../../ui/list-words'

/** How one field of several records is set. */
export type EditField = {
  name: string
  label: string
} & (
  | { type: 'choice'; values: { value: string; label: string }[]; clearable: boolean }
  | { type: 'words' }
  | { type: 'day' }
  | { type: 'brand' }
)

function choice<Kind extends ListKind>(
  kind: Kind,
  name: keyof EditableFields<Kind> & string,
  listField: keyof typeof fieldNames,
): EditField {
  const field = fieldOf(kind, listField)
  const values = field?.type === 'choice' ? field.values : []
  return {
    name,
    label: fieldNames[listField],
    type: 'choice',
    values: values.map((value) => ({ value, label: valueName(kind, listField, value) })),
    clearable: field?.type === 'choice' && field.optional === true,
  }
}

function words<Kind extends ListKind>(
  _kind: Kind,
  name: keyof EditableFields<Kind> & string,
  label: string,
): EditField {
  return { name, label, type: 'words' }
}

/** The fields of each kind in the order the panel has them. */
export const editFields: Record<ListKind, EditField[]> = {
  article: [
    choice('article', 'status', 'status'),
    words('article', 'client', 'Client'),
    { name: 'deadline', label: 'Deadline', type: 'day' },
    { name: 'publishedOn', label: 'Published on', type: 'day' },
    words('article', 'byline', 'Byline'),
  ],
  interview: [
    choice('interview', 'medium', 'medium'),
    { name: 'heldOn', label: 'Held on', type: 'day' },
    words('interview', 'place', 'Place'),
  ],
  expert: [words('expert', 'employer', 'Employer')],
  brand: [words('brand', 'country', 'Country'), words('brand', 'owner', 'Owner')],
  product: [
    { name: 'brandId', label: 'Brand', type: 'brand' },
    choice('product', 'kind', 'kind'),
    words('product', 'category', 'Category'),
    choice('product', 'acquisitionKind', 'acquisition'),
    choice('product', 'availability', 'availability'),
  ],
  media: [
    words('media', 'credit', 'Credit'),
    words('media', 'source', 'Source'),
    words('media', 'licence', 'Licence'),
    choice('media', 'permission', 'permission'),
    { name: 'permissionExpiresOn', label: 'Permission ends on', type: 'day' },
  ],
}
