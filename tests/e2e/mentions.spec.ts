import { expect, type Page } from '@playwright/test'
import { holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { readClipboard } from '../helpers/clipboard'
import { putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { articleText, expectOutline, launchSample, newArticle, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await newArticle(page)
})

test.afterEach(async () => {
  await desk.close()
})

const chips = () => articleText(page).locator('.chip')
const offered = () => articleText(page).locator('.name-offer')
const inspector = () => page.getByRole('region', { name: 'Inspector' })

test('a record that the library lacks is made while typing, by keyboard, and can be taken back', async () => {
  const { keyboard } = page
  await keyboard.type('We tried /prod')
  await expect(page.getByRole('option', { name: 'Product /product' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await keyboard.press('Enter')
  await keyboard.type('Ember Balm')
  await expect(page.getByRole('option', { name: 'Make a product called “Ember Balm”' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(chips()).toHaveText(['Ember Balm'])
  await keyboard.type('by @Ember Ho')
  await keyboard.type('use')
  const brand = page.getByRole('option', { name: 'Make a brand called “Ember House”' })
  await expect(brand).toBeVisible()
  await keyboard.press('ArrowUp')
  await expect(brand).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await expect(chips()).toHaveText(['Ember Balm', 'Ember House'])
  await expectOutline(page, ['We tried Ember Balm by Ember House'])

  await page
    .getByRole('alert')
    .filter({ hasText: 'Made the brand “Ember House”.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(chips()).toHaveText(['Ember Balm'])
  await saved(page)
  await keyboard.press('Control+8')
  await expect(page.getByRole('list', { name: 'In the bin' })).toContainText('Ember House')
})

test('what closes a sentence takes the place of the space that came with a chip', async () => {
  const { keyboard } = page
  await keyboard.type('Ask @Ines')
  await expect(page.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(chips()).toHaveCount(1)
  await keyboard.type(', or @Ember House')
  await expect(page.getByRole('option', { name: 'Make a brand called “Ember House”' })).toBeVisible()
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect(chips()).toHaveCount(2)
  await keyboard.type('. Then go on (')
  // A space that was typed stays.
  await keyboard.type('well .')
  await expectOutline(page, ['Ask Ines Okafor, or Ember House. Then go on (well .'])
})

test('keys pressed before the names are there are for the name they would be for', async () => {
  const { keyboard } = page
  let answer = await holdAnswer(desk.app, 'mentions.suggest')
  await keyboard.type('Ask @')
  await expect(page.getByText('Looking…')).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await keyboard.type(' and')
  await expectOutline(page, ['Ask @'])
  await answer()
  await expect(chips()).toHaveCount(1)
  await expect(articleText(page)).toHaveText(/and$/)

  await keyboard.type(' @In')
  await expect(page.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  answer = await holdAnswer(desk.app, 'mentions.suggest')
  await keyboard.type('e')
  await keyboard.press('Enter')
  // The names found last stay in sight.
  await expect(page.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await expect(chips()).toHaveCount(1)
  await answer()
  await expect(chips()).toHaveCount(2)
  await expect(chips().last()).toHaveText('Ines Okafor')
})

test('an Enter that is meant for the text makes no record', async () => {
  await page.keyboard.type('Meet me @ nine or so')
  await expect(page.getByRole('option', { name: 'Make a product called “nine or so”' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Or @ te')
  await expect(page.getByRole('option', { name: 'Make a product called “te”' })).toBeVisible()
  const answer = await holdAnswer(desk.app, 'mentions.suggest')
  await page.keyboard.type('n')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Yes ')
  await answer()
  await page.keyboard.type('and/or no.')
  await expectOutline(page, ['Meet me @ nine or so', 'Or @ ten', 'Yes and/or no.'])
})

test('letters behind an Enter that came early are taken back one by one, and none is lost with Escape', async () => {
  const { keyboard } = page
  await keyboard.type('Ask @In')
  await expect(page.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  let answer = await holdAnswer(desk.app, 'mentions.suggest')
  await keyboard.type('e')
  await keyboard.press('Enter')
  await keyboard.type('nn')
  for (const _ of 'nn\n') await keyboard.press('Backspace')
  await answer()
  await expect(page.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await expectOutline(page, ['Ask @Ine'])

  answer = await holdAnswer(desk.app, 'mentions.suggest')
  await keyboard.type('s')
  await keyboard.press('Enter')
  await keyboard.type(' soon')
  await keyboard.press('Escape')
  await answer()
  await expect(page.getByRole('listbox', { name: 'Names' })).toBeHidden()
  await expectOutline(page, ['Ask @Ines soon'])
})

test('what is typed for the list is underlined only once it is left as words', async () => {
  await page.keyboard.type('We tried /product anti-aging')
  await expect(page.getByRole('option', { name: 'Make a product called “anti-aging”' })).toBeVisible()
  const finding = articleText(page).locator('.finding')
  await expect(finding).toHaveText('anti-aging')
  await expect(finding).toHaveCSS('text-decoration-line', 'none')
  await page.keyboard.press('Escape')
  await expect(finding).toHaveCSS('text-decoration-line', 'underline')
})

test('names in plain words are offered; one key takes all, one undo brings the words back', async () => {
  const { keyboard } = page
  await keyboard.type('Ines Okafor keeps Cryo Wands by hav and sol, and Hav & Sol’s mask. More Cryo Wands.')
  await expect(offered()).toHaveCount(5)
  await expect(articleText(page).locator('.name-offer.is-wrong')).toHaveText(['hav and sol'])
  await inspector().getByRole('tab', { name: 'Mentions' }).click()
  await expect(inspector().getByText('hav and sol Hav & Sol')).toBeVisible()
  await inspector().getByRole('button', { name: 'Ignore Ines Okafor in this article' }).click()
  await expect(offered()).toHaveCount(4)

  await articleText(page).click()
  await keyboard.press('Control+Shift+.')
  await expect(page.getByText('4 names made mentions.')).toBeVisible()
  await expect(chips()).toHaveText(['Cryo Wands', 'Hav & Sol', 'Hav & Sol', 'Cryo Wands'])
  await expectOutline(page, [
    'Ines Okafor keeps Cryo Wands by Hav & Sol, and Hav & Sol’s mask. More Cryo Wands.',
  ])
  await keyboard.press('Control+z')
  await expectOutline(page, [
    'Ines Okafor keeps Cryo Wands by hav and sol, and Hav & Sol’s mask. More Cryo Wands.',
  ])
  await expect(chips()).toHaveCount(0)
  await expect(offered()).toHaveCount(4)

  // What is ignored in this article stays so, until it is offered again.
  await inspector().getByText('1 ignored name').click()
  await inspector().getByRole('button', { name: 'Offer Ines Okafor again' }).click()
  await expect(offered()).toHaveCount(5)
  await keyboard.press('Control+Home')
  await articleText(page).focus()
  await keyboard.press('Control+Home')
  await keyboard.press('ArrowRight')
  await keyboard.press('Alt+Enter')
  await expect(chips()).toHaveText(['Ines Okafor'])
})

test('Enter takes the offered name in an answer and in a list, and a chip in bold words is bold', async () => {
  const { keyboard } = page
  await keyboard.press('Control+Alt+q')
  await keyboard.type('What is it?')
  await keyboard.press('Enter')
  await keyboard.type('We tried /prod')
  await expect(page.getByRole('option', { name: 'Product /product' })).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('cryo')
  await expect(page.getByRole('option', { name: /Cryo Wands/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(chips()).toHaveText(['Cryo Wands'])
  await keyboard.press('Enter')
  await keyboard.type('- ')
  await keyboard.press('Control+b')
  await keyboard.type('by @Ines')
  await expect(page.getByRole('option', { name: /Ines Okafor/ })).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('herself')
  await expectOutline(page, ['Q What is it?', 'A We tried Cryo Wands', 'A • by Ines Okafor herself'])
  await expect(articleText(page).locator('strong')).toHaveText(['by Ines Okafor herself'])

  // A copy for another program says what the page shows.
  await keyboard.press('Control+a')
  await keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(desk.app)).text).toContain('We tried Cryo Wands')
  expect((await readClipboard(desk.app)).html).toContain('>Ines Okafor</span>')
})

test('a chip has a card, by pointer and by key, and leads to its record', async () => {
  const { keyboard } = page
  await keyboard.type('With @Cryo')
  await expect(page.getByRole('option', { name: /Cryo Wands/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(chips()).toHaveText(['Cryo Wands'])
  const card = page.getByRole('dialog', { name: 'Mention: Cryo Wands' })
  await keyboard.press('ArrowLeft')
  await keyboard.press('Alt+Enter')
  await expect(card).toBeVisible()
  await expect(card).toContainText('Maison Aubel · cold tool')
  await expect(card.getByRole('button', { name: 'Open' })).toBeFocused()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
  await keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(articleText(page)).toBeFocused()

  await chips().hover()
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: 'Unlink' }).click()
  await expect(chips()).toHaveCount(0)
  await expectOutline(page, ['With Cryo Wands'])
  await keyboard.press('Control+z')
  await saved(page)
  await chips().click({ modifiers: ['ControlOrMeta'] })
  await expect(
    page.getByRole('listbox', { name: 'Products' }).getByRole('option', { name: /Cryo Wands/ }),
  ).toHaveAttribute('aria-selected', 'true')
})

test('only the main button chooses from the list under the caret', async () => {
  const { keyboard } = page
  await keyboard.type('/divi')
  const row = page.getByRole('listbox', { name: 'Put in' }).getByRole('option', { name: /Divider/ })
  await row.click({ button: 'right' })
  await expect(row).toBeVisible()
  await expectOutline(page, ['/divi'])
  await row.click()
  await expectOutline(page, ['---', ''])
})
