import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureElectron } from './electron.mjs'
import { ensureSystem } from './libraries.mjs'
import { compilerNeeded, ensureNative, isNativeInstalled } from './native.mjs'
import { checkoutCache, installedVersion } from './paths.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** Raise to make every checkout look again. */
const RECIPE = 4

const stampFile = join(checkoutCache, 'runtime.json')

/**
 * Everything Electron needs on this machine: itself, the database's native part and system libraries. The first time
 * in a checkout it looks at each; then a stamp answers in a few milliseconds.
 * @param {{ retry?: boolean, programs?: readonly import('./debian.mjs').Program[] }} [options] `retry`: forget earlier
 *   answers, the failed official download too; `programs`: asked for together with what Electron itself lacks
 * @returns {Promise<import('./electron.mjs').Electron>}
 * @throws {import('./messages.mjs').SetupError}
 */
export async function ensureRuntime({ retry = false, programs = [] } = {}) {
  const remembered = retry ? null : readStamp(stampFile)
  if (remembered && isStillTrue(remembered)) return remembered.electron
  const electron = await ensureElectron({ retry })
  const compiles = electron.source === 'registry'
  await ensureSystem(electron.executable, [...(compiles ? compilerNeeded() : []), ...programs])
  if (compiles) await ensureNative()
  writeStamp(stampFile, { ...currentKey(), electron })
  return electron
}

/** What the answer depends on, besides the files it names. */
function currentKey() {
  return {
    recipe: RECIPE,
    electronPackage: installedVersion('electron'),
    betterSqlite3: installedVersion('better-sqlite3'),
    cache: process.env.BEAUTY_DESK_CACHE ?? '',
    given: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '',
    // `npm ci` rewrites this file: what stood in node_modules is gone.
    installed: modifiedAt(join('node_modules', '.package-lock.json')),
  }
}

/** @param {any} stamp as read from the file; every field is compared before it is believed */
function isStillTrue(stamp) {
  const key = currentKey()
  const sameKey = Object.entries(key).every(([name, value]) => stamp[name] === value)
  if (!sameKey || !existsSync(stamp.electron?.executable ?? '')) return false
  return stamp.electron.source !== 'registry' || isNativeInstalled()
}

/** @param {string} path inside the checkout */
function modifiedAt(path) {
  const file = join(checkoutCache, '..', path)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}
