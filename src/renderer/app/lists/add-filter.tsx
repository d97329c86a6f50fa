import { Menu } from '@mantine/core'
import {
  type FieldName,
  type FlagName,
  type ListKind,
  listFields,
  listFlags,
  listRanges,
  type RangeName,
} from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { IconFilterPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { fieldNames, flagNames } from '../../ui/list-words'
import { openedChip } from './filter-chip'
import classes from './list-bar.module.css'
import { changeListState, currentListState } from './list-state'
import { sectionOfKind } from './sections'

const rangeNames: Record<RangeName, string> = {
  price: 'Price…',
  priceAge: 'Price older than…',
  words: 'Number of words…',
  daysLeft: 'Days to the deadline…',
}

/** Everything a list can be narrowed by. What needs a value opens its chip at once. */
export function AddFilter({ kind }: { kind: ListKind }) {
  const section = sectionOfKind[kind]
  const { data: settings } = useQuery({ queryKey: keys.settings, queryFn: () => call('settings.get') })
  const add = (condition: Condition, opens: boolean) => {
    const { where } = currentListState(section)
    if (opens) openedChip.wanted = true
    changeListState(section, { where: [...where, condition] })
  }
  const fields = Object.keys(listFields[kind]) as FieldName[]
  const flags: readonly FlagName[] = listFlags[kind]
  const ranges: readonly RangeName[] = listRanges[kind]
  return (
    <Menu
      position="bottom-start"
      width={210}
      radius="lg"
      shadow="md"
      withinPortal={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={classes.quiet}>
          <IconFilterPlus size={15} stroke={1.7} aria-hidden />
          Filter
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {fields.map((field) => (
          <Menu.Item key={field} onClick={() => add({ test: 'among', field, values: [] }, true)}>
            {fieldNames[field]}…
          </Menu.Item>
        ))}
        {ranges.map((range) => (
          <Menu.Item key={range} onClick={() => add(newRange(range, settings?.currency ?? 'EUR'), true)}>
            {rangeNames[range]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {flags.map((flag) => (
          <Menu.Item key={flag} onClick={() => add({ test: 'is', flag }, false)}>
            {flagNames[flag]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function newRange(range: RangeName, currency: string): Condition {
  return {
    test: 'between',
    range,
    from: range === 'priceAge' ? 90 : null,
    to: null,
    currency: range === 'price' ? currency : null,
  }
}
