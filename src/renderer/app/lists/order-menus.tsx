import { Menu } from '@mantine/core'
import { firstDirection, groupsOf, type ListKind, listSorts, type SortName } from '@shared/lists/kinds'
import { IconArrowDown, IconArrowUp, IconCheck, IconStack2 } from '@tabler/icons-react'
import { fieldNames, sortNames } from '../../ui/list-words'
import classes from './list-bar.module.css'
import { changeListState, useListState } from './list-state'
import { sectionOfKind } from './sections'

// A menu that is chosen from is gone at once, and nothing of it is read out meanwhile.
const menu = {
  position: 'bottom-end',
  width: 200,
  radius: 'lg',
  shadow: 'md',
  withinPortal: false,
  transitionProps: { duration: 0 },
} as const

/** By what a list is ordered; the one that is chosen turns round when it is chosen again. */
export function SortMenu({ kind }: { kind: ListKind }) {
  const section = sectionOfKind[kind]
  const { sort } = useListState(section)
  const sorts: readonly SortName[] = listSorts[kind]
  const [own] = sorts
  const by = sorts.find((name) => name === sort?.by) ?? own ?? 'name'
  const direction = sort?.direction ?? firstDirection(by)
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown
  const turned = direction === 'ascending' ? 'descending' : 'ascending'
  const choose = (name: SortName) =>
    changeListState(section, {
      sort: { by: name, direction: name === by ? turned : firstDirection(name) },
    })
  return (
    <Menu {...menu}>
      <Menu.Target>
        <button type="button" className={classes.quiet} aria-label={`Order: ${sortNames[by]}, ${direction}`}>
          <Arrow size={14} stroke={1.8} aria-hidden />
          {sortNames[by]}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((name) => (
          <Menu.Item
            key={name}
            rightSection={name === by ? <Arrow size={14} stroke={1.8} aria-label={direction} /> : null}
            onClick={() => choose(name)}
          >
            {sortNames[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** By what a list is grouped, or by nothing. */
export function GroupMenu({ kind }: { kind: ListKind }) {
  const section = sectionOfKind[kind]
  const { group } = useListState(section)
  const groups = groupsOf(kind)
  const now = groups.find((name) => name === group)
  return (
    <Menu {...menu}>
      <Menu.Target>
        <button
          type="button"
          className={classes.quiet}
          aria-label={now ? `Groups: ${fieldNames[now]}` : 'Group'}
        >
          <IconStack2 size={15} stroke={1.7} aria-hidden />
          {now ? fieldNames[now] : 'Group'}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          rightSection={now ? null : <Chosen />}
          onClick={() => changeListState(section, { group: null })}
        >
          No groups
        </Menu.Item>
        <Menu.Divider />
        {groups.map((name) => (
          <Menu.Item
            key={name}
            rightSection={name === now ? <Chosen /> : null}
            onClick={() => changeListState(section, { group: name })}
          >
            {fieldNames[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Chosen() {
  return <IconCheck size={15} stroke={1.8} aria-label="now" />
}
