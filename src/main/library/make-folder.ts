import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those it lies in, one level after the other; a folder that is there already is no error. Node's
 * own `recursive` never returns where a place that exists takes no folders, as /proc does not.
 * @throws the system's own error; see `services/make-folder.ts` for one to show
 */
export function makeFolder(folder: string): void {
  const target = resolve(folder)
  const missing: string[] = []
  for (let at = target; ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    // A file in the way of the folder itself is told by making it.
    if (found && (at !== target || found.isDirectory())) break
    missing.unshift(at)
    if (found || dirname(at) === at) break
  }
  for (const each of missing) makeOne(each)
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
    throw error
  }
}
