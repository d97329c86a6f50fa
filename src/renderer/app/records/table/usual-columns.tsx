import { dayOf } from '@shared/calendar-day'
import type { ListSection } from '../../lists/sections'
import { CountCell, DayCell, TagsCell } from './cells'

/** In how many articles a record is named. */
export function mentionsColumn(width: number) {
  return {
    id: 'mentions',
    label: 'Mentions',
    width,
    usual: true,
    sort: 'mentions',
    align: 'end',
    render: ({ mentionCount }: { mentionCount: number }) => <CountCell count={mentionCount} />,
  } as const
}

export function tagsColumn(section: ListSection, width: number) {
  return {
    id: 'tags',
    label: 'Tags',
    width,
    usual: true,
    render: ({ tags }: { tags: readonly string[] }) => <TagsCell section={section} tags={tags} />,
  } as const
}

export const updatedColumn = {
  id: 'updated',
  label: 'Last changed',
  width: 120,
  usual: false,
  sort: 'updated',
  render: ({ updatedAt }: { updatedAt: number }) => <DayCell day={dayOf(updatedAt)} />,
} as const
