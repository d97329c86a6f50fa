import type { Locator } from '@playwright/test'

/** Drags one thing onto another as a hand does: in steps, and to a height below the other's top edge, in pixels. */
export async function drag(from: Locator, to: Locator, below: number): Promise<void> {
  const page = from.page()
  // Both on the screen first: a hand cannot drag from what it does not see.
  await from.scrollIntoViewIfNeeded()
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('There is nothing to drag, or nowhere to drag it to.')
  const heard = await page.evaluateHandle(() => {
    const told = { begun: false }
    window.addEventListener('dragstart', () => Object.assign(told, { begun: true }), {
      once: true,
      capture: true,
    })
    return told
  })
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2 + 8, { steps: 3 })
  await page.mouse.move(end.x + Math.min(40, end.width / 2), end.y + below, { steps: 8 })
  await page.mouse.up()
  if (!(await heard.evaluate(({ begun }) => begun))) throw new Error('The page never heard of the drag.')
}
