import type { Corrections, OutlineRow } from '@shared/ipc/import-calls'
import { outlineRowSchema } from '@shared/ipc/import-calls'
import { IconPhoto } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import classes from './outline-rows.module.css'
import { roleNames } from './words'

type Change = Corrections['rows'][number]
type Props = {
  rows: OutlineRow[]
  speakers: string[]
  /** The index of a row to bring into sight and mark. */
  lookAt: number | null
  onChange: (change: Change) => void
}

const roles = outlineRowSchema.shape.role.options

/** The text row by row with the part each plays; part and speaker can be changed. */
export function OutlineRows({ rows, speakers, lookAt, onChange }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const namesId = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 64,
    overscan: 8,
    getItemKey: (place) => rows[place]?.index ?? place,
  })
  const lookedAt = rows.findIndex(({ index }) => index === lookAt)
  useEffect(() => {
    if (lookedAt >= 0) virtual.scrollToIndex(lookedAt, { align: 'center' })
  }, [lookedAt, virtual])
  return (
    <div ref={scroll} className={classes.scroll}>
      <datalist id={namesId}>
        {speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ol
        className={classes.runner}
        style={{ height: virtual.getTotalSize() }}
        aria-label="The text, row by row"
      >
        {virtual.getVirtualItems().map(({ index: place, key, start }) => {
          const row = rows[place]
          if (!row) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={place}
              data-role={row.role}
              data-looked-at={place === lookedAt || undefined}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <select
                className={classes.role}
                data-role={row.role}
                aria-label={`Part of “${row.text.slice(0, 40)}”`}
                value={row.role}
                onChange={(event) => onChange({ index: row.index, role: roleOf(event.currentTarget.value) })}
              >
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {roleNames[role]}
                  </option>
                ))}
              </select>
              <div className={classes.words}>
                {(row.role === 'question' || row.role === 'answer') &&
                  (row.speaker !== null || speakers.length > 1) && (
                    <input
                      key={row.speaker}
                      className={classes.speaker}
                      list={namesId}
                      aria-label={`Speaker of “${row.text.slice(0, 40)}”`}
                      placeholder="Who speaks"
                      defaultValue={row.speaker ?? ''}
                      onBlur={(event) => {
                        const speaker = event.currentTarget.value.trim() || null
                        if (speaker !== row.speaker) onChange({ index: row.index, speaker })
                      }}
                    />
                  )}
                <Words row={row} />
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** What a row says, as it will look in the article. */
function Words({ row: { role, text, look, list } }: { row: OutlineRow }) {
  if (list && (role === 'answer' || role === 'text')) {
    const List = list.ordered ? 'ol' : 'ul'
    return (
      <List className={classes.list} start={list.ordered ? list.start : undefined}>
        {list.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row's items never change
          <li key={at}>{item}</li>
        ))}
      </List>
    )
  }
  const isQuoted = look === 'quote' && role === 'answer'
  return (
    <p className={classes.text} data-look={role === 'text' || isQuoted ? look : undefined}>
      {role !== 'dropped' && look === 'picture' && (
        <span className={classes.picture}>
          <IconPhoto size={15} stroke={1.6} aria-hidden />
          Picture
        </span>
      )}
      {text}
    </p>
  )
}

function roleOf(value: string): OutlineRow['role'] {
  return roles.find((role) => role === value) ?? 'text'
}
