import type { ListKind } from '@shared/lists/kinds'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'

/** Records, and whole texts, between two pauses: some milliseconds of work, which nobody who types feels. */
const batch = { words: 40, texts: 4 }

/**
 * Brings the search words of records that were edited by the thousand in step, a few at a time while nothing waits, and
 * what is derived from texts that name a renamed record.
 * What is left when the library is closed, or when the process dies, is done after the next opening.
 * @param tell is told of texts that are in step again: what is shown of them was read before
 */
export function createCatchUp(
  library: Library,
  { wordsBehind, ...repositories }: Repositories,
  tell: (kind: ListKind, ids: readonly string[]) => void = () => {},
) {
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    let additions: number
    do {
      additions = wordsBehind.additions()
      const behind = wordsBehind.list()
      for (const { kind, ids, texts } of behind) {
        const repository = repositories[pluralOf[kind]]
        const length = texts ? batch.texts : batch.words
        for (let from = 0; from < ids.length; from += length) {
          await new Promise((resolve) => setImmediate(resolve))
          if (!library.connection.open) return
          const next = ids.slice(from, from + length)
          library.write(() => (texts ? repository.refreshSearch(next) : repository.refreshWords(next)))
        }
        if (texts) tell(kind, ids)
      }
      // More may have come meanwhile; then all of it is done once more.
    } while (wordsBehind.additions() !== additions)
    if (library.connection.open) library.write(() => wordsBehind.clear())
  }

  return {
    /** Begins, or goes on; resolves when every record is in step. */
    start(): Promise<void> {
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
  }
}
