import { app, type Session, type WebContents } from 'electron'

/**
 * Electron's security checklist for every page there will ever be: it cannot leave, open, embed, download, load from
 * the network or ask the system for anything.
 */
export function lockEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }))
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/** Copying is the page's own; everything else (camera, place, notices, files …) is refused. */
function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

const ownSchemes = new Set(['app:', 'media:', 'data:', 'blob:', 'devtools:', 'about:'])

function isOwnAddress(address: string): boolean {
  try {
    return ownSchemes.has(new URL(address).protocol)
  } catch {
    return false
  }
}
