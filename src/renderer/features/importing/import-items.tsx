import type { ImportItem } from '@shared/ipc/import-calls'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Dot } from '../../ui/tag'
import { counted } from '../../ui/words'
import classes from './import-items.module.css'
import { stateNames, stateTones } from './words'

type Props = { items: ImportItem[]; selectedId: string | null; onSelect: (itemId: string) => void }

/** The files of an import. Arrows choose; thousands of files cost no more than those in sight. */
export function ImportItems({ items, selectedId, onSelect }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const active = items.findIndex(({ itemId }) => itemId === selectedId)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => 62,
    overscan: 6,
  })
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' })
  }, [active, rows])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = items[active + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onSelect(next.itemId)
  }
  return (
    <div
      ref={list}
      className={classes.items}
      role="listbox"
      aria-label="Files"
      tabIndex={0}
      aria-activedescendant={active >= 0 ? `import-item-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes.runner} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (!item) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the rows has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
            <div
              key={item.itemId}
              id={`import-item-${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onSelect(item.itemId)}
            >
              <span className={classes.name}>{item.found?.title || item.fileName}</span>
              <span className={classes.meta}>
                <Dot tone={stateTones[item.state]} />
                {stateNames[item.state]}
                {detail(item)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function detail({ state, found }: ImportItem): string {
  if (!found || state === 'rejected') return ''
  if (found.questions > 0) return ` · ${counted(found.questions, 'question')}`
  return found.kind === 'interview' ? ' · interview' : ' · article'
}
