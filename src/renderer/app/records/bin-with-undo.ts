import type { RecordKind } from '@shared/records/common'
import { binRecords, restoreRecords } from '../../api/records'
import { countedKind } from '../../ui/words'
import { showUndo } from '../notices'
import { currentPlace, navigate, replacePlace } from '../routes'
import { closeBesides } from '../split/use-beside'

/** Puts records in the bin, closes them if they are shown, and offers to take it back. */
export async function binWithUndo(kind: RecordKind, ids: string[], name?: string): Promise<void> {
  if (ids.length === 0) return
  await binRecords(kind, ids)
  closeBesides(ids)
  const place = currentPlace()
  if (place.id !== null && ids.includes(place.id)) replacePlace({ section: place.section })
  const what = ids.length === 1 && name ? `“${name}”` : countedKind(ids.length, kind)
  showUndo(`${what} moved to the bin.`, async () => {
    await restoreRecords(kind, ids)
    if (place.id !== null && ids.includes(place.id)) navigate(place)
  })
}
