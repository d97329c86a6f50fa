import { SetupError, say } from './messages.mjs'
import { onPath, run, tail } from './run.mjs'

/** @typedef {{ program: string, debianPackage: string }} Program */

/** Set once the package lists were refreshed by this process. */
let listsRefreshed = false

/**
 * Installs Debian packages where this process may (root, with apt); elsewhere stops with the one command to run.
 * @param {string[]} packages
 * @param {string} reason what is missing, for the message
 * @returns {Promise<void>}
 * @throws {SetupError}
 */
export async function installDebianPackages(packages, reason) {
  const isRoot = process.getuid?.() === 0
  if (!onPath('apt-get')) {
    throw new SetupError(
      `${reason}. Install what your system calls these Debian packages: ${packages.join(' ')}`,
    )
  }
  if (!isRoot) {
    throw new SetupError(
      `${reason}. Run this once, then start again:\n  sudo apt-get install -y ${(await existingNames(packages)).join(' ')}`,
    )
  }
  say(`${reason}. Installing: ${packages.join(' ')} …`)
  if (!listsRefreshed) {
    await apt(['update', '-qq'], packages)
    listsRefreshed = true
  }
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await existingNames(packages))], packages)
}

/**
 * Which of these programs are not on the PATH.
 * @param {readonly Program[]} wanted
 * @returns {Program[]}
 */
export function missingPrograms(wanted) {
  return wanted.filter(({ program }) => !onPath(program))
}

/**
 * Makes sure that programs are on the PATH.
 * @param {readonly Program[]} wanted
 * @returns {Promise<void>}
 * @throws {SetupError}
 */
export async function ensurePrograms(wanted) {
  const missing = missingPrograms(wanted)
  if (missing.length === 0) return
  const names = missing.map(({ program }) => program).join(', ')
  const packages = missing.map(({ debianPackage }) => debianPackage)
  await installDebianPackages(packages, `Missing on this machine: ${names}`)
}

/**
 * @param {string[]} args
 * @param {string[]} packages
 */
async function apt(args, packages) {
  const finished = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (finished.code !== 0) {
    throw new SetupError(`apt-get ${args[0]} failed; wanted: ${packages.join(' ')}\n${tail(finished.output)}`)
  }
}

/**
 * Since 2024 Debian and Ubuntu call some libraries `…t64`; the old name may then be ambiguous.
 * @param {string[]} packages
 */
async function existingNames(packages) {
  const names = packages.map(async (name) => {
    const renamed = await run('apt-cache', ['show', `${name}t64`])
    return renamed.code === 0 ? `${name}t64` : name
  })
  return Promise.all(names)
}
