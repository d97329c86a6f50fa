import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** How a fuse stands in the file: the characters 1 and 0. */
const FUSE_ON = '1'.charCodeAt(0)
const FUSE_OFF = '0'.charCodeAt(0)

/**
 * What a packaged app's Electron may do; a test reads them back. Electron checks the archive's own hash on macOS and
 * Windows only.
 * @type {Readonly<Record<keyof typeof FuseV1Options, boolean>>}
 */
export const packagedFuses = Object.freeze({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
})

/**
 * @param {string} executable the program, or on macOS the .app folder
 * @returns {Promise<void>}
 */
export async function setFuses(executable) {
  const wanted = Object.fromEntries(
    Object.entries(packagedFuses).map(([name, on]) => [
      FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)],
      on,
    ]),
  )
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Changing the program breaks the signature that Apple's own processors insist on.
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...wanted,
  })
}

/**
 * The fuses as they stand in a program.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>} by fuse name; a fuse this Electron does not have is left out
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  /** @type {Record<string, boolean>} */
  const fuses = {}
  for (const name of /** @type {(keyof typeof FuseV1Options)[]} */ (Object.keys(packagedFuses))) {
    const state = wire[FuseV1Options[name]]
    if (state === FUSE_ON) fuses[name] = true
    if (state === FUSE_OFF) fuses[name] = false
  }
  return fuses
}
