import { type Condition, testsFlag } from '@shared/lists/query'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/desk'
import { keys } from '../../../api/queries'
import { changeListState, useListState } from '../../../app/lists/list-state'
import { formatCount } from '../../../ui/words'
import classes from './due-line.module.css'

/** "1 late · 2 due within a week", each a filter of the list; nothing where nothing is due. */
export function DueLine() {
  const { data } = useQuery({ queryKey: keys.due, queryFn: () => call('calendar.due') })
  const { where } = useListState('articles')
  const { late = 0, soon = 0 } = data ?? {}
  const parts = [
    { flag: 'late', count: late, words: `${formatCount(late)} late` },
    { flag: 'dueSoon', count: soon, words: `${formatCount(soon)} due within a week` },
  ].filter(({ flag, count }) => count > 0 || where.some((one) => testsFlag(one, flag)))
  if (parts.length === 0) return null
  return (
    <p className={classes.line}>
      {parts.map(({ flag, words }) => (
        <button
          key={flag}
          type="button"
          className={classes.part}
          data-late={flag === 'late' || undefined}
          aria-pressed={where.some((one) => testsFlag(one, flag))}
          onClick={() => toggle(where, flag)}
        >
          {words}
        </button>
      ))}
    </p>
  )
}

/** One of the two at a time: nothing is late and due soon. */
function toggle(where: readonly Condition[], flag: string): void {
  const isOn = where.some((one) => testsFlag(one, flag))
  const others = where.filter((one) => !testsFlag(one, 'late') && !testsFlag(one, 'dueSoon'))
  changeListState('articles', {
    where: isOn ? others : [...others, { test: 'is', flag }],
    viewId: null,
  })
}
