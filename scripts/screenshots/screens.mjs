import { join } from 'node:path'
import { projectRoot } from '../runtime/paths.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const samplePost = join(projectRoot, 'resources', 'sample', 'posts', 'five-minutes-with-a-brow-artist.txt')

/**
 * @typedef {object} Screen
 * @property {string} name the file's
 * @property {string} title
 * @property {(page: Page, app: import('@playwright/test').ElectronApplication) => Promise<unknown>} go
 */

/**
 * Every picture of docs/screenshots and how to get there from a fresh start on the sample library.
 * @type {Screen[]}
 */
export const screens = [
  { name: 'article', title: 'An article', go: (page) => page.keyboard.press('ControlOrMeta+1') },
  { name: 'board', title: 'The board', go: (page) => page.keyboard.press('ControlOrMeta+Shift+1') },
  { name: 'calendar', title: 'The calendar', go: (page) => page.keyboard.press('ControlOrMeta+Shift+2') },
  { name: 'interview', title: 'An interview', go: (page) => chosen(page, 'ControlOrMeta+2') },
  { name: 'expert', title: 'An expert', go: (page) => chosen(page, 'ControlOrMeta+3') },
  { name: 'products', title: 'Products', go: (page) => chosen(page, 'ControlOrMeta+4') },
  { name: 'products-table', title: 'Products as a table, three of them chosen', go: productTable },
  { name: 'product', title: 'A product', go: (page) => opened(page, 'ControlOrMeta+4') },
  { name: 'media', title: 'Media', go: (page) => chosen(page, 'ControlOrMeta+5') },
  { name: 'media-item', title: 'A media file', go: openedPicture },
  { name: 'crop', title: 'Turning and cropping', go: cropping },
  { name: 'ingredients', title: 'Ingredients', go: ingredients },
  { name: 'compare', title: 'Two products side by side', go: comparing },
  { name: 'search', title: 'Search', go: searched },
  { name: 'palette', title: 'The palette', go: palette },
  { name: 'import', title: 'An import before it is accepted', go: importing },
  { name: 'publish', title: 'Publishing', go: publishing },
  { name: 'settings', title: 'Settings', go: (page) => page.keyboard.press('ControlOrMeta+,') },
  { name: 'keys', title: 'The keys', go: keys },
]

/**
 * @param {Page} page
 * @param {string} key
 */
async function chosen(page, key) {
  await page.keyboard.press(key)
  await page.getByRole('option').first().click()
  await page.getByRole('region', { name: 'Inspector' }).waitFor()
}

/**
 * @param {Page} page
 * @param {string} key
 */
async function opened(page, key) {
  await page.keyboard.press(key)
  await page.getByRole('option').first().dblclick()
  await page.getByRole('button', { name: 'Take back the last change' }).waitFor()
}

/** @param {Page} page */
async function openedPicture(page) {
  await page.keyboard.press('ControlOrMeta+5')
  await page
    .getByRole('option', { name: /pack shot/ })
    .first()
    .dblclick()
  await page.getByRole('button', { name: 'Take back the last change' }).waitFor()
}

/** @param {Page} page */
async function cropping(page) {
  await openedPicture(page)
  await page.keyboard.press('ControlOrMeta+Shift+c')
  await page.getByRole('dialog', { name: 'Turn and crop' }).waitFor()
}

/** @param {Page} page */
async function ingredients(page) {
  await page.keyboard.press('ControlOrMeta+9')
  await page
    .getByRole('option', { name: /Niacinamide/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Niacinamide' }).waitFor()
}

/** @param {Page} page */
async function comparing(page) {
  await page.keyboard.press('ControlOrMeta+4')
  await page.getByRole('option', { name: /Fjord Mineral Mask/ }).click()
  await page.getByRole('option', { name: /Barrier Milk/ }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await page.getByRole('list', { name: 'In both' }).waitFor()
}

/** @param {Page} page */
async function productTable(page) {
  await page.keyboard.press('ControlOrMeta+4')
  await page.getByRole('option').first().waitFor()
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Came by' }).click()
  await page.getByRole('treegrid').focus()
  for (const key of ['Home', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'])
    await page.keyboard.press(key)
  await page.getByRole('heading', { name: '3 products' }).waitFor()
}

/** @param {Page} page */
async function searched(page) {
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByLabel('Search the library').fill('clay')
  await page.getByRole('option').first().waitFor()
}

/** @param {Page} page */
async function palette(page) {
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first().fill('mask')
  await page.getByRole('dialog').getByText('Fjord Mineral Mask').first().waitFor()
}

/**
 * @param {Page} page
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function importing(page, app) {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [samplePost],
  )
  await page.keyboard.press('ControlOrMeta+o')
  await page.getByText('Do brows really grow back?').first().waitFor()
}

/** @param {Page} page */
async function publishing(page) {
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('ControlOrMeta+p')
  await page.frameLocator('iframe').locator('h1').waitFor()
}

/** @param {Page} page */
async function keys(page) {
  await page.keyboard.press('ControlOrMeta+8')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
}
