import type { MergeFields, MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import type { Price } from '@shared/records/product'
import { useRecord } from '../../api/queries'
import { valueWords } from '../../app/records/value-words'
import { formatDay } from '../../ui/dates'
import { formatMoney } from '../../ui/money'
import { Picture } from '../../ui/picture'
import classes from './merge-dialog.module.css'

type Props<Kind extends MergeKind> = {
  kind: Kind
  record: MergeWhole[Kind]
  fields: readonly (keyof MergeFields[Kind] & string)[]
}

/** What a record has in the fields of one line. */
export function MergeValue<Kind extends MergeKind>({ record, fields }: Props<Kind>) {
  const values = record as Record<string, unknown>
  return (
    <span className={classes.value}>
      {fields.map((field) => (
        <Value key={field} field={field} value={values[field]} name={record.name} />
      ))}
    </span>
  )
}

function Value({ field, value, name }: { field: string; value: unknown; name: string }) {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return field === 'prices' ? null : <span className={classes.empty}>Empty</span>
  switch (field) {
    case 'portraitMediaId':
    case 'pictureMediaId':
      return (
        <span className={classes.picture}>
          <Picture mediaId={String(value)} alt={`Picture of ${name}`} seed={name} size="small" />
        </span>
      )
    case 'brandId':
      return <BrandName id={String(value)} />
    case 'brandInterests':
      return (value as { brandId: string; kind: 'owns' | 'paid-by' }[]).map((interest) => (
        <span key={`${interest.brandId} ${interest.kind}`}>
          {interest.kind === 'owns' ? 'Owns ' : 'Is paid by '}
          <BrandName id={interest.brandId} />
        </span>
      ))
    case 'prices':
      return (value as Price[]).map((price) => (
        <span key={price.id}>
          {formatMoney(price)}, {formatDay(price.asOf)}
        </span>
      ))
    case 'lastContactedOn':
    case 'testedSince':
      return formatDay(String(value))
    default:
      return Array.isArray(value)
        ? value.map((entry) => <span key={JSON.stringify(entry)}>{valueWords(entry)}</span>)
        : valueWords(value)
  }
}

function BrandName({ id }: { id: string }) {
  const { data } = useRecord('brand', id)
  return data?.name ?? '…'
}
