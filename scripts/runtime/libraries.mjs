import { ensurePrograms, installDebianPackages, missingPrograms } from './debian.mjs'
import { needsVirtualDisplay, VIRTUAL_DISPLAY } from './display.mjs'
import { SetupError, say } from './messages.mjs'
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
 * Linux only: what this Electron needs from the system, asked for in one go so that there is one command to run. The
 * shared libraries, a virtual display where there is none, and the programs the caller names.
 * @param {string} executable Electron's program
 * @param {readonly import('./debian.mjs').Program[]} programs
 * @returns {Promise<void>}
 * @throws {SetupError} naming that command, when this process may not install them
 */
export async function ensureSystem(executable, programs) {
  if (process.platform !== 'linux') return
  const display = needsVirtualDisplay() ? [VIRTUAL_DISPLAY] : []
  const missing = missingPrograms([...programs, ...display])
  const names = missing.map(({ program }) => program)
  const packages = missing.map(({ debianPackage }) => debianPackage)
  if ((await missingLibraries(executable)).length > 0) {
    names.push('system libraries for Electron')
    packages.push(...ELECTRON_LIBRARIES)
  }
  if (packages.length === 0) return
  await installDebianPackages(packages, `Missing on this machine: ${names.join(', ')}`)
  const still = await missingLibraries(executable)
  if (still.length > 0) throw new SetupError(`Electron still lacks these libraries: ${still.join(', ')}`)
}

/** Tests only: the Nu HTML checker is a Java program. */
export const JAVA = { program: 'java', debianPackage: 'default-jre-headless' }

/**
 * Linux: makes sure of it. Elsewhere nothing can be installed without asking, and a line says what is left out without it.
 * @returns {Promise<void>}
 * @throws {SetupError} when there is no Java runtime and this process may not install one
 */
export async function ensureJava() {
  if (process.platform === 'linux') return ensurePrograms([JAVA])
  // macOS has a program of that name which only says that there is none.
  const { code } = await run(JAVA.program, ['-version'])
  if (code !== 0) say('No Java runtime here: exported pages are not looked at by the Nu HTML checker.')
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
