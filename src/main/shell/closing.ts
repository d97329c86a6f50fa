import { type BrowserWindow, dialog } from 'electron'
import { tellWindow } from '../ipc/events'

/** How long a page may take to save before the person is asked. */
const PATIENCE_MS = 5000

export type Closing = {
  /** The page holds nothing unsaved: its window may close. */
  ready(): void
}

/**
 * Lets a window close only when its page has said that nothing in it is unsaved. A page that does not say so in time
 * (a save that fails, say) keeps its window unless the person decides otherwise.
 * @param stayed called when the person kept the window, so that quitting stops
 */
export function guardClosing(window: BrowserWindow, stayed: () => void): Closing {
  let mayClose = false
  let loaded = false
  let waiting: NodeJS.Timeout | null = null

  window.webContents.on('did-finish-load', () => {
    loaded = true
  })
  window.webContents.on('render-process-gone', () => {
    loaded = false
  })
  window.on('close', (event) => {
    // A page that never came up, or broke down, has nothing that could still be saved.
    if (mayClose || !loaded) return
    event.preventDefault()
    if (waiting) return
    waiting = setTimeout(() => void ask(), PATIENCE_MS)
    tellWindow(window.webContents, 'window.closing', null)
  })
  window.on('closed', stopWaiting)

  function stopWaiting(): void {
    if (waiting) clearTimeout(waiting)
    waiting = null
  }

  function close(): void {
    stopWaiting()
    if (window.isDestroyed()) return
    mayClose = true
    window.close()
  }

  async function ask(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Some text in this window is not saved yet.',
      detail: 'Keep the window open to save it, here or in a file elsewhere.',
      buttons: ['Keep the window open', 'Close without saving'],
      defaultId: 0,
      cancelId: 0,
    })
    // The page may have finished saving while the question was on the screen.
    if (mayClose) return
    if (response === 1) return close()
    stopWaiting()
    stayed()
  }

  return { ready: () => waiting && close() }
}
