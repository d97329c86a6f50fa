import type { ElectronApplication, Page } from '@playwright/test'
import { evaluateInMain } from '../helpers/evaluate-in-main'

/** Milliseconds between frames while a list is scrolled by `step` pixels a frame, `frames` times, turning at its ends. */
export async function scrollFrames(
  page: Page,
  selector: string,
  step: number,
  frames: number,
): Promise<number[]> {
  return page.evaluate(
    async ([wanted, by, count]) => {
      const list = document.querySelector(wanted)
      if (!list) throw new Error(`no list ${wanted}`)
      const taken: number[] = []
      let direction = 1
      let last = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < count; frame += 1) {
        const before = list.scrollTop
        list.scrollTop += by * direction
        if (list.scrollTop === before) direction = -direction
        const now = await new Promise<number>(requestAnimationFrame)
        taken.push(now - last)
        last = now
      }
      return taken
    },
    [selector, step, frames] as const,
  )
}

/** Megabytes of the window's own process. */
export async function rendererMemory(app: ElectronApplication): Promise<number> {
  const metrics = await evaluateInMain(app, (electron) =>
    electron.app.getAppMetrics().map(({ type, memory }) => ({ type, size: memory.workingSetSize })),
  )
  const tabs = metrics.filter(({ type }) => type === 'Tab').map(({ size }) => size)
  return Math.max(...tabs) / 1024
}
