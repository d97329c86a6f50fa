import { DayCell, NameCell, PictureLead, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'
import { mentionsColumn, tagsColumn, updatedColumn } from '../../app/records/table/usual-columns'
import { formatMoney } from '../../ui/money'
import { Tag } from '../../ui/tag'
import { acquisitionNames, acquisitionTone, availabilityNames, productKindNames } from '../../ui/words'

/** The products' table: what a writer compares and what she must not forget. */
export const productColumns: TableColumn<'product'>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 225,
    usual: true,
    fixed: true,
    sort: 'name',
    render: ({ name, pictureMediaId }) => (
      <NameCell name={name} lead={<PictureLead mediaId={pictureMediaId} seed={name} />} />
    ),
  },
  {
    id: 'brand',
    label: 'Brand',
    width: 130,
    usual: true,
    sort: 'brand',
    render: ({ brandName }) => <WordsCell words={brandName} />,
  },
  {
    id: 'category',
    label: 'Category',
    width: 125,
    usual: true,
    sort: 'category',
    render: ({ category }) => <WordsCell words={category} quiet />,
  },
  {
    id: 'kind',
    label: 'Kind',
    width: 110,
    usual: false,
    sort: 'kind',
    render: ({ kind }) => <WordsCell words={productKindNames[kind]} quiet />,
  },
  {
    id: 'price',
    label: 'Price',
    width: 80,
    usual: true,
    sort: 'price',
    align: 'end',
    render: ({ price }) => <WordsCell words={price && formatMoney(price)} />,
  },
  {
    id: 'asOf',
    label: 'As of',
    width: 95,
    usual: true,
    sort: 'asOf',
    render: ({ price }) => <DayCell day={price?.asOf ?? null} />,
  },
  {
    id: 'acquisition',
    label: 'Came by',
    width: 125,
    usual: true,
    sort: 'acquisition',
    render: ({ acquisitionKind }) =>
      acquisitionKind === null ? (
        <WordsCell words={null} />
      ) : (
        <Tag tone={acquisitionTone(acquisitionKind)}>{acquisitionNames[acquisitionKind]}</Tag>
      ),
  },
  {
    id: 'availability',
    label: 'Availability',
    width: 130,
    usual: false,
    sort: 'availability',
    render: ({ availability }) => <WordsCell words={availabilityNames[availability] ?? null} quiet />,
  },
  mentionsColumn(88),
  tagsColumn('products', 170),
  {
    id: 'affiliate',
    label: 'Affiliate',
    width: 100,
    usual: false,
    render: ({ hasAffiliateLink }) => (hasAffiliateLink ? <Tag>Affiliate</Tag> : <WordsCell words={null} />),
  },
  updatedColumn,
]
