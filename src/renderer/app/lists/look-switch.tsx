import { IconLayoutGrid, IconLayoutList, IconTable } from '@tabler/icons-react'
import { navigate, type Section } from '../routes'
import { chooseLook, useListHabit } from './list-state'
import classes from './look-switch.module.css'
import { kindOfSection, type ListSection } from './sections'

/** Chooses between a section's usual look and its table; remembered for each section. */
export function LookSwitch({ section, id }: { section: ListSection; id: string | null }) {
  const { look } = useListHabit(section)
  const hasPictures = section === 'products' || section === 'media'
  const choose = (next: 'usual' | 'table') => lookAs(section, id, next)
  const UsualIcon = hasPictures ? IconLayoutGrid : IconLayoutList
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend beside two icons
    <div className={classes.looks} role="group" aria-label="Look">
      <button
        type="button"
        className={classes.look}
        aria-pressed={look === 'usual'}
        aria-label={hasPictures ? 'As pictures' : 'As a list'}
        title={hasPictures ? 'As pictures' : 'As a list'}
        onClick={() => choose('usual')}
      >
        <UsualIcon size={17} stroke={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.look}
        aria-pressed={look === 'table'}
        aria-label="As a table"
        title="As a table"
        onClick={() => choose('table')}
      >
        <IconTable size={17} stroke={1.6} aria-hidden />
      </button>
    </div>
  )
}

/** Looks at a section as a table or as usual, and remembers it. Sections with a list beside the record go to a view. */
export function lookAs(section: Section, id: string | null, look: 'usual' | 'table'): void {
  if (kindOfSection(section) === null) return
  // Every section with a kind has a list.
  chooseLook(section as ListSection, look)
  if (section !== 'products' && section !== 'media')
    navigate({ section, id, view: look === 'table' ? 'table' : null })
}
