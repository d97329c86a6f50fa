import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'
import { makeFolder } from '../services/make-folder'

export type WindowKind = 'main' | 'article'

export type WindowBounds = { x: number; y: number; width: number; height: number; maximised: boolean }

/** Where windows were when they were last closed, in a file beside the preferences. */
export function createWindowBounds(path: string) {
  const remembered: Partial<Record<WindowKind, WindowBounds>> = read(path)
  return {
    /** Null for a kind never closed before, or where no part of it would be on a screen. */
    get(kind: WindowKind): WindowBounds | null {
      const bounds = remembered[kind]
      return bounds && isOnAScreen(bounds) ? bounds : null
    },
    remember(kind: WindowKind, window: BrowserWindow): void {
      remembered[kind] = { ...window.getNormalBounds(), maximised: window.isMaximized() }
      try {
        // At once, because the app may be about to end; by a rename, so that no half of it is ever read.
        makeFolder(dirname(path), 'the window will open elsewhere')
        writeFileSync(`${path}.part`, JSON.stringify(remembered))
        renameSync(`${path}.part`, path)
      } catch {
        // Losing this costs a person one drag of a window; no reason to stop them.
      }
    },
  }
}

function read(path: string): Partial<Record<WindowKind, WindowBounds>> {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof stored !== 'object' || stored === null) return {}
    return {
      ...('main' in stored && isBounds(stored.main) ? { main: stored.main } : {}),
      ...('article' in stored && isBounds(stored.article) ? { article: stored.article } : {}),
    }
  } catch {
    return {}
  }
}

function isBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximised } = value as Record<string, unknown>
  const areNumbers = [x, y, width, height].every(Number.isInteger)
  return areNumbers && Number(width) >= 400 && Number(height) >= 300 && typeof maximised === 'boolean'
}

/** Whether enough of a window is on a screen to take hold of it. */
function isOnAScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const wide =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const high =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
    return wide >= 100 && high >= 50
  })
}
