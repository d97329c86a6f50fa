import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './messages.mjs'
import { projectRoot } from './paths.mjs'

/**
 * The unpacked app that `npm run package` made for this platform.
 * @returns {{ folder: string, executable: string, resources: string }}
 * @throws {SetupError} when there is none
 */
export function packagedApp() {
  const dist = join(projectRoot, 'dist')
  const prefix =
    { linux: 'linux', win32: 'win', darwin: 'mac' }[/** @type {string} */ (process.platform)] ?? ''
  const names = existsSync(dist) ? readdirSync(dist) : []
  // electron-builder writes linux-unpacked, linux-arm64-unpacked, win-unpacked, mac, mac-arm64.
  const name = names.find((candidate) =>
    prefix === 'mac'
      ? /^mac(-\w+)?$/.test(candidate)
      : new RegExp(`^${prefix}(-\\w+)?-unpacked$`).test(candidate),
  )
  const found = name ? layOut(join(dist, name)) : null
  if (!found || !existsSync(found.executable))
    throw new SetupError('Nothing is packaged yet: run `npm run package` first.')
  return found
}

/** @param {string} folder */
function layOut(folder) {
  if (process.platform === 'darwin') {
    const contents = join(folder, 'Beauty Desk.app', 'Contents')
    return {
      folder,
      executable: join(contents, 'MacOS', 'Beauty Desk'),
      resources: join(contents, 'Resources'),
    }
  }
  const executable = join(folder, process.platform === 'win32' ? 'Beauty Desk.exe' : 'beauty-desk')
  return { folder, executable, resources: join(folder, 'resources') }
}
