import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { projectRoot } from './paths.mjs'

/**
 * What Electron needs in front of the app's own arguments on this machine.
 * @returns {string[]}
 */
export function electronArguments() {
  // Chromium's sandbox refuses to run as root. Development and tests only: an installed app never passes this.
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * Lets Playwright launch this Electron without being given its path: only then does it load its own module into the
 * app, which holds back `ready` until Playwright listens. Given a path, a window that opens early can hang the launch.
 * @param {import('./electron.mjs').Electron} electron
 */
export function letPlaywrightLaunch(electron) {
  // Elsewhere only the official Electron runs, and its package knows where it is.
  if (process.platform === 'linux') process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electron.executable)
}

/**
 * Starts Electron on this checkout and waits until it ends. Interrupting this process ends it too.
 * @param {string} executable
 * @param {string[]} args for the app
 * @returns {Promise<number>} Electron's exit code
 */
export function runElectron(executable, args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env }
    // Set by some editors' terminals; it would turn Electron into plain Node.
    delete env.ELECTRON_RUN_AS_NODE
    const child = spawn(executable, [...electronArguments(), projectRoot, ...args], { stdio: 'inherit', env })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
