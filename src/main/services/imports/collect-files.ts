import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { importableExtensions } from './importable-extensions'

/** More than this in one go is surely a mistake, such as a whole disk. */
const MOST_FILES = 20_000

/**
 * The files to import for what a person named or dropped: a file as it is, a folder as all importable files in it and
 * below, in the order of their names. Hidden files and folders are passed over; links that lead in circles are
 * followed once. What cannot be looked into stays in the list, so that reading it says why.
 */
export async function collectFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const visited = new Set<string>()
  for (const path of paths) await collect(path, true, found, visited)
  return found
}

async function collect(path: string, named: boolean, found: string[], visited: Set<string>): Promise<void> {
  if (found.length >= MOST_FILES) return
  const status = await stat(path).catch(() => null)
  if (!status?.isDirectory()) {
    const wanted = named || (status?.isFile() && importableExtensions.has(extname(path).toLowerCase()))
    if (wanted) found.push(path)
    return
  }
  const folder = await realpath(path)
  if (visited.has(folder)) return
  visited.add(folder)
  const names = await readdir(path).catch(() => null)
  if (!names) {
    found.push(path)
    return
  }
  for (const name of names.toSorted(byName)) {
    if (!name.startsWith('.')) await collect(join(path, name), false, found, visited)
  }
}

const { compare: byName } = new Intl.Collator('en', { numeric: true })
