import { IconPhoto } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { RecordBrowser } from '../../app/records/record-browser'
import { EmptyState } from '../../ui/empty-state'
import { MediaCard } from './media-card'
import { mediaColumns } from './media-columns'
import { MissingSwitch } from './missing-switch'

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
      afterFilter={<MissingSwitch />}
      columns={mediaColumns}
      nameOf={(row) => row.title || row.fileName}
      placeOf={(id) => ({ section: 'media', id, view: 'form' })}
      pictures={{
        cardHeight: 232,
        cardWidth: 196,
        renderCard: (row, selected) => <MediaCard media={row} selected={selected} />,
      }}
      nothingFits={(where) =>
        where.some((condition) => condition.test === 'is' && condition.flag.startsWith('missing')) && (
          <EmptyState icon={IconPhoto} title="All credited">
            Every picture has a credit and words for those who cannot see it.
          </EmptyState>
        )
      }
      empty={
        <EmptyState
          icon={IconPhoto}
          title="No media yet"
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
