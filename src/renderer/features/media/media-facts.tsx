import { Button } from '@mantine/core'
import { dayOf } from '@shared/calendar-day'
import type { Media } from '@shared/records/media'
import { IconPencil } from '@tabler/icons-react'
import { usePictureAddress } from '../../api/picture-address'
import { useRecord } from '../../api/queries'
import { MentionedIn } from '../../app/records/mentioned-in'
import { navigate, usePlace } from '../../app/routes'
import { formatBytes } from '../../ui/bytes'
import { formatDay, formatLength, todayDay } from '../../ui/dates'
import { Facts } from '../../ui/facts'
import { PanelNote, PanelPart } from '../../ui/panel'
import { Tag } from '../../ui/tag'
import { capitalised, formatCount, mediaKindNames, permissionNames } from '../../ui/words'
import classes from './media-facts.module.css'
import { missingOf } from './missing'
import { UsedBy } from './used-by'

export function MediaFacts({ id }: { id: string }) {
  const { data: media } = useRecord('media', id)
  const { view } = usePlace()
  const address = usePictureAddress(id) ?? ''
  if (!media) return null
  const missing = missingOf(media)
  const words: [string, string | null][] = [
    ['Alt text', media.decorative ? 'Decorative' : media.alt],
    ['Creator', media.creator],
    ['Credit', media.credit],
    ['Copyright', media.copyright],
    ['Source', media.source],
    ['Licence', media.licence],
    ['Permission', permissionWords(media)],
    ['Taken', media.takenOn && formatDay(media.takenOn)],
  ]
  return (
    <>
      {media.kind === 'image' && view !== 'form' && (
        <img className={classes.picture} src={address} alt={media.alt} />
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
        {words.some(([, value]) => value) ? (
          <Facts rows={words} />
        ) : (
          <PanelNote>Nobody has said yet what it shows, or whose it is.</PanelNote>
        )}
      </PanelPart>
      <PanelPart title="File">
        <Facts
          rows={[
            ['Kind', mediaKindNames[media.kind]],
            ['Came as', media.fileName],
            ['Size', formatBytes(media.byteLength)],
            ['Pixels', media.width && media.height ? `${media.width} × ${media.height}` : null],
            ['Length', media.durationMs === null ? null : formatLength(media.durationMs)],
            ['Pages', media.pageCount === null ? null : formatCount(media.pageCount)],
            ['Kept here', keptHere(media)],
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

function permissionWords({ permission, permissionExpiresOn }: Media): string | null {
  if (permissionExpiresOn === null) return permission === 'unknown' ? null : permissionNames[permission]
  const ends = permissionExpiresOn < todayDay() ? 'ended' : 'until'
  return `${permissionNames[permission]}, ${ends} ${formatDay(permissionExpiresOn)}`
}

/** What the file says and no export does. */
function keptHere({ carriesPlace, carriesDevice }: Media): string | null {
  const kept = [...(carriesPlace ? ['location'] : []), ...(carriesDevice ? ['camera'] : [])]
  return kept.length > 0 ? capitalised(kept.join(', ')) : null
}
