import type { MediaWant } from '@shared/records/media'
import { IconPhoto, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useRef, useState } from 'react'
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
import { useWanting, WantFilters } from './want-filters'

export function MediaGrid({ selectedId }: { selectedId: string | null }) {
  const [filter, setFilter] = useKept('media filter', '')
  const wanted = useDeferredValue(filter)
  const [want, setWant] = useKept<MediaWant | null>('media want', null)
  const [total, setTotal] = useState(0)
  const filterRef = useRef<HTMLInputElement>(null)
  const gridRef = useRef<{ focus: () => void }>(null)
  const wanting = useWanting(want, wanted)
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
            <WantFilters chosen={want} onChoose={setWant} />
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
        rows={wanting}
        cardHeight={232}
        cardWidth={196}
        gridRef={gridRef}
        onTotal={setTotal}
        nameOf={(row) => row.title || row.fileName}
        renderCard={(row, selected) => <MediaCard media={row} selected={selected} />}
        empty={<NoMedia filter={wanted} want={want} />}
      />
      <StatusLine
        left={<span>{counted(total, 'media file')}</span>}
        right={<span>Drop or paste pictures here</span>}
      />
    </>
  )
}

const settled: Record<MediaWant, [title: string, words: string]> = {
  words: ['All credited', 'Every picture has a credit and words for those who cannot see it.'],
  permission: ['No permission is ending', 'None has ended or will within thirty days.'],
  use: ['Everything is used', 'Each file is in an article, or is some record’s picture or recording.'],
}

function NoMedia({ filter, want }: { filter: string; want: MediaWant | null }) {
  if (want !== null && filter === '') {
    const [title, words] = settled[want]
    return (
      <EmptyState icon={IconPhoto} title={title}>
        {words}
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
