import type { Keyboard, Locator, Page } from '@playwright/test'
import { keysOn } from '@shared/mac-keys'

/**
 * A stroke of a test as a Mac has it: Command for Control, and the keys that are others there.
 * @param stroke as Playwright writes it, for Windows and Linux: `Control+Alt+q`
 */
export function macStroke(stroke: string): string {
  const parts = stroke.split(/\+(?!$)/)
  const key = parts.at(-1) ?? ''
  const modifiers = ['Control', 'Alt', 'Shift'].filter((name) => parts.slice(0, -1).includes(name))
  const ours = modifiers.map((name) => (name === 'Control' ? 'Mod' : name))
  const given = [...ours, key.length === 1 ? key.toLowerCase() : key].join('-')
  const there = keysOn(true, given)
  if (there === given) return stroke.replace(/\bControl\b/, 'Meta')
  return there
    .replace(/\bMod\b/, 'Meta')
    .replace(/\bCtrl\b/, 'Control')
    .replaceAll(/-(?!$)/g, '+')
}

type Presses = Pick<Keyboard, 'press'> | Pick<Locator, 'press'>
let areMac = false

/** On a Mac, lets every page and locator of this process press keys as a Mac has them. */
export function pressAsOnThisSystem(page: Page): void {
  if (process.platform !== 'darwin' || areMac) return
  areMac = true
  for (const one of [page.keyboard, page.locator('html')] satisfies Presses[]) {
    const prototype: Presses = Object.getPrototypeOf(one)
    const { press } = prototype
    prototype.press = function (this: Presses, stroke: string, options?: object) {
      return press.call(this, macStroke(stroke), options)
    }
  }
}
