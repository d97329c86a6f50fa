import { type Theme, windowAddress } from '@shared/ipc/window-address'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { type Closing, guardClosing } from './closing'
import { recoverFromCrashes } from './recovery'
import { webPreferences } from './web-preferences'
import type { createWindowBounds, WindowBounds, WindowKind } from './window-bounds'
import { windowColour } from './window-colour'

export type WindowsOptions = {
  /** Path of the built preload. */
  preload: string
  theme: () => Theme
  bounds: ReturnType<typeof createWindowBounds>
  log: (message: string) => void
}

export type Windows = {
  /** Opens the main window, or brings it to the front. */
  showMain(): void
  /** Opens a window of its own for an article, or brings that window to the front. */
  showArticle(articleId: string): void
  /** A window's page has saved everything. */
  readyToClose(windowId: number): void
  /** Gives the windows the theme's colour behind their pages. */
  recolour(): void
}

type Entry = { window: BrowserWindow; articleId: string | null; closing: Closing }

/** All windows of the app. */
export function createWindows(options: WindowsOptions): Windows {
  const entries = new Map<number, Entry>()
  let quitting = false
  app.on('before-quit', () => {
    quitting = true
  })

  function show(articleId: string | null): void {
    const present = [...entries.values()].find((entry) => entry.articleId === articleId)
    if (present) {
      bringToFront(present.window)
      return
    }
    const kind: WindowKind = articleId === null ? 'main' : 'article'
    const window = new BrowserWindow({
      ...placement(kind, options.bounds.get(kind)),
      show: false,
      title: 'Beauty Desk',
      backgroundColor: windowColour(options.theme(), nativeTheme.shouldUseDarkColors),
      webPreferences: webPreferences(options.preload),
    })
    const { id } = window
    const load = (recovered: boolean) =>
      // A load that another load replaces rejects; there is nothing to do about it.
      void window.loadURL(windowAddress({ articleId, theme: options.theme(), recovered })).catch(() => {})
    const closing = guardClosing(window, () => {
      quitting = false
    })
    recoverFromCrashes(window, () => load(true), options.log)
    window.once('ready-to-show', () => {
      if (options.bounds.get(kind)?.maximised) window.maximize()
      window.show()
    })
    window.on('close', () => options.bounds.remember(kind, window))
    window.on('closed', () => {
      entries.delete(id)
      // Waiting for a page to save stops Electron's own quitting; take it up again.
      if (quitting) app.quit()
    })
    entries.set(id, { window, articleId, closing })
    load(false)
  }

  return {
    showMain: () => show(null),
    showArticle: (articleId) => show(articleId),
    recolour() {
      const colour = windowColour(options.theme(), nativeTheme.shouldUseDarkColors)
      for (const { window } of entries.values()) window.setBackgroundColor(colour)
    },
    readyToClose: (windowId) => entries.get(windowId)?.closing.ready(),
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function placement(kind: WindowKind, bounds: WindowBounds | null) {
  const least = { minWidth: 720, minHeight: 480 }
  if (bounds) {
    const { x, y, width, height } = bounds
    return { ...least, x, y, width, height }
  }
  return { ...least, ...(kind === 'main' ? { width: 1440, height: 900 } : { width: 1120, height: 860 }) }
}
