import { dayOf } from '@shared/calendar-day'
import { CountCell, DayCell, NameCell, TagsCell, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'

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
  {
    id: 'mentions',
    label: 'Mentions',
    width: 95,
    usual: true,
    sort: 'mentions',
    align: 'end',
    render: ({ mentionCount }) => <CountCell count={mentionCount} />,
  },
  {
    id: 'tags',
    label: 'Tags',
    width: 200,
    usual: true,
    render: ({ tags }) => <TagsCell section="brands" tags={tags} />,
  },
  {
    id: 'updated',
    label: 'Last changed',
    width: 120,
    usual: false,
    sort: 'updated',
    render: ({ updatedAt }) => <DayCell day={dayOf(updatedAt)} />,
  },
]
