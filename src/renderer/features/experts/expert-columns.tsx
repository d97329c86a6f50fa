import { dayOf } from '@shared/calendar-day'
import { CountCell, DayCell, NameCell, PictureLead, TagsCell, WordsCell } from '../../app/records/table/cells'
import type { TableColumn } from '../../app/records/table/table-column'

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
  {
    id: 'mentions',
    label: 'Mentions',
    width: 90,
    usual: true,
    sort: 'mentions',
    align: 'end',
    render: ({ mentionCount }) => <CountCell count={mentionCount} />,
  },
  {
    id: 'contacted',
    label: 'Last contacted',
    width: 130,
    usual: true,
    sort: 'contacted',
    render: ({ lastContactedOn }) => <DayCell day={lastContactedOn} />,
  },
  {
    id: 'tags',
    label: 'Tags',
    width: 170,
    usual: true,
    render: ({ tags }) => <TagsCell section="experts" tags={tags} />,
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
