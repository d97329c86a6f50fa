import type { OutlineRow } from '@shared/ipc/import-calls'
import classes from './left-out-lines.module.css'

type Props = {
  rows: OutlineRow[]
  /** The row that was put back last; null where another correction followed. */
  index: number | null
  onUndo: (index: number) => void
}

/** Says where in the text a line is that was put back, and takes it out again. */
export function PutBackTold({ rows, index, onUndo }: Props) {
  return (
    <p role="status" className={classes.told}>
      {index !== null && (
        <>
          <span>{placeWords(rows, index)}</span>
          <button type="button" className={classes.undo} onClick={() => onUndo(index)}>
            Undo
          </button>
        </>
      )}
    </p>
  )
}

function placeWords(rows: OutlineRow[], index: number): string {
  const place = rows.findIndex((row) => row.index === index)
  const above = rows.slice(0, place).findLast(({ role }) => role !== 'dropped')
  if (!above) return 'Put back at the top.'
  const end = place === rows.length - 1 ? 'at the end, ' : ''
  const words = above.text.length > 50 ? `${above.text.slice(0, 50).trimEnd()}…` : above.text
  // A quoted sentence brings its own stop.
  return `Put back ${end}below “${words}”${/[.?!…]$/.test(words) ? '' : '.'}`
}
