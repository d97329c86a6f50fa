import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes something beside its final place and hands the folder to put it there: an interrupted set-up leaves nothing
 * that could be mistaken for a finished one. Call it while holding the lock for that place; what an earlier
 * interrupted run left is removed.
 * @template T
 * @param {string} place the folder that will hold the result
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inWorkspace(place, work) {
  mkdirSync(place, { recursive: true })
  for (const name of readdirSync(place)) {
    if (name.startsWith(PREFIX)) rmSync(join(place, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(place, PREFIX))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const PREFIX = '.part-'

/**
 * Moves a finished file or folder to its place, on the same file system.
 * @param {string} from
 * @param {string} to
 */
export function moveIntoPlace(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
