import { RecordScreen } from '../../app/records/record-screen'
import { MediaBrowser } from './media-browser'
import { MediaDrop } from './media-drop'
import { MediaForm } from './media-form'

/** All pictures and recordings, or one of them with its form. Files can be dropped on either. */
export function MediaMain({ id, view }: { id: string | null; view: string | null }) {
  return (
    <MediaDrop>
      {id === null || view !== 'form' ? (
        <MediaBrowser selectedId={id} />
      ) : (
        <RecordScreen kind="media" id={id}>
          {(media) => <MediaForm key={media.id} media={media} />}
        </RecordScreen>
      )}
    </MediaDrop>
  )
}
