import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { FoundRow } from '../../app/search/found-row'
import { EmptyState } from '../../ui/empty-state'
import { HitList } from './hit-list'
import classes from './search-main.module.css'

type Props = {
  id: string
  query: string
  /** What was found, and for which words; those of `query` may still be looked for. */
  found: { text: string; rows: FoundRow[] }
  active: number
  onOpen: (row: FoundRow | undefined) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The rows that were found, or that there are none. */
export function SearchResults({ id, query, found, active, onOpen, onKeyDown }: Props) {
  if (found.rows.length > 0)
    return (
      <HitList
        id={id}
        query={found.text}
        rows={found.rows}
        active={active}
        onOpen={onOpen}
        onKeyDown={onKeyDown}
      />
    )
  return (
    <div className={classes.none}>
      {found.text === query && (
        <EmptyState icon={IconSearch} title="Nothing found">
          Nothing in the library has <q>{query}</q>. Try fewer letters, or take a filter away.
        </EmptyState>
      )}
    </div>
  )
}
