import type { EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { LongWork } from '../long-work'
import type { PictureWorks } from '../media/picture-works'
import type { OpenedLibrary } from '../opened-library'
import { type ExportOutcome, type ExportRequest, exportToFolder } from './export-to-folder'

export type RunningExportsOptions = {
  work: LongWork
  pictures: PictureWorks
  /** Told, a few times a second at most, how far an export is; never of one that is done in a blink. */
  changed: (payload: EventPayload<'exports.changed'>) => void
}

/** An export that is done before is told nothing of. */
export const TELL_EVERY_MS = 80

/** Exports that are under way: each can be followed, and stopped between two articles. */
export function createRunningExports({ work, pictures, changed }: RunningExportsOptions) {
  const running = new Map<string, AbortController>()

  async function run(
    opened: OpenedLibrary,
    exportId: string,
    request: Omit<ExportRequest, 'pictures' | 'onProgress' | 'signal'>,
  ): Promise<ExportOutcome> {
    if (running.has(exportId)) throw new DeskError('conflict', 'This export is under way already.')
    const stop = new AbortController()
    running.set(exportId, stop)
    const total = request.articleIds.length
    let done = 0
    const telling = setInterval(() => changed({ exportId, done, total }), TELL_EVERY_MS)
    const onProgress = (now: number) => {
      done = now
    }
    try {
      return await work.run(
        (signal) => exportToFolder(opened, { ...request, pictures, onProgress, signal }),
        stop.signal,
      )
    } finally {
      clearInterval(telling)
      running.delete(exportId)
    }
  }

  return {
    run,
    /** Does nothing where there is no such export any more. */
    cancel: (exportId: string): void => running.get(exportId)?.abort(),
  }
}

export type RunningExports = ReturnType<typeof createRunningExports>
