import type { FlagName } from '@shared/lists/kinds'
import { type Condition, testsFlag } from '@shared/lists/query'
import type { MediaWant } from '@shared/records/media'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { changeListState, useListState } from '../../app/lists/list-state'
import { formatCount } from '../../ui/words'
import classes from './want-filters.module.css'

type Want = { want: MediaWant; flag: FlagName<'media'>; label: string; tone: 'amber' | 'plain' }

const wants: Want[] = [
  { want: 'words', flag: 'missingEither', label: 'Missing credit or alt text', tone: 'amber' },
  { want: 'permission', flag: 'permissionEnds', label: 'Permission ending', tone: 'amber' },
  { want: 'use', flag: 'unused', label: 'Unused', tone: 'plain' },
]

/** Narrows the media to those that want something of the writer; each says how many there are. */
export function WantFilters() {
  const { where, sort } = useListState('media')
  const { data } = useQuery({
    queryKey: [...keys.list('media'), 'wants'],
    queryFn: () => call('media.wants'),
  })
  const choose = (want: Want | undefined) => {
    const others = where.filter((condition) => !wants.some(({ flag }) => testsFlag(condition, flag)))
    const asked: Condition[] = want ? [{ test: 'is', flag: want.flag }] : []
    changeListState('media', {
      where: [...others, ...asked],
      // What ends first is most pressing.
      sort: want?.want === 'permission' ? mostPressing : sort?.by === mostPressing.by ? null : sort,
      viewId: null,
    })
  }
  return wants.map((one) => {
    const { want, flag, label, tone } = one
    const count = data?.[want] ?? 0
    const isChosen = where.some((condition) => testsFlag(condition, flag))
    return (
      <button
        key={want}
        type="button"
        className={classes.filter}
        data-tone={tone}
        aria-pressed={isChosen}
        disabled={count === 0 && !isChosen}
        onClick={() => choose(isChosen ? undefined : one)}
      >
        {label}: {formatCount(count)}
      </button>
    )
  })
}

const mostPressing = { by: 'permissionEnds', direction: 'ascending' } as const

/** The want that a list is narrowed to, if any. */
export function chosenWant(where: readonly Condition[]): MediaWant | undefined {
  return wants.find(({ flag }) => where.some((condition) => testsFlag(condition, flag)))?.want
}
