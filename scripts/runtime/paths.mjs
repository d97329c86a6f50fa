import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout this script belongs to, wherever it was started from. */
export const projectRoot = resolve(import.meta.dirname, '../..')

/** Per-checkout scratch space; git ignores it. */
export const checkoutCache = join(projectRoot, '.cache')

/**
 * Per-user cache, shared between checkouts so that a second clone downloads and compiles nothing.
 * `BEAUTY_DESK_CACHE` overrides it.
 * @returns {string} an absolute folder path; the folder may not exist yet
 */
export function userCache() {
  const given = process.env.BEAUTY_DESK_CACHE
  if (given) return resolve(given)
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'beauty-desk', 'Cache')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'beauty-desk')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'beauty-desk')
}

/**
 * A path inside node_modules.
 * @param {string[]} parts
 */
export function inModules(...parts) {
  return join(projectRoot, 'node_modules', ...parts)
}

/**
 * The version of an installed dependency.
 * @param {string} name
 * @returns {string}
 */
export function installedVersion(name) {
  const file = inModules(name, 'package.json')
  if (!existsSync(file)) throw new Error(`${name} is not installed here: run \`npm ci\` first.`)
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/**
 * The Node the project pins as a dependency. Scripts started by hand may run on an older one, but several tools
 * need the pinned one.
 */
export function nodeExecutable() {
  const pinned = inModules('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(pinned) ? pinned : process.execPath
}
