import type { ArticleSummary } from '@shared/records/article'
import { isMet, nearnessOf } from '@shared/records/deadline'
import { DayCell } from '../../../app/records/table/cells'
import { useToday } from '../../../app/today'
import { formatDayShort } from '../../../ui/dates'
import classes from './out-of-date-cell.module.css'

/** The day an article is due; one that is past says so. */
export function DeadlineCell({ row }: { row: ArticleSummary }) {
  const { deadline } = row
  const today = useToday()
  if (deadline === null || isMet(row) || nearnessOf(deadline, today) !== 'late')
    return <DayCell day={deadline} />
  return <span className={classes.old}>{formatDayShort(deadline)}, late</span>
}
