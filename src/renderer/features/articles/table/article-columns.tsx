import { CountCell, DayCell, NameCell, WordsCell } from '../../../app/records/table/cells'
import type { TableColumn } from '../../../app/records/table/table-column'
import { tagsColumn, updatedColumn } from '../../../app/records/table/usual-columns'
import { Dot } from '../../../ui/tag'
import { statusNames, statusTones } from '../../../ui/words'
import { DeadlineCell } from './deadline-cell'
import { OutOfDateCell } from './out-of-date-cell'

/** The editor's plan: what stands where, for whom and by when. */
export const articleColumns: TableColumn<'article'>[] = [
  {
    id: 'title',
    label: 'Title',
    width: 270,
    usual: true,
    fixed: true,
    sort: 'title',
    render: ({ title }) => <NameCell name={title || 'Untitled article'} />,
  },
  {
    id: 'status',
    label: 'Status',
    width: 130,
    usual: true,
    sort: 'status',
    render: ({ status }) => (
      <>
        <Dot tone={statusTones[status]} />
        <WordsCell words={statusNames[status]} />
      </>
    ),
  },
  {
    id: 'outOfDate',
    label: 'Out of date',
    width: 110,
    usual: true,
    render: ({ id }) => <OutOfDateCell id={id} />,
  },
  {
    id: 'client',
    label: 'Client',
    width: 120,
    usual: true,
    sort: 'client',
    render: ({ client }) => <WordsCell words={client} />,
  },
  {
    id: 'deadline',
    label: 'Deadline',
    width: 110,
    usual: true,
    sort: 'deadline',
    render: (row) => <DeadlineCell row={row} />,
  },
  {
    id: 'published',
    label: 'Published',
    width: 110,
    usual: true,
    sort: 'published',
    render: ({ publishedOn }) => <DayCell day={publishedOn} />,
  },
  {
    id: 'words',
    label: 'Words',
    width: 80,
    usual: true,
    sort: 'words',
    align: 'end',
    render: ({ wordCount }) => <CountCell count={wordCount} />,
  },
  {
    id: 'questions',
    label: 'Questions',
    width: 95,
    usual: false,
    align: 'end',
    render: ({ questionCount }) => <CountCell count={questionCount} />,
  },
  {
    id: 'byline',
    label: 'Byline',
    width: 150,
    usual: false,
    sort: 'byline',
    render: ({ byline }) => <WordsCell words={byline} quiet />,
  },
  tagsColumn('articles', 150),
  { ...updatedColumn, width: 110, usual: true },
]
