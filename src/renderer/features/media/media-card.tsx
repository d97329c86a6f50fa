import { printedCredit } from '@shared/article/credit'
import type { MediaSummary } from '@shared/records/media'
import { IconFileText, IconMicrophone, IconVideo } from '@tabler/icons-react'
import { formatLength } from '../../ui/dates'
import { Picture } from '../../ui/picture'
import { Tag } from '../../ui/tag'
import { counted, mediaKindNames } from '../../ui/words'
import classes from './media-card.module.css'
import { missingOf } from './missing'

const icons = { audio: IconMicrophone, video: IconVideo, document: IconFileText }

export function MediaCard({ media }: { media: MediaSummary }) {
  const missing = missingOf(media)
  return (
    <div className={classes.card}>
      <div className={classes.picture}>
        {media.kind === 'image' ? (
          <Picture mediaId={media.id} alt="" seed={media.title} />
        ) : (
          <FileFace media={media} kind={media.kind} />
        )}
        {missing.length > 0 && (
          <span className={classes.missing}>
            <Tag tone="amber">No {missing.join(', no ')}</Tag>
          </span>
        )}
      </div>
      <div>
        <span className={classes.name}>{media.title || media.fileName}</span>
        <div className={classes.row}>
          <span className={classes.credit}>{printedCredit(media) || mediaKindNames[media.kind]}</span>
          {media.useCount > 0 && <span className={classes.uses}>{counted(media.useCount, 'use')}</span>}
        </div>
      </div>
    </div>
  )
}

/** What is no picture shows what it is. */
function FileFace({ media, kind }: { media: MediaSummary; kind: keyof typeof icons }) {
  const { durationMs, pageCount } = media
  const IconOf = icons[kind]
  return (
    <span className={classes.face}>
      <IconOf size={30} stroke={1.4} aria-hidden />
      {durationMs !== null && formatLength(durationMs)}
      {pageCount !== null && counted(pageCount, 'page')}
    </span>
  )
}
