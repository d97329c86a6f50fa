import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { putOnTheme, type Theme } from './desk-in-page'

/** What a theme can do wrong. All else is the same in each, and is looked at in the light one. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong on the screen, a line each with the first element of its kind; on a dark or high-contrast screen
 * what is wrong with its colours. Looks once everything stands still: the colours of what is only fading in or out are
 * nobody's.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  await stillness(page)
  const isLight = await page.locator('html[data-theme="light"]:not([data-contrast="high"])').count()
  const hasAxe = await page.evaluate(() => 'axe' in globalThis)
  // Once a page: reading half a megabyte of it takes half as long as looking at everything.
  if (!hasAxe) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async (runOnly) => {
      const looker = (globalThis as unknown as { axe: typeof axe }).axe
      // Without a second reading of style sheets and media, for rules about turned screens and sound that plays by itself.
      const options = { resultTypes: ['violations' as const], preload: false, ...(runOnly && { runOnly }) }
      return (await looker.run(document, options)).violations
    },
    isLight === 0 ? { type: 'rule' as const, values: rulesOfColour } : null,
  )
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html} ${nodes[0]?.failureSummary})`,
  )
}

export const lightAndDark: readonly Theme[] = ['light', 'dark']

/** What axe finds wrong on the screen as it stands, in one theme after the other, each line with its theme. */
export async function violationsIn(themes: readonly Theme[], page: Page): Promise<string[]> {
  const found: string[] = []
  for (const theme of themes) {
    await putOnTheme(page, theme)
    found.push(...(await violationsOn(page)).map((line) => `${theme}: ${line}`))
  }
  return found
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
