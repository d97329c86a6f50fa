import type { RecordKind } from '@shared/records/common'
import { call, onEvent } from '../../api/desk'
import { binRecords, restoreRecords } from '../../api/records'
import { countedKind } from '../../ui/words'
import { showError, showUndo } from '../notices'
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
  let stopWatching = () => {}
  const hide = showUndo(
    `${what} moved to the bin.`,
    async () => {
      await restoreRecords(kind, ids)
      if (place.id !== null && ids.includes(place.id)) navigate(place)
    },
    { onGone: () => stopWatching() },
  )
  stopWatching = onceOutOfBin(kind, ids, hide)
}

/**
 * Calls `act` when none of these records is in the bin any more: they came back in another way, or are gone for good.
 * @returns stops waiting for that
 */
function onceOutOfBin(kind: RecordKind, ids: readonly string[], act: () => void): () => void {
  const stop = onEvent('records.changed', (change) => {
    if (change.kind === kind && change.ids.some((id) => ids.includes(id))) look().catch(showError)
  })
  const look = async () => {
    const entries = await call('bin.list')
    if (entries.some((entry) => entry.kind === kind && ids.includes(entry.id))) return
    stop()
    act()
  }
  return stop
}
