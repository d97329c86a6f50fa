import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { withLock } from './lock.mjs'
import { SetupError, say } from './messages.mjs'
import { checkoutCache, nodeExecutable, projectRoot } from './paths.mjs'
import { run } from './run.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** @typedef {'main' | 'preload' | 'renderer'} Part */

/** @type {readonly Part[]} */
export const allParts = ['main', 'preload', 'renderer']

/** Sources that every part is built from, next to its own folder. */
const SHARED_SOURCES = [
  'src/shared',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'node_modules/.package-lock.json',
]

/**
 * Builds the parts whose sources changed since they were last built; where nothing changed it costs a few
 * milliseconds. Says nothing on standard output.
 * @param {{ parts?: readonly Part[], quiet?: boolean }} [options]
 * @returns {Promise<void>}
 * @throws {SetupError} with the bundler's message when a source does not build
 */
export async function ensureBuild({ parts = allParts, quiet = false } = {}) {
  if (parts.every(isFresh)) return
  await withLock(join(checkoutCache, 'build.lock'), async () => {
    const stale = parts.filter((part) => !isFresh(part))
    if (stale.length === 0) return
    if (!quiet) say(`Building ${stale.join(', ')} …`)
    const before = stale.map((part) => ({ part, fingerprint: fingerprint(part) }))
    const built = await run(nodeExecutable(), [join(import.meta.dirname, 'build-parts.mjs'), ...stale], {
      cwd: projectRoot,
    })
    if (built.code !== 0) throw new SetupError(`The app could not be built:\n${built.output.trimEnd()}`)
    for (const { part, fingerprint } of before) writeStamp(stampFile(part), { fingerprint })
  })
}

/** @param {Part} part */
function isFresh(part) {
  return (
    existsSync(join(projectRoot, 'out', part)) &&
    readStamp(stampFile(part))?.fingerprint === fingerprint(part)
  )
}

/** @param {Part} part */
function stampFile(part) {
  return join(checkoutCache, `build-${part}.json`)
}

/**
 * Changes whenever a source file of the part was added, removed or written to.
 * @param {Part} part
 */
function fingerprint(part) {
  const hash = createHash('sha1')
  for (const path of [`src/${part}`, ...SHARED_SOURCES]) addToHash(hash, join(projectRoot, path))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name))
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(`${relative(projectRoot, path)} ${found.size} ${found.mtimeMs}\n`)
  }
}
