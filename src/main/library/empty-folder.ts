import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files that Finder and Explorer put into every folder that is looked at. */
const SYSTEM_FILES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini'])

/** True where a library or an export can have this name: nothing has it, or a folder that nobody put anything in. */
export function isMissingOrEmpty(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  return !found || (found.isDirectory() && readdirSync(folder).every(isSystemFile))
}

/**
 * Takes an empty folder away, for what was made beside it to have its name.
 * @throws the system's error where somebody put something in it meanwhile; that is left as it is
 */
export function makeWay(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (isSystemFile(name)) rmSync(join(folder, name), { force: true })
  rmdirSync(folder)
}

function isSystemFile(name: string): boolean {
  return SYSTEM_FILES.has(name.toLowerCase())
}
