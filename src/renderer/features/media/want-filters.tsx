import type { MediaWant } from '@shared/records/media'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import classes from './want-filters.module.css'

const labels: { want: MediaWant; label: string; tone: 'amber' | 'plain' }[] = [
  { want: 'words', label: 'Missing credit or alt text', tone: 'amber' },
  { want: 'permission', label: 'Permission ending', tone: 'amber' },
  { want: 'use', label: 'Unused', tone: 'plain' },
]

type Props = { chosen: MediaWant | null; onChoose: (want: MediaWant | null) => void }

/** Narrows the pictures to those that want something of the writer; each says how many there are. */
export function WantFilters({ chosen, onChoose }: Props) {
  const { data } = useQuery({
    queryKey: [...keys.list('media'), 'wants'],
    queryFn: () => call('media.wants'),
  })
  return labels.map(({ want, label, tone }) => {
    const count = data?.[want] ?? 0
    const isChosen = chosen === want
    return (
      <button
        key={want}
        type="button"
        className={classes.filter}
        data-tone={tone}
        aria-pressed={isChosen}
        disabled={count === 0 && !isChosen}
        onClick={() => onChoose(isChosen ? null : want)}
      >
        {label}: {count.toLocaleString('en-GB')}
      </button>
    )
  })
}

/** The media files that want something, narrowed by the filter line's words. */
export function useWanting(want: MediaWant | null, filter: string) {
  const { data } = useQuery({
    queryKey: [...keys.list('media'), 'wanting', want],
    queryFn: () => (want === null ? [] : call('media.wanting', { want })),
    enabled: want !== null,
  })
  if (want === null) return undefined
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return (data ?? []).filter((row) => {
    const line = [row.title, row.fileName, row.credit, row.creator, ...row.tags].join(' ').toLowerCase()
    return words.every((word) => line.includes(word))
  })
}
