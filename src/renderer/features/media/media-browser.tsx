import type { Condition } from '@shared/lists/query'
import type { MediaWant } from '@shared/records/media'
import { IconPhoto } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { RecordBrowser } from '../../app/records/record-browser'
import { EmptyState } from '../../ui/empty-state'
import { MediaCard } from './media-card'
import { mediaColumns } from './media-columns'
import { chosenWant, WantFilters } from './want-filters'

/** All pictures and recordings, as pictures or as a table. */
export function MediaBrowser({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordBrowser
      kind="media"
      title="Media"
      filterLabel="Title, file name, credit…"
      selectedId={selectedId}
      newCommand="media.add"
      newLabel="Media"
      offered={<WantFilters />}
      columns={mediaColumns}
      nameOf={(row) => row.title || row.fileName}
      placeOf={(id) => ({ section: 'media', id, view: 'form' })}
      pictures={{
        cardHeight: 204,
        cardWidth: 196,
        renderCard: (row) => <MediaCard media={row} />,
      }}
      nothingFits={nothingWants}
      empty={
        <EmptyState
          icon={IconPhoto}
          title="No media yet"
          begins
          actions={<CommandButton id="media.add" variant="filled" />}
        >
          Pictures and recordings, kept in the library with credit, source and licence. Drop some here to
          begin.
        </EmptyState>
      }
      foot={<span>Drop or paste pictures here</span>}
    />
  )
}

const settled: Record<MediaWant, [title: string, words: string]> = {
  words: ['All credited', 'Every picture has a credit and words for those who cannot see it.'],
  permission: ['No permission is ending', 'None has ended or will within thirty days.'],
  use: ['Everything is used', 'Each file is in an article, or is some record’s picture or recording.'],
}

/** Good news, where the list is narrowed by one want alone. */
function nothingWants(where: readonly Condition[]) {
  const want = where.length === 1 && chosenWant(where)
  if (!want) return null
  const [title, words] = settled[want]
  return (
    <EmptyState icon={IconPhoto} title={title}>
      {words}
    </EmptyState>
  )
}
