import type { Page } from '@playwright/test'

declare global {
  interface Window {
    keystrokeFrames: number[]
    stopKeystrokes: () => void
  }
}

/** Milliseconds from each key to the end of the next frame, while `count` letters are typed at a writer's pace. */
export async function measureKeystrokes(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    window.keystrokeFrames = []
    const onKeyDown = () => {
      const pressed = performance.now()
      requestAnimationFrame(() => {
        // A message runs after the frame's own layout and paint, where a timer could be held back.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.keystrokeFrames.push(performance.now() - pressed)
        channel.port2.postMessage(null)
      })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.stopKeystrokes = () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  })
  const letters = 'the quiet lamp leaves warm skin alone '
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press(
      letters[index % letters.length] === ' ' ? 'Space' : (letters[index % letters.length] ?? 'a'),
    )
    await page.waitForTimeout(40)
  }
  return page.evaluate(() => {
    window.stopKeystrokes()
    return window.keystrokeFrames
  })
}
