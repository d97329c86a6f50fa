import { protocol } from 'electron'

/** Must run before the app is ready: what the app's own two schemes may do. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    // Standard, so that its addresses are parsed like any; `stream` lets sound be played while it is read.
    { scheme: 'media', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}
