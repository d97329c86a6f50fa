import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder'
import { writeWholeFile } from './write-whole-file'

/**
 * A small JSON file that the app keeps for itself. Reading is tolerant: a missing or damaged file is `undefined`, for
 * the caller to fill with defaults. Writes go one after another, each whole.
 */
export function jsonFile(path: string) {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  return {
    read(): unknown {
      try {
        return JSON.parse(readFileSync(path, 'utf8'))
      } catch {
        return undefined
      }
    },
    /** @throws DeskError when it cannot be written; the file is then as it was */
    write(value: unknown): Promise<void> {
      const text = `${JSON.stringify(value, null, 2)}\n`
      const next = last.then(async () => {
        makeFolder(dirname(path), 'nothing was changed')
        await writeWholeFile(path, text)
      })
      waiting += 1
      last = next
        .catch(() => {})
        .then(() => {
          waiting -= 1
        })
      return next
    },
    /** Resolves when all that was to be written is, or could not be; null when nothing is left to write. */
    settled: (): Promise<void> | null => (waiting === 0 ? null : last),
  }
}
