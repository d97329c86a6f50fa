import { IconPhoto, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useRef, useState } from 'react'
import { useList } from '../../api/queries'
import { CommandButton } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { MainBar } from '../../app/main-bar'
import { RecordGrid } from '../../app/records/record-grid'
import { useBinCommand } from '../../app/records/use-bin-command'
import { useKept } from '../../app/use-kept'
import { EmptyState } from '../../ui/empty-state'
import { FilterLine } from '../../ui/filter-line'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import { MediaCard } from './media-card'
import classes from './media-grid.module.css'
import { missingOf } from './missing'

// How many are looked through for a missing credit; the library cannot be asked for that yet.
const lookedThrough = 5000

export function MediaGrid({ selectedId }: { selectedId: string | null }) {
  const [filter, setFilter] = useKept('media filter', '')
  const wanted = useDeferredValue(filter)
  const [onlyMissing, setOnlyMissing] = useKept('media missing', false)
  const [total, setTotal] = useState(0)
  const filterRef = useRef<HTMLInputElement>(null)
  const gridRef = useRef<{ focus: () => void }>(null)
  const { data: all } = useList('media', wanted, lookedThrough)
  const missing = (all?.rows ?? []).filter((row) => missingOf(row).length > 0)
  useCommand('list.filter', () => filterRef.current?.focus())
  useBinCommand('media', selectedId)
  return (
    <>
      <MainBar
        left={
          <>
            <SectionTitle>Media</SectionTitle>
            <span className={classes.filter}>
              <FilterLine
                icon="search"
                value={filter}
                onChange={setFilter}
                label="Title, file name, credit…"
                inputRef={filterRef}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
                  event.preventDefault()
                  gridRef.current?.focus()
                }}
              />
            </span>
            <button
              type="button"
              className={classes.missing}
              aria-pressed={onlyMissing}
              disabled={missing.length === 0 && !onlyMissing}
              onClick={() => setOnlyMissing(!onlyMissing)}
            >
              Missing credit or alt text: {missing.length}
            </button>
          </>
        }
        right={<CommandButton id="media.add" icon={IconPlus} label="Media" variant="filled" />}
      />
      <RecordGrid
        kind="media"
        section="media"
        label="Media"
        selectedId={selectedId}
        filter={wanted}
        rows={onlyMissing ? missing : undefined}
        cardHeight={232}
        cardWidth={196}
        gridRef={gridRef}
        onTotal={setTotal}
        nameOf={(row) => row.title || row.fileName}
        renderCard={(row, selected) => <MediaCard media={row} selected={selected} />}
        empty={<NoMedia filter={wanted} onlyMissing={onlyMissing} />}
      />
      <StatusLine
        left={<span>{counted(total, 'media file')}</span>}
        right={<span>Drop or paste pictures here</span>}
      />
    </>
  )
}

function NoMedia({ filter, onlyMissing }: { filter: string; onlyMissing: boolean }) {
  if (onlyMissing) {
    return (
      <EmptyState icon={IconPhoto} title="All credited">
        Every picture has a credit and words for those who cannot see it.
      </EmptyState>
    )
  }
  if (filter !== '') {
    return (
      <EmptyState icon={IconPhoto} title="Nothing found">
        No media has “{filter}” in its title, name or credit.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={IconPhoto}
      title="No media yet"
      actions={<CommandButton id="media.add" variant="filled" />}
    >
      Pictures and recordings, kept in the library with credit, source and licence. Drop some here to begin.
    </EmptyState>
  )
}
