import { DayCell, NameCell, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'
import { tagsColumn, updatedColumn } from '../../app/records/table/usual-columns'
import { formatLength } from '../../ui/dates'
import { Tag } from '../../ui/tag'
import { interviewMediumNames } from '../../ui/words'
import { interviewName } from './interview-name'

export const interviewColumns: TableColumn<'interview'>[] = [
  {
    id: 'title',
    label: 'Title',
    width: 300,
    usual: true,
    fixed: true,
    sort: 'title',
    render: (row) => <NameCell name={interviewName(row)} />,
  },
  {
    id: 'people',
    label: 'People',
    width: 230,
    usual: true,
    render: ({ participantNames }) => <WordsCell words={participantNames.join(', ')} />,
  },
  {
    id: 'held',
    label: 'Held on',
    width: 115,
    usual: true,
    sort: 'held',
    render: ({ heldOn }) => <DayCell day={heldOn} />,
  },
  {
    id: 'medium',
    label: 'Medium',
    width: 110,
    usual: true,
    sort: 'medium',
    render: ({ medium }) => <WordsCell words={interviewMediumNames[medium]} quiet />,
  },
  {
    id: 'length',
    label: 'Length',
    width: 90,
    usual: true,
    sort: 'length',
    align: 'end',
    render: ({ durationMs }) => <WordsCell words={durationMs ? formatLength(durationMs) : null} quiet />,
  },
  {
    id: 'consent',
    label: 'Consent',
    width: 150,
    usual: true,
    sort: 'consent',
    render: ({ consentForm }) =>
      consentForm === 'none' ? (
        <Tag tone="amber">No consent yet</Tag>
      ) : (
        <Tag tone="sage">Consent on file</Tag>
      ),
  },
  tagsColumn('interviews', 170),
  updatedColumn,
]
