import type { KnownNames } from '@shared/intake/structure/structure'
import type { Corrections } from '@shared/ipc/import-calls'
import type { ReadAnswer, SourceTask } from './read-task'

export type ReadRequest = { task: SourceTask; shownPath: string; corrections: Corrections | null }

/** Reads sources one after another. */
export type Reader = {
  read(request: ReadRequest): Promise<ReadAnswer>
  /** Stops whatever is being read; what still waits is answered as cancelled. */
  close(): void
}

export type CreateReader = (known: KnownNames) => Reader

/** Reads in this very thread: for tests, and where nobody waits for a window. */
export const createDirectReader: CreateReader = (known) => ({
  async read({ task, shownPath, corrections }) {
    const { readTask } = await import('./read-task')
    return readTask(task, shownPath, known, corrections)
  },
  close() {
    // Nothing runs between two calls.
  },
})
