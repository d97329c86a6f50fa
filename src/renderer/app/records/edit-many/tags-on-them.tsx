import type { TagChange } from '@shared/lists/editing'
import { formatCount } from '../../../ui/words'
import classes from './edit-many.module.css'

type Props = {
  /** The tags that the records have, with how many have each. */
  tags: readonly { name: string; count: number }[]
  total: number
  change: TagChange
  onChange: (change: TagChange) => void
}

/** The tags on the chosen records, each with how many have it; a press takes it off all of them. */
export function TagsOnThem({ tags, total, change, onChange }: Props) {
  if (tags.length === 0) return null
  const toggle = (name: string) => {
    const remove = change.remove.includes(name)
      ? change.remove.filter((tag) => tag !== name)
      : [...change.remove, name]
    onChange({ add: change.add.filter((tag) => tag !== name), remove })
  }
  return (
    <div>
      <h3 className={classes.label}>Tags on {total === 1 ? 'it' : 'them'}: press one to take it off</h3>
      <ul className={classes.tags}>
        {tags.map(({ name, count }) => (
          <li key={name}>
            <button
              type="button"
              className={classes.tag}
              aria-pressed={change.remove.includes(name)}
              onClick={() => toggle(name)}
            >
              {name}
              {total > 1 && (
                <span className={classes.some}>{count === total ? 'all' : formatCount(count)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
