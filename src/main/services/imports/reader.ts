import type { KnownNames } from '@shared/intake/structure/structure'
import type { ReadAnswer, ReadRequest } from './read-task'

/** Reads sources one after another. */
export type Reader = {
  read(request: ReadRequest): Promise<ReadAnswer>
  /** Stops whatever is being read; what still waits is answered as cancelled. */
  close(): void
}

export type CreateReader = (known: KnownNames) => Reader

/** Reads in this very thread: for tests, and where nobody waits for a window. */
export const createDirectReader: CreateReader = (known) => ({
  async read(request) {
    const { readTask } = await import('./read-task')
    return readTask(request, known)
  },
  close() {
    // Nothing runs between two calls.
  },
})

/** Several readers that share the work, each given the next source when it has the fewest waiting. */
export function sharedReaders(createReader: CreateReader, count: number): CreateReader {
  return (known) => {
    const readers = Array.from({ length: count }, () => ({ reader: createReader(known), waiting: 0 }))
    return {
      async read(request) {
        const least = readers.reduce((one, other) => (other.waiting < one.waiting ? other : one))
        least.waiting += 1
        try {
          return await least.reader.read(request)
        } finally {
          least.waiting -= 1
        }
      },
      close() {
        for (const { reader } of readers) reader.close()
      },
    }
  }
}
