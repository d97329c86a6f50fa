import type { Media } from '@shared/records/media'
import { useQuery } from '@tanstack/react-query'
import { keys, useList } from '../../api/queries'
import { getRecord, listRecords } from '../../api/records'
import { placeOfRecord } from '../../app/records/place-of-record'
import { navigate } from '../../app/routes'
import { PanelCard } from '../../ui/panel'
import { capitalised, kindNames } from '../../ui/words'
import classes from './used-by.module.css'

/** How many of each kind are looked through; the library lists no uses of a file besides those in articles. */
const lookedThrough = 5000
const interviewsLookedThrough = 100

type Use = { kind: 'product' | 'expert' | 'interview'; id: string; name: string }

/** The records besides articles that show a picture or hold a recording. */
export function UsedBy({ media }: { media: Media }) {
  const { data: products } = useList('product', '', lookedThrough)
  const { data: experts } = useList('expert', '', lookedThrough)
  const { data: interviews = [] } = useQuery({
    queryKey: [...keys.list('interview'), 'recording', media.id],
    queryFn: () => interviewsWith(media.id),
    enabled: media.kind === 'audio' || media.kind === 'video',
  })
  const uses: Use[] = [
    ...(products?.rows ?? [])
      .filter((row) => row.pictureMediaId === media.id)
      .map(({ id, name }) => ({ kind: 'product' as const, id, name })),
    ...(experts?.rows ?? [])
      .filter((row) => row.portraitMediaId === media.id)
      .map(({ id, name }) => ({ kind: 'expert' as const, id, name })),
    ...interviews,
  ]
  return uses.map(({ kind, id, name }) => (
    <PanelCard key={id} onClick={() => navigate(placeOfRecord(kind, id))}>
      <b>{name}</b>
      <span className={classes.kind}>{capitalised(kindNames[kind].one)}</span>
    </PanelCard>
  ))
}

async function interviewsWith(mediaId: string): Promise<Use[]> {
  const { rows } = await listRecords('interview', { limit: interviewsLookedThrough })
  const whole = await Promise.all(rows.map(({ id }) => getRecord('interview', id)))
  return whole
    .filter((interview) => interview.recordingMediaId === mediaId)
    .map(({ id, title }) => ({ kind: 'interview', id, name: title || 'Untitled interview' }))
}
