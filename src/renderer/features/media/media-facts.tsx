import { Button } from '@mantine/core'
import { mediaAddress } from '@shared/records/media'
import { IconPencil } from '@tabler/icons-react'
import { useRecord } from '../../api/queries'
import { MentionedIn } from '../../app/records/mentioned-in'
import { navigate, usePlace } from '../../app/routes'
import { dayOf, formatDay, formatLength } from '../../ui/dates'
import { Facts } from '../../ui/facts'
import { PanelPart } from '../../ui/panel'
import { Tag } from '../../ui/tag'
import { mediaKindNames } from '../../ui/words'
import { formatBytes } from './bytes'
import classes from './media-facts.module.css'
import { missingOf } from './missing'
import { UsedBy } from './used-by'

export function MediaFacts({ id }: { id: string }) {
  const { data: media } = useRecord('media', id)
  const { view } = usePlace()
  if (!media) return null
  const missing = missingOf(media)
  return (
    <>
      {media.kind === 'image' && view !== 'form' && (
        <img className={classes.picture} src={mediaAddress(id)} alt={media.alt} />
      )}
      <h2 className={classes.name}>{media.title || media.fileName}</h2>
      <div className={classes.tags}>
        {missing.map((what) => (
          <Tag key={what} tone="amber">
            No {what}
          </Tag>
        ))}
        {missing.length === 0 && <Tag tone="sage">Credited</Tag>}
      </div>
      {view !== 'form' && (
        <Button
          variant="default"
          leftSection={<IconPencil size={17} stroke={1.6} aria-hidden />}
          onClick={() => navigate({ section: 'media', id, view: 'form' })}
        >
          Edit
        </Button>
      )}
      <PanelPart title="Words">
        <Facts
          rows={[
            ['Alt text', media.decorative ? 'Decorative' : media.alt],
            ['Credit', media.credit],
            ['Source', media.source],
            ['Licence', media.licence],
          ]}
        />
      </PanelPart>
      <PanelPart title="File">
        <Facts
          rows={[
            ['Kind', mediaKindNames[media.kind]],
            ['Came as', media.fileName],
            ['Size', formatBytes(media.byteLength)],
            ['Pixels', media.width && media.height ? `${media.width} × ${media.height}` : null],
            ['Length', media.durationMs === null ? null : formatLength(media.durationMs)],
            ['Added', formatDay(dayOf(media.createdAt))],
          ]}
        />
      </PanelPart>
      <PanelPart title="Used in">
        <UsedBy media={media} />
        <MentionedIn kind="media" id={id} name="" />
      </PanelPart>
    </>
  )
}
