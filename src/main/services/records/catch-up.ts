import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import { repositoryOfKind } from './list-calls'

/** Records between two pauses: a few milliseconds of work, which nobody who types feels. */
const batch = 40

/**
 * Brings the search words of records that were edited by the thousand in step, a few at a time while nothing waits.
 * What is left when the library is closed, or when the process dies, is done after the next opening.
 */
export function createCatchUp(library: Library, { wordsBehind, ...repositories }: Repositories) {
  let running: Promise<void> | null = null
  let isAskedAgain = false

  async function run(): Promise<void> {
    do {
      isAskedAgain = false
      const behind = wordsBehind.list()
      for (const { kind, ids } of behind) {
        for (let from = 0; from < ids.length; from += batch) {
          await new Promise((resolve) => setImmediate(resolve))
          if (!library.connection.open) return
          library.write(() =>
            repositories[repositoryOfKind[kind]].refreshWords(ids.slice(from, from + batch)),
          )
        }
      }
      // More may have come meanwhile; then all of it is done once more.
      if (!isAskedAgain && library.connection.open) library.write(() => wordsBehind.clear())
    } while (isAskedAgain)
  }

  return {
    /** Begins, or goes on; resolves when every record is in step. */
    start(): Promise<void> {
      isAskedAgain = running !== null
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
  }
}
