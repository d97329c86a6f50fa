import type { Library } from '../library'
import type { LongWork } from './long-work'
import type { OpenedLibrary } from './opened-library'
import { needsRebuild, type RebuildProgress, refreshLibrary } from './rebuild'

export type SearchRefreshOptions = {
  work: LongWork
  /** Told a few times a second how far it is, and null when it ends. */
  told: (progress: RebuildProgress | null) => void
  log: (message: string, error: unknown) => void
}

const TELL_EVERY_MS = 150

/** Brings the search of a library that was just opened in step while it is used, where an earlier version wrote it. */
export function createSearchRefresh({ work, told, log }: SearchRefreshOptions) {
  let running: { library: Library; stop: AbortController; end: Promise<void> } | null = null

  async function run(opened: OpenedLibrary, stop: AbortController): Promise<void> {
    let last = 0
    const onProgress = (progress: RebuildProgress) => {
      if (Date.now() - last < TELL_EVERY_MS) return
      last = Date.now()
      told(progress)
    }
    try {
      await work.run((signal) => refreshLibrary(opened, onProgress, signal), stop.signal)
    } catch (error) {
      // Nothing is lost: what is there is searched as before, and the next opening begins again.
      log('The search could not be brought in step', error)
    } finally {
      if (running?.library === opened.library) running = null
      told(null)
    }
  }

  return {
    /** Begins where it is needed and not under way. */
    start(opened: OpenedLibrary): void {
      const { library } = opened
      if (running?.library === library || library.mode === 'read' || !needsRebuild(library)) return
      const stop = new AbortController()
      running = { library, stop, end: Promise.resolve() }
      running.end = run(opened, stop)
    },

    /** Makes way for a rebuild of everything. */
    async stop(): Promise<void> {
      running?.stop.abort()
      await running?.end
    },
  }
}

export type SearchRefresh = ReturnType<typeof createSearchRefresh>
