import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { CommandButton } from '../../../app/commands/command-button'
import { useCommand } from '../../../app/commands/use-command'
import { changeListState, useListState } from '../../../app/lists/list-state'
import { LookSwitch } from '../../../app/lists/look-switch'
import { MainBar } from '../../../app/main-bar'
import { FilterLine } from '../../../ui/filter-line'
import { SectionTitle } from '../../../ui/section-title'
import classes from './articles-bar.module.css'

type Props = {
  selectedId: string | null
  /** Between the filter line and the looks. */
  children?: ReactNode
  /** Where the arrow down leads from the filter line. */
  onLeave: () => void
}

/** The bar of the board and of the calendar: as that of the table. */
export function ArticlesBar({ selectedId, children, onLeave }: Props) {
  const { filter } = useListState('articles')
  const filterRef = useRef<HTMLInputElement>(null)
  useCommand('list.filter', () => filterRef.current?.focus())
  return (
    <MainBar
      left={
        <>
          <SectionTitle>Articles</SectionTitle>
          <span className={classes.filter}>
            <FilterLine
              icon="search"
              value={filter}
              label="Title, client, tag…"
              inputRef={filterRef}
              onChange={(words) => changeListState('articles', { filter: words })}
              onLeave={onLeave}
            />
          </span>
          {children}
        </>
      }
      right={
        <>
          <LookSwitch section="articles" id={selectedId} />
          <CommandButton id="articles.new" icon={IconPlus} label="Article" variant="filled" />
        </>
      }
    />
  )
}
