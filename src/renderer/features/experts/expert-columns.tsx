import { DayCell, NameCell, PictureLead, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'
import { mentionsColumn, tagsColumn, updatedColumn } from '../../app/records/table/usual-columns'

export const expertColumns: TableColumn<'expert'>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 260,
    usual: true,
    fixed: true,
    sort: 'name',
    render: ({ name, portraitMediaId }) => (
      <NameCell name={name} lead={<PictureLead mediaId={portraitMediaId} seed={name} shape="round" />} />
    ),
  },
  {
    id: 'title',
    label: 'Title',
    width: 190,
    usual: true,
    render: ({ title }) => <WordsCell words={title} />,
  },
  {
    id: 'employer',
    label: 'Employer',
    width: 180,
    usual: true,
    sort: 'employer',
    render: ({ employer }) => <WordsCell words={employer} quiet />,
  },
  {
    id: 'topics',
    label: 'Topics',
    width: 240,
    usual: true,
    render: ({ topics }) => <WordsCell words={topics.join(', ')} quiet />,
  },
  mentionsColumn(90),
  {
    id: 'contacted',
    label: 'Last contacted',
    width: 130,
    usual: true,
    sort: 'contacted',
    render: ({ lastContactedOn }) => <DayCell day={lastContactedOn} />,
  },
  tagsColumn('experts', 170),
  updatedColumn,
]
