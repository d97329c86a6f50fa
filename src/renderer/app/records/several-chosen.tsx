import type { ListKind } from '@shared/lists/kinds'
import type { ReactNode } from 'react'
import { formatCount } from '../../ui/words'
import { askToMerge, canMerge } from './merge-request'
import classes from './record-list.module.css'
import type { ListSelection } from './use-list-selection'

type Props = { kind: ListKind; selection: ListSelection; onBin: () => void; children: ReactNode }

/** What can be done with several chosen records, at the foot of their list. */
export function SeveralChosen({ kind, selection, onBin, children }: Props) {
  return (
    <footer className={classes.several}>
      <span>{formatCount(selection.ids.length)} chosen</span>
      {children}
      {canMerge(kind) && (
        <button
          type="button"
          className={classes.link}
          onClick={() => askToMerge(kind, selection.ids, selection.clear)}
        >
          Merge…
        </button>
      )}
      <button type="button" className={classes.link} onClick={onBin}>
        Move to bin
      </button>
      <button type="button" className={classes.link} onClick={selection.clear}>
        Clear
      </button>
    </footer>
  )
}
