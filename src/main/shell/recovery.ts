import { windowOrigin } from '@shared/ipc/window-address'
import { type BrowserWindow, dialog } from 'electron'

/** A page that breaks down more often than this within a minute is not loaded again by itself. */
const MOST_IN_A_MINUTE = 3

/**
 * Loads a page again that is not there any more, because its process ended or it went elsewhere. The page says so, and
 * autosave has kept all but the last words.
 */
export function recoverFromCrashes(
  window: BrowserWindow,
  reload: () => void,
  log: (message: string) => void,
): void {
  // Chromium lets a page go to about:blank without asking; everything else is refused before it begins.
  window.webContents.on('did-navigate', (_event, address) => {
    if (address.startsWith(`${windowOrigin}/`)) return
    log(`a window’s page went to ${address.slice(0, 100)} and was brought back`)
    reload()
  })
  let times: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`a window’s page ended: ${reason}, exit code ${exitCode}`)
    const now = Date.now()
    times = [...times.filter((time) => now - time < 60_000), now]
    if (times.length <= MOST_IN_A_MINUTE) return reload()
    void dialog
      .showMessageBox(window, {
        type: 'error',
        message: 'This window keeps breaking down.',
        detail: 'What was saved is safe in the library.',
        buttons: ['Try again', 'Close the window'],
        defaultId: 0,
      })
      .then(({ response }) => (response === 0 ? reload() : window.destroy()))
  })
}
