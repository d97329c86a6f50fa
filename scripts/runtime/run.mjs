import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 1 when the command could not be started or was ended by a signal
 * @property {string} output standard output and standard error together, in the order they came
 */

/**
 * Runs a command to its end and keeps what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean }} [options] `echo` also prints it as it comes
 * @returns {Promise<Finished>} never rejects
 */
export function run(command, args, { echo = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
        if (echo) process.stdout.write(text)
      })
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * The last lines of a long output, for an error message.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}

/**
 * Whether a program can be found on the PATH.
 * @param {string} name
 */
export function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  return (process.env.PATH ?? '').split(delimiter).some((folder) =>
    names.some((file) => {
      try {
        accessSync(join(folder, file), constants.X_OK)
        return true
      } catch {
        return false
      }
    }),
  )
}

/**
 * npm, started the way that works on every platform: through the Node script npm itself names, else by its name.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script, ...args], shell: false }
  return { command: 'npm', args, shell: process.platform === 'win32' }
}

/**
 * One npm setting, or an empty string.
 * @param {string} name
 */
export function npmSetting(name) {
  const fromEnvironment = process.env[`npm_config_${name}`]
  if (fromEnvironment !== undefined) return fromEnvironment
  const npm = npmCommand(['config', 'get', name])
  const asked = spawnSync(npm.command, npm.args, { encoding: 'utf8', shell: npm.shell })
  const value = asked.status === 0 ? asked.stdout.trim() : ''
  return value === 'undefined' || value === 'null' ? '' : value
}
