import type { ElectronApplication, Page } from '@playwright/test'
import { failEach } from './answers'
import { articleText, newArticle, saved } from './writing'

/**
 * Writes the article “On clay” in the window, of which the last words cannot be saved.
 * @returns what lets articles be saved again; until then the window asks before it closes
 */
export async function writeUnsavedArticle(
  app: ElectronApplication,
  page: Page,
): Promise<() => Promise<void>> {
  await newArticle(page)
  await page.getByLabel('Title', { exact: true }).fill('On clay')
  await articleText(page).click()
  await page.keyboard.type('Glimmerclay dries.')
  await saved(page)
  const letSave = await failEach(app, 'articles.save', 'The disk is full. Nothing was written.')
  await page.keyboard.type(' Slowly.')
  return letSave
}
