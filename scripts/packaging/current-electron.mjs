import { SetupError } from '../runtime/messages.mjs'
import { npmCommand, run } from '../runtime/run.mjs'

/**
 * How many of the newest major versions the Electron project mends:
 * https://www.electronjs.org/docs/latest/tutorial/electron-timelines
 */
const MENDED = 3

/**
 * Whether holes that are found in an Electron are still mended.
 * @param {string} version `45.4.1`
 * @param {string} newest the newest release there is
 */
export function isMended(version, newest) {
  const [major = Number.NaN, newestMajor = Number.NaN] = [version, newest].map((one) =>
    Number.parseInt(one, 10),
  )
  return newestMajor - major < MENDED
}

/**
 * Refuses to hand people an Electron that nobody mends any more.
 * @param {string} version of the Electron that is packaged
 * @param {() => Promise<string>} [ask] the newest release
 * @returns {Promise<void>}
 * @throws {SetupError}
 */
export async function mustBeMended(version, ask = newestElectron) {
  const newest = await ask()
  if (isMended(version, newest)) return
  throw new SetupError(
    `Electron ${version} is no longer mended (the newest is ${newest}). Take a current one in package.json before making installers.`,
  )
}

async function newestElectron() {
  const npm = npmCommand(['view', 'electron', 'version'])
  const { code, output } = await run(npm.command, npm.args, { shell: npm.shell })
  const found = /^\d+\.\d+\.\d+$/m.exec(output)
  if (code === 0 && found) return found[0]
  throw new SetupError(
    'The npm registry did not say which Electron is the newest, so no installers were made. Check the connection and start again.',
  )
}
