import { Button } from '@mantine/core'
import classes from './past-work.module.css'

export type PastWork = {
  id: string
  name: string
  /** When it was, and what became of it. */
  meta: string
  /** The words of its way back; null where there is none any more. */
  undo: string | null
}

/** What was done to many records at once, each with its way back. */
export function PastWorkList({ works, onUndo }: { works: PastWork[]; onUndo: (id: string) => void }) {
  return (
    <ul className={classes.list}>
      {works.map(({ id, name, meta, undo }) => (
        <li key={id} className={classes.item}>
          <div>
            <p className={classes.name}>{name}</p>
            <p className={classes.meta}>{meta}</p>
          </div>
          {undo !== null && (
            <Button size="xs" variant="default" className={classes.undo} onClick={() => onUndo(id)}>
              {undo}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
