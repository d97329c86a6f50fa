import { CountCell, NameCell, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'
import { mentionsColumn, tagsColumn, updatedColumn } from '../../app/records/table/usual-columns'

export const brandColumns: TableColumn<'brand'>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 240,
    usual: true,
    fixed: true,
    sort: 'name',
    render: ({ name }) => <NameCell name={name} />,
  },
  {
    id: 'country',
    label: 'Country',
    width: 150,
    usual: true,
    sort: 'country',
    render: ({ country }) => <WordsCell words={country} />,
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 200,
    usual: true,
    sort: 'owner',
    render: ({ owner }) => <WordsCell words={owner} quiet />,
  },
  {
    id: 'products',
    label: 'Products',
    width: 95,
    usual: true,
    sort: 'products',
    align: 'end',
    render: ({ productCount }) => <CountCell count={productCount} />,
  },
  mentionsColumn(95),
  tagsColumn('brands', 200),
  updatedColumn,
]
