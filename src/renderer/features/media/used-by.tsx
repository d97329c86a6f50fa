import type { Media } from '@shared/records/media'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { placeOfRecord } from '../../app/records/place-of-record'
import { navigate } from '../../app/routes'
import { PanelCard } from '../../ui/panel'
import { capitalised, kindNames } from '../../ui/words'
import classes from './used-by.module.css'

/** The records besides articles that show a picture or hold a recording. */
export function UsedBy({ media }: { media: Media }) {
  const { data: uses = [] } = useQuery({
    // Read again when any record changes, as lists are: each can take or leave a picture.
    queryKey: [...keys.list('media'), 'uses', media.id],
    queryFn: () => call('media.uses', { id: media.id }),
  })
  return uses.map(({ kind, id, name }) => (
    <PanelCard key={id} onClick={() => navigate(placeOfRecord(kind, id))}>
      <b>{name || 'Untitled'}</b>
      <span className={classes.kind}>{capitalised(kindNames[kind].one)}</span>
    </PanelCard>
  ))
}
