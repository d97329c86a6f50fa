import type { Look } from '@shared/lists/view'
import {
  IconCalendarMonth,
  IconLayoutGrid,
  IconLayoutKanban,
  IconLayoutList,
  IconTable,
} from '@tabler/icons-react'
import { tooltipOf } from '../commands/keys'
import { navigate, type Section } from '../routes'
import { chooseLook, useListHabit } from './list-state'
import classes from './look-switch.module.css'
import { kindOfSection, type ListSection } from './sections'

const table = { look: 'table', label: 'As a table', icon: IconTable, command: 'list.look' } as const
const list = { look: 'usual', label: 'As a list', icon: IconLayoutList, command: null } as const
const pictures = { look: 'usual', label: 'As pictures', icon: IconLayoutGrid, command: null } as const
const board = {
  look: 'board',
  label: 'As a board',
  icon: IconLayoutKanban,
  command: 'articles.board',
} as const
const calendar = {
  look: 'calendar',
  label: 'As a calendar',
  icon: IconCalendarMonth,
  command: 'articles.calendar',
} as const

function looksOf(section: ListSection) {
  if (section === 'products' || section === 'media') return [pictures, table]
  return section === 'articles' ? [list, table, board, calendar] : [list, table]
}

/** Chooses how a section is looked at; remembered for each section. */
export function LookSwitch({ section, id }: { section: ListSection; id: string | null }) {
  const { look } = useListHabit(section)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend beside two icons
    <div className={classes.looks} role="group" aria-label="Look">
      {looksOf(section).map(({ look: one, label, icon: IconOf, command }) => (
        <button
          key={one}
          type="button"
          className={classes.look}
          aria-pressed={look === one}
          aria-label={label}
          title={command === null || command === 'list.look' ? label : tooltipOf(command)}
          onClick={() => lookAs(section, id, one)}
        >
          <IconOf size={17} stroke={1.6} aria-hidden />
        </button>
      ))}
    </div>
  )
}

/** Looks at a section in another way, and remembers it. Sections with a list beside the record go to a view. */
export function lookAs(section: Section, id: string | null, look: Look): void {
  if (kindOfSection(section) === null) return
  // Every section with a kind has a list.
  chooseLook(section as ListSection, look)
  if (section !== 'products' && section !== 'media')
    navigate({ section, id, view: look === 'usual' ? null : look })
}
