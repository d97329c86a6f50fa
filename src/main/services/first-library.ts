import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Files and folders that the app keeps for itself. */
export const ownFiles = (userData: string) => ({
  preferences: join(userData, 'preferences.json'),
  lastLibrary: join(userData, 'last-library.json'),
  firstScreen: join(userData, 'first-screen.json'),
  sample: join(userData, 'Sample library'),
  backups: join(userData, 'Backups'),
})

/**
 * The library that a start opens: the one it was asked for, else the one that was open last.
 * @returns an absolute folder; null at the very first start
 */
export function firstLibrary(
  start: { library: string | null; sample: boolean },
  { sample, lastLibrary }: { sample: string; lastLibrary: string },
): string | null {
  if (start.library) return start.library
  if (start.sample) return sample
  try {
    const kept: unknown = JSON.parse(readFileSync(lastLibrary, 'utf8'))
    const folder = typeof kept === 'object' && kept !== null && 'folder' in kept ? kept.folder : null
    return typeof folder === 'string' ? resolve(folder) : null
  } catch {
    return null
  }
}
