import type { ListKind } from '@shared/lists/kinds'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { valueName } from '../../ui/list-words'
import { formatCount } from '../../ui/words'
import type { ListGroup } from '../lists/list-rows'
import classes from './group-name.module.css'

type Props = { kind: ListKind; field: string; group: ListGroup; folded: boolean }

/** What the heading of a group says: its value, and how many records have it. */
export function GroupName({ kind, field, group, folded }: Props) {
  const Chevron = folded ? IconChevronRight : IconChevronDown
  return (
    <span className={classes.name}>
      <Chevron size={15} stroke={1.8} aria-hidden />
      {valueName(kind, field, group.key, group.label)}
      <span className={classes.count}>{formatCount(group.count)}</span>
    </span>
  )
}
