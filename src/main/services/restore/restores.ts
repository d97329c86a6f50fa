import { dirname } from 'node:path'
import { newId } from '@shared/identifiers'
import type { KnownBackupSummary } from '@shared/ipc/backup-calls'
import type { CallOutput, EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { RecordKind } from '@shared/records/common'
import { pluralOf } from '@shared/records/plural'
import { discard } from '../../library/copy'
import type { TableCounts } from '../../library/counts'
import type { CurrentLibrary } from '../current-library'
import { chosenBackups, type KnownBackup, knownBackups } from './known-backups'
import { prepareRestore, takePlace } from './restore-in-place'

export type RestoresOptions = {
  current: CurrentLibrary
  /** Told, a few times a second at most, how far a restore is. */
  changed: (payload: EventPayload<'backups.changed'>) => void
}

const TELL_EVERY_MS = 80

/** Backups as the window chooses among them, by ids instead of paths, and one restore at a time. */
export function createRestores({ current, changed }: RestoresOptions) {
  const ids = new Map<string, string>()
  const shown = new Map<string, KnownBackup>()
  let stop: AbortController | null = null

  function show(backups: KnownBackup[]): KnownBackupSummary[] {
    return backups.map((backup) => {
      const backupId = ids.get(backup.path) ?? newId()
      ids.set(backup.path, backupId)
      shown.set(backupId, backup)
      const { kind, library, madeAt, path, counts } = backup
      return {
        backupId,
        kind,
        library,
        madeAt: wholeNumber(madeAt),
        location: dirname(path),
        counts: countsOfRecords(counts),
      }
    })
  }

  async function restore(backupId: string): Promise<CallOutput<'backups.restore'>> {
    const backup = shown.get(backupId)
    if (!backup) throw new DeskError('not-found', 'This backup is not known any more. Nothing was changed.')
    const place = current.place()
    if (place === null) throw new DeskError('no-library', 'There is no library that it could replace.')
    if (current.getIfOpen()) current.getToWrite()
    if (stop) throw new DeskError('conflict', 'A backup is being restored already.')
    stop = new AbortController()
    let progress = { doneBytes: 0, totalBytes: 1 }
    const telling = setInterval(
      () => changed({ done: progress.doneBytes, total: progress.totalBytes }),
      TELL_EVERY_MS,
    )
    try {
      const onProgress = (now: typeof progress) => {
        progress = now
      }
      const prepared = await current.work.run(
        (signal) => prepareRestore(backup, place, { ...current.copying, signal, onProgress }),
        stop.signal,
      )
      await current.work.endAll()
      if (current.place() !== place) {
        discard(prepared.folder)
        throw new DeskError('conflict', 'Another library was opened meanwhile; nothing was restored.')
      }
      return { keptAs: await current.restore(place, (state) => takePlace(prepared, state)) }
    } finally {
      clearInterval(telling)
      stop = null
    }
  }

  return {
    list(): KnownBackupSummary[] {
      const place = current.place()
      return place === null ? [] : show(knownBackups(place, current.backupFolder))
    },
    /** @throws DeskError when the folder is no backup and holds none */
    choose: (folder: string): KnownBackupSummary[] => show(chosenBackups(folder)),
    restore,
    cancel: (): void => stop?.abort(),
  }
}

export type Restores = ReturnType<typeof createRestores>

function countsOfRecords(counts: TableCounts): Record<RecordKind, number> {
  const entries = Object.entries(pluralOf).map(([kind, table]) => [kind, wholeNumber(counts[table] ?? 0)])
  // The keys are those of the kinds, which `fromEntries` forgets.
  return Object.fromEntries(entries) as Record<RecordKind, number>
}

/** One manifest that somebody edited must not hide all the other backups. */
function wholeNumber(value: number): number {
  return Math.max(0, Math.trunc(value))
}
