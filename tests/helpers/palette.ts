import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the palette and waits for its line: what is typed before it has the focus goes elsewhere. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k')
  const line = page.getByRole('combobox', { name: 'Go to anything, do anything' })
  await expect(line).toBeFocused()
  return line
}

/**
 * Runs a command from the palette with Enter.
 * @param words what is typed to find it
 * @param label the command's own words, as the palette shows them; the typed ones unless given
 */
export async function runFromPalette(
  page: Page,
  words: string,
  label: string | RegExp = words,
): Promise<void> {
  const line = await openPalette(page)
  await line.fill(words)
  await expect(page.getByRole('option', { name: label }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
}
