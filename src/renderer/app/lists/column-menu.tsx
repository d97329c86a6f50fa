import { ActionIcon, Popover } from '@mantine/core'
import type { ListKind } from '@shared/lists/kinds'
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import type { TableColumn } from '../records/table/table-column'
import { moved, shownColumns, toggled } from './column-choice'
import classes from './list-bar.module.css'
import { chooseColumns, useListHabit } from './list-state'
import { sectionOfKind } from './sections'

type Props<Kind extends ListKind> = { kind: Kind; columns: readonly TableColumn<Kind>[] }

/** Which columns a table shows, and in which order. */
export function ColumnMenu<Kind extends ListKind>({ kind, columns }: Props<Kind>) {
  const section = sectionOfKind[kind]
  const { columns: choice } = useListHabit(section)
  const [open, setOpen] = useState(false)
  const shown = shownColumns(columns, choice)
  const hidden = columns.filter(({ id }) => !shown.some((column) => column.id === id))
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      radius="lg"
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button type="button" className={classes.quiet} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconColumns3 size={15} stroke={1.7} aria-hidden />
          Columns
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label="Columns"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          setOpen(false)
        }}
      >
        <div className={classes.values}>
          <ul className={classes.valueList}>
            {[...shown, ...hidden].map((column, index) => {
              const isShown = index < shown.length
              return (
                <li key={column.id} className={classes.columnRow}>
                  <label className={classes.value}>
                    <input
                      type="checkbox"
                      checked={isShown}
                      disabled={column.fixed}
                      onChange={() => chooseColumns(section, toggled(columns, choice, column.id))}
                    />
                    <span className={classes.valueName}>{column.label}</span>
                  </label>
                  {isShown && !column.fixed && (
                    <>
                      <Move
                        label={`Move ${column.label} to the left`}
                        icon={IconChevronUp}
                        disabled={index <= 1}
                        onClick={() => chooseColumns(section, moved(columns, choice, column.id, { by: -1 }))}
                      />
                      <Move
                        label={`Move ${column.label} to the right`}
                        icon={IconChevronDown}
                        disabled={index === shown.length - 1}
                        onClick={() => chooseColumns(section, moved(columns, choice, column.id, { by: 1 }))}
                      />
                    </>
                  )}
                </li>
              )
            })}
          </ul>
          {choice && (
            <button type="button" className={classes.quiet} onClick={() => chooseColumns(section, null)}>
              As they came
            </button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

type MoveProps = { label: string; icon: typeof IconChevronUp; disabled: boolean; onClick: () => void }

function Move({ label, icon: IconOf, disabled, onClick }: MoveProps) {
  return (
    <ActionIcon size="sm" aria-label={label} disabled={disabled} onClick={onClick}>
      <IconOf size={14} stroke={1.8} aria-hidden />
    </ActionIcon>
  )
}
