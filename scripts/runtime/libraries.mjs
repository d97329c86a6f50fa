import { ensurePrograms, installDebianPackages } from './debian.mjs'
import { needsVirtualDisplay, VIRTUAL_DISPLAY } from './display.mjs'
import { SetupError } from './messages.mjs'
import { onPath, run } from './run.mjs'

/** What Electron links against or opens, as Debian names it. */
const ELECTRON_LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libnotify4',
]

/**
 * Linux only: the shared libraries this Electron needs and, without a display, the program for a virtual one (asked
 * for here too, so that one installation covers both).
 * @param {string} executable Electron's program
 * @returns {Promise<void>}
 * @throws {SetupError} naming the one command to run, when this process may not install them
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(executable)
  const packages = missing.length > 0 ? [...ELECTRON_LIBRARIES] : []
  if (needsVirtualDisplay() && !onPath(VIRTUAL_DISPLAY.program)) packages.push(VIRTUAL_DISPLAY.debianPackage)
  if (packages.length === 0) return
  await installDebianPackages(packages, 'Electron needs system libraries that this machine lacks')
  const still = await missingLibraries(executable)
  if (still.length > 0) throw new SetupError(`Electron still lacks these libraries: ${still.join(', ')}`)
}

/** Tests only: the Nu HTML checker is a Java program. */
export async function ensureJava() {
  if (process.platform === 'linux')
    return ensurePrograms([{ program: 'java', debianPackage: 'default-jre-headless' }])
  if (!onPath('java'))
    throw new SetupError('The tests check exported pages with a Java program: install a Java runtime.')
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
async function missingLibraries(executable) {
  // Without ldd (some minimal systems) Electron's own message at start has to do.
  if (!onPath('ldd')) return []
  const { output } = await run('ldd', [executable])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}
