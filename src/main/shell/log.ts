import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../services/make-folder'

const LARGEST_LOG = 1_000_000

/** Writes what is not for people into `desk.log`; one older file is kept. Never throws. */
export function createLog(folder: string): (message: string, error?: unknown) => void {
  const path = join(folder, 'desk.log')
  // The terminal that the app was started from may be closed: what cannot be said there stands in the file.
  process.stderr.on('error', () => {})
  return (message, error) => {
    const detail =
      error instanceof Error ? (error.stack ?? error.message) : error === undefined ? '' : String(error)
    const line = `${new Date().toISOString()} ${message}${detail ? `: ${detail}` : ''}\n`
    process.stderr.write(line)
    try {
      makeFolder(folder, 'nothing was logged')
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) {
        renameSync(path, join(folder, 'desk.old.log'))
      }
      appendFileSync(path, line)
    } catch {
      // A log that cannot be written must not break what it logs.
    }
  }
}
