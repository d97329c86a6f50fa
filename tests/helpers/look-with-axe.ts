import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds wrong on the screen, a line each with the first element of its kind. Looks once everything stands
 * still: the colours of what is only fading in or out are nobody's.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  await stillness(page)
  // Without a second page, which an Electron window cannot open.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html} ${nodes[0]?.failureSummary})`,
  )
}

/** Waits until no animation that ends is under way, in two frames on end: some begin in the frame after their cause. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const moving = () =>
      document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
    for (let still = 0; still < 2; still = moving() ? 0 : still + 1) await frame()
  })
}
