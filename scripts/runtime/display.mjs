import { spawn } from 'node:child_process'
import { ensurePrograms } from './debian.mjs'
import { SetupError, say } from './messages.mjs'
import { onPath } from './run.mjs'

export const VIRTUAL_DISPLAY = { program: 'Xvfb', debianPackage: 'xvfb' }

/** Names the display that was started for want of another; who has only inherited it can tell by it. */
const STARTED = 'BEAUTY_DESK_VIRTUAL_DISPLAY'

/** Whether windows have nowhere to go on this machine. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/**
 * Makes sure that windows have a display: where there is none, starts Xvfb and points `process.env.DISPLAY` at it.
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<() => void>} ends the virtual display; also done when this process ends
 */
export async function ensureDisplay({ quiet = false } = {}) {
  if (!needsVirtualDisplay()) return () => {}
  await ensurePrograms([VIRTUAL_DISPLAY])
  const server = startServer()
  const number = await displayNumber(server)
  process.env.DISPLAY = `:${number}`
  process.env[STARTED] = process.env.DISPLAY
  if (!quiet) say(`No display here: windows open on a virtual one (Xvfb :${number}).`)
  const stop = () => {
    if (process.env.DISPLAY === `:${number}`) delete process.env.DISPLAY
    server.kill()
  }
  process.once('exit', stop)
  server.unref()
  return stop
}

/** @type {Promise<unknown> | undefined} */
let own

/**
 * As `ensureDisplay`, but where the display is a virtual one of the process that started this one, opens another.
 * Windows of tests that run side by side would otherwise lie over each other, and take the pointer away.
 */
export function ensureOwnDisplay() {
  own ??= startOwn()
  return own
}

async function startOwn() {
  if (process.env[STARTED] && process.env.DISPLAY === process.env[STARTED]) delete process.env.DISPLAY
  await ensureDisplay({ quiet: true })
}

function startServer() {
  // `-displayfd 3` lets the server pick a free number and tell it on that pipe, so several can start at once.
  const command = [
    VIRTUAL_DISPLAY.program,
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1000x24',
    '-nolisten',
    'tcp',
    // A server that starts itself anew when its last window has closed turns away a window that comes just then.
    '-noreset',
  ]
  // A killed parent takes its display with it.
  if (onPath('setpriv')) command.unshift('setpriv', '--pdeathsig', 'TERM', '--')
  const [program = '', ...args] = command
  return spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = ''
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    pipe.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      if (!text.endsWith('\n')) return
      pipe.destroy()
      resolve(Number(text))
    })
    server.once('error', reject)
    server.once('exit', () => reject(new SetupError('The virtual display (Xvfb) could not be started.')))
  })
}
