import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'
import { z } from 'zod'
import { jsonFile } from '../services/json-file'

export type WindowKind = 'main' | 'article'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximised: z.boolean(),
})
export type WindowBounds = z.infer<typeof boundsSchema>

const fileSchema = z.object({ main: boundsSchema.optional(), article: boundsSchema.optional() })

/** Where windows were when they were last closed, in a file beside the preferences. */
export function createWindowBounds(path: string) {
  const file = jsonFile(path)
  const parsed = fileSchema.safeParse(file.read())
  const remembered = parsed.success ? { ...parsed.data } : {}
  return {
    /** Null for a kind never closed before, or where no part of it would be on a screen. */
    get(kind: WindowKind): WindowBounds | null {
      const bounds = remembered[kind]
      return bounds && isOnAScreen(bounds) ? bounds : null
    },
    remember(kind: WindowKind, window: BrowserWindow): void {
      remembered[kind] = { ...window.getNormalBounds(), maximised: window.isMaximized() }
      // Losing this costs a person one drag of a window; no reason to stop them.
      file.write(remembered).catch(() => {})
    },
  }
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
