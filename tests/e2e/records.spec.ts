import { expect, type Page } from '@playwright/test'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyProductFields } from '@shared/records/product'
import { failLaterPages, holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { addBrands, changeCountry, type DeskPage, readInterview, reloadDesk } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { runFromPalette } from '../helpers/palette'
import { launchSample, saved } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
})

test.afterEach(async () => {
  await desk.close()
})

const name = () => page.getByLabel('Name', { exact: true })

test('an expert is made, filled in, saved by itself and found again', async () => {
  await page.keyboard.press('Control+Shift+e')
  const dialog = page.getByRole('dialog', { name: 'New expert' })
  await dialog.getByLabel('Name').fill('Noor Amsel')
  await page.keyboard.press('Enter')
  // The dialog has a name too.
  await expect(dialog).toHaveCount(0)
  await expect(name()).toHaveValue('Noor Amsel')
  // Writing goes on in the record: behind the name, and on from it.
  await expect(name()).toBeFocused()
  await page.keyboard.type('-Reis')
  await expect(name()).toHaveValue('Noor Amsel-Reis')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Perfumer')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Perfumer')
  await page.getByRole('button', { name: 'Add a credential' }).click()
  await expect(page.getByLabel('Credential', { exact: true })).toBeFocused()
  await page.keyboard.type('Guild of noses')
  await page.getByRole('combobox', { name: 'Topics' }).fill('musk')
  await page.keyboard.press('Enter')
  await saved(page)
  await reloadDesk(page)
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Noor Amsel/ }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Perfumer')
  await expect(page.getByLabel('Credential', { exact: true })).toHaveValue('Guild of noses')
  await expect(page.getByText('musk')).toBeVisible()
})

test('a name cannot be emptied; the reason stands beside it and the old name stays', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await name().fill('')
  await expect(page.getByText('a name is needed')).toBeVisible()
  await expect(page.getByText('Not saved: 1 field needs a look')).toBeVisible()
  await name().fill('Ines Okafor-Reis')
  await saved(page)
  await expect(page.getByRole('option', { name: /Ines Okafor-Reis/ })).toBeVisible()
  await page.getByRole('button', { name: 'Take back the last change' }).click()
  await expect(name()).toHaveValue('Ines Okafor')
  await saved(page)
})

test('what could not be saved stands in the form again', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await name().fill('')
  await page.getByLabel('Pronouns').fill('they/them')
  await expect(page.getByText('Not saved: 1 field needs a look')).toBeVisible()
  await page.getByRole('option', { name: /Paul Nwosu/ }).click()
  await expect(page.getByText(/A change of this expert is not saved yet/)).toBeVisible()
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await expect(page.getByLabel('Pronouns')).toHaveValue('they/them')
  await expect(name()).toHaveValue('')
  await name().fill('Ines Okafor')
  await saved(page)
  await reloadDesk(page)
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await expect(page.getByLabel('Pronouns')).toHaveValue('they/them')
})

test('a save is told to screen readers once, and not again as it grows older', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  await page.getByLabel('Pronouns').fill('they/them')
  await saved(page)
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText('Saved')
})

test('what is typed while a save is under way is one more save, and one more step back', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  const pronouns = page.getByLabel('Pronouns')
  const letGo = await holdAnswer(desk.app, 'experts.save')
  await pronouns.fill('they')
  await expect(page.getByText('Saving…')).toBeVisible()
  await pronouns.fill('they/them')
  await page.keyboard.press('Control+s')
  await letGo()
  await saved(page)
  await page.getByRole('button', { name: 'Take back the last change' }).click()
  await expect(pronouns).toHaveValue('they')
})

test('changes are taken back one after the other and made again, by button and by key', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Ines Okafor/ }).click()
  const pronouns = page.getByLabel('Pronouns')
  for (const words of ['they', 'they/them']) {
    await pronouns.fill(words)
    await page.keyboard.press('Control+s')
    await saved(page)
  }
  await pronouns.fill('they/them/theirs')
  const back = page.getByRole('button', { name: 'Take back the last change' })
  const again = page.getByRole('button', { name: 'Make the change again' })
  await expect(again).toBeDisabled()
  await back.click()
  await expect(pronouns).toHaveValue('they/them')
  await saved(page)
  await page.keyboard.press('Control+Alt+z')
  await expect(pronouns).toHaveValue('they')
  await saved(page)
  await back.click()
  await expect(pronouns).toHaveValue('she/her')
  await expect(back).toBeDisabled()
  await again.click()
  await page.keyboard.press('Control+Alt+Shift+Z')
  await again.click()
  await expect(pronouns).toHaveValue('they/them/theirs')
  await expect(again).toBeDisabled()
  await saved(page)
})

test('a record changed elsewhere is not overwritten: both sides are shown', async () => {
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Nordhud/ }).click()
  await expect(name()).toHaveValue('Nordhud')
  // While a name is missing nothing is saved, so that another window can come first.
  await name().fill('')
  await expect(page.getByText('a name is needed')).toBeVisible()
  await page.getByLabel('Owner').fill('A cooperative')
  await changeCountry(page, 'Nordhud', 'Iceland')
  await name().fill('Nordhud')
  const both = page.getByRole('alert', { name: 'Changed elsewhere' })
  await expect(both).toBeVisible()
  await expect(both.getByRole('row', { name: /Country.*Denmark.*Iceland/ })).toBeVisible()
  await expect(both.getByRole('row', { name: /Owner.*A cooperative/ })).toBeVisible()
  await both.getByRole('button', { name: 'Take the other' }).click()
  await expect(page.getByLabel('Country')).toHaveValue('Iceland')
  await expect(page.getByLabel('Owner')).not.toHaveValue('A cooperative')
})

test('keys of an input method are no keys of the field it composes in', async () => {
  const composing = (key: string) => ({ key, isComposing: true, bubbles: true, cancelable: true })
  await page.keyboard.press('Control+7')
  await page.keyboard.press('/')
  const filter = page.getByLabel(/^Filter \d+ brands$/)
  await filter.fill('no')
  await filter.dispatchEvent('keydown', composing('Enter'))
  await filter.dispatchEvent('keydown', composing('Escape'))
  await expect(filter).toBeFocused()
  await expect(filter).toHaveValue('no')

  await runFromPalette(page, 'Question bank')
  await page.getByRole('button', { name: 'New question' }).click()
  const question = page.getByRole('dialog', { name: 'New question' }).getByLabel('Question')
  await question.fill('What do you never buy?')
  await question.dispatchEvent('keydown', composing('Enter'))
  await question.dispatchEvent('keydown', composing('Escape'))
  await expect(page.getByText('A topic is needed: choose one or type a new one.')).toHaveCount(0)
  await expect(question).toHaveValue('What do you never buy?')
})

test('products: keys in the grid, a new price becomes the present one', async () => {
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option')).toHaveCount(6)
  await page.keyboard.press('/')
  await page.keyboard.type('fjord')
  const card = page.getByRole('option', { name: /Fjord Mineral Mask/ })
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(card).toHaveAttribute('aria-selected', 'true')
  const history = page.getByRole('table', { name: /^Prices of / })
  await expect(history.getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('img', { name: /€29 on .*, €34 on / })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(name()).toHaveValue('Fjord Mineral Mask')
  // The form scrolls, and nothing around it.
  expect(
    await page
      .locator('#main')
      .evaluate(({ parentElement: pane }) => pane && pane.scrollHeight - pane.clientHeight),
  ).toBe(0)

  await page.getByRole('button', { name: 'Add a price' }).click()
  const prices = page.getByLabel('Price', { exact: true })
  await expect(prices).toHaveCount(4)
  // The first key takes the place of the last price, which came along.
  await expect(prices.last()).toBeFocused()
  await page.keyboard.type('about 30')
  await expect(prices.last()).toHaveValue('about 30')
  await expect(page.getByText('An amount such as 34 or 34.50')).toBeVisible()
  await prices.last().fill('36,50')
  await saved(page)
  await expect(history.getByRole('cell', { name: '€36.50' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a price' }).press('Enter')
  await expect(prices).toHaveCount(5)
  await page.getByRole('button', { name: 'Remove price 5' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove price 4' })).toBeFocused()
  await saved(page)
  await page.getByRole('main').getByRole('button', { name: 'Products', exact: true }).click()
  // The filter is as it was left.
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(card).toContainText('€36.50')
})

test('a price without an amount is asked for, and not saved as nothing', async () => {
  await page.keyboard.press('Control+4')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('New product')
  await page.getByRole('option', { name: /^New product/ }).click()
  await page.getByRole('dialog', { name: 'New product' }).getByLabel('Name').fill('Plain soap')
  await page.keyboard.press('Enter')
  await expect(name()).toHaveValue('Plain soap')
  await page.getByRole('button', { name: 'Add a price' }).click()
  const price = page.getByLabel('Price', { exact: true })
  await expect(price).toHaveValue('')
  await expect(page.getByText('An amount such as 34 or 34.50')).toBeVisible()
  await expect(page.getByText('Not saved: 1 field needs a look')).toBeVisible()
  await price.fill('12')
  await saved(page)
  await price.fill('')
  await expect(page.getByText('An amount such as 34 or 34.50')).toBeVisible()
  await expect(page.getByText('Not saved: 1 field needs a look')).toBeVisible()
  await page.getByRole('button', { name: 'Take back the last change' }).click()
  await saved(page)
})

test('a brand lists its own products, whatever its name is made of', async () => {
  await page.evaluate(
    async ([brandFields, productFields]) => {
      const { brands, products } = (globalThis as unknown as DeskPage).desk
      const made = await brands.create({ fields: brandFields })
      if (!made.ok) throw new Error(made.error.message)
      await products.create({ fields: { ...productFields, brandId: made.value.id } })
    },
    [
      { ...emptyBrandFields(), name: '++' },
      { ...emptyProductFields(), name: 'Plain soap' },
    ] as const,
  )
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: '++' }).click()
  await expect(page.getByRole('region', { name: 'Inspector' }).getByText('Plain soap')).toBeVisible()
})

test('Enter opens the first record of a list that nothing was chosen in', async () => {
  await page.keyboard.press('Control+7')
  const list = page.getByRole('listbox', { name: 'Brands' })
  await expect(list).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(name()).toBeVisible()
})

test('what goes to the bin is called by its own name, not by that of the row one is at', async () => {
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Atelier Mer/ }).click()
  await page.getByRole('listbox', { name: 'Brands' }).focus()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(page.getByText('1 brand moved to the bin.')).toBeVisible()
  await expect(page.getByRole('option', { name: /Atelier Mer/ })).toHaveCount(0)
})

test('several records go to the bin together, and come back with one Undo', async () => {
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Atelier Mer/ }).click()
  await page.getByRole('option', { name: /Nordhud/ }).click({ modifiers: ['ControlOrMeta'] })
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.getByRole('listbox', { name: 'Brands' }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('option')).toHaveCount(4)
  await expect(page.getByText('2 brands moved to the bin.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('option')).toHaveCount(6)
})

test('where several are chosen, the palette and the key put all of them in the bin, with one Undo', async () => {
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Atelier Mer/ }).click()
  await page.getByRole('option', { name: /Nordhud/ }).click({ modifiers: ['ControlOrMeta'] })
  await runFromPalette(page, 'Move to bin')
  await expect(page.getByText('2 brands moved to the bin.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('option')).toHaveCount(6)

  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option')).toHaveCount(6)
  await page.keyboard.press('Control+Alt+t')
  const rows = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
  await expect(rows).toHaveCount(6)
  await rows.first().click()
  await rows.nth(1).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+Backspace')
  await expect(page.getByText('2 products moved to the bin.')).toBeVisible()
  await expect(rows).toHaveCount(4)
})

test('the notice of what went to the bin goes when it came back in another way', async () => {
  const notice = page.getByText('2 brands moved to the bin.')
  await page.keyboard.press('Control+7')
  await page.getByRole('option', { name: /Atelier Mer/ }).click()
  await page.getByRole('option', { name: /Nordhud/ }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: 'Move to bin' }).last().click()
  await page.keyboard.press('Control+8')
  await page.getByRole('button', { name: 'Restore Atelier Mer' }).click()
  // One of them is in the bin still.
  await expect(name()).toHaveValue('Atelier Mer')
  await expect(notice).toBeVisible()
  await page.keyboard.press('Control+8')
  await page.getByRole('button', { name: 'Restore all' }).click()
  await expect(page.getByText('1 record is back.')).toBeVisible()
  await expect(notice).toBeHidden({ timeout: 3000 })
})

test('the bin restores one record and deletes another for ever after asking', async () => {
  const restores = page.getByRole('list', { name: 'In the bin' }).getByRole('button', { name: /^Restore / })
  await page.keyboard.press('Control+3')
  for (const who of [/Ines Okafor/, /Paul Nwosu/]) {
    await page.getByRole('option', { name: who }).click()
    await page.getByRole('button', { name: 'Move to bin', exact: true }).click()
    await expect(page.getByRole('option', { name: who })).toHaveCount(0)
    // What was binned last comes first, also where the bin was seen before.
    await page.keyboard.press('Control+8')
    await expect(restores.first()).toHaveAccessibleName(who)
    await expect(restores.first()).toBeFocused()
    await page.keyboard.press('Control+3')
  }
  await expect(page.getByText('No experts yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New expert' })).toBeFocused()
  await page.keyboard.press('Control+8')
  // All at once, and back again with one Undo.
  await page.getByRole('button', { name: 'Restore all' }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
  await expect(page.getByText('2 records are back.')).toBeVisible()
  await page.keyboard.press('Control+Alt+u')
  await expect(restores).toHaveCount(2)
  await page.getByRole('button', { name: 'Delete Dr. Paul Nwosu for ever' }).click()
  const ask = page.getByRole('dialog', { name: 'Delete for ever?' })
  await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await ask.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(page.getByText('Dr. Paul Nwosu', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Restore Ines Okafor' }).click()
  await expect(name()).toHaveValue('Ines Okafor')
  await page.keyboard.press('Control+8')
  await expect(page.getByText('The bin is empty')).toBeVisible()
})

test('Settings have the focus when one goes there by key, so that Tab goes on in them', async () => {
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#main :focus')).toHaveCount(1)
})

test('what one goes to by key has the focus, also from a button of the rail', async () => {
  const rail = page.getByRole('navigation', { name: 'Sections' })
  await rail.getByRole('button', { name: 'Settings' }).click()
  await expect(rail.getByRole('button', { name: 'Settings' })).toBeFocused()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('listbox', { name: 'Products' })).toBeFocused()
  await rail.getByRole('button', { name: 'Media' }).click()
  await page.keyboard.press('Control+,')
  await expect(page.locator('#main')).toBeFocused()
})

test('Enter on a picture of a product leads the keys to its page, and Back to the pictures again', async () => {
  await page.keyboard.press('Control+4')
  const pictures = page.getByRole('listbox', { name: 'Products' })
  await expect(pictures).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Take back the last change' })).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
  await page.keyboard.press('Control+[')
  await expect(pictures).toBeFocused()
})

test('an interview reads with its speakers; words go off the record and the recording plays', async () => {
  await page.keyboard.press('Control+2')
  await page.getByRole('option', { name: /Ines Okafor, facialist/ }).click()
  const transcript = page.getByRole('list', { name: 'Transcript' })
  await expect(transcript.getByText(/Can a cream really close a pore/)).toBeVisible()

  await page.getByRole('button', { name: 'Off the record, 0:20' }).click()
  await expect(page.getByText('Off the record: never quoted, never exported.')).toBeVisible()
  await expect(
    transcript.getByRole('button', { name: /Off the record\. Show these words/ }).first(),
  ).toBeVisible()
  await expect(page.getByText('2 off the record')).toBeVisible()

  await page.getByRole('button', { name: 'Play from 0:26' }).click()
  await expect(page.getByRole('button', { name: 'Pause the recording' })).toBeVisible()
  await expect
    .poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(26.2)
  await page.getByRole('button', { name: 'Pause the recording' }).click()
  // The talk as a picture: what was heard stands out, and the place in it goes along by key.
  const place = page.getByRole('slider', { name: 'Place in the recording' })
  await expect(place).toHaveAttribute('aria-valuetext', /^0:[23]\d of 3:04$/)
  const bars = page.locator('i[data-role]')
  const heard = page.locator('i[data-role][data-heard]')
  expect(await heard.count()).toBeGreaterThan(5)
  expect(await heard.count()).toBeLessThan((await bars.count()) / 2)
  for (const role of ['interviewer', 'expert']) {
    expect(await page.locator(`i[data-role="${role}"]`).count()).toBeGreaterThan(10)
  }
  await place.press('End')
  await expect(place).toHaveAttribute('aria-valuetext', '3:04 of 3:04')
  await expect(heard).toHaveCount(await bars.count())

  await page.getByRole('tab', { name: 'Consent' }).click()
  await page.getByLabel('What it covers').fill('Everything but the third answer.')
  await saved(page)
})

test('words are taken off the record one after the other, however quickly', async () => {
  await page.keyboard.press('Control+2')
  await page.getByRole('option', { name: /Ines Okafor, facialist/ }).click()
  const off = page.getByRole('button', { name: /^Off the record, 0:(20|26)$/ })
  await expect(off).toHaveCount(2)
  await off.evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click()
  })
  await expect(page.getByText('3 off the record')).toBeVisible()
})

test('an article is drafted from what was said on the record', async () => {
  await page.keyboard.press('Control+2')
  await page.getByRole('option', { name: /Ines Okafor, facialist/ }).click()
  await page.getByRole('button', { name: 'Draft the article' }).click()
  const text = page.getByRole('textbox', { name: 'Article text' })
  await expect(text).toContainText('Then what is that tight feeling after a clay mask?')
  const { segments } = await readInterview(page)
  const offRecord = segments.filter((segment) => segment.offRecord).map((segment) => segment.text)
  expect(offRecord.length).toBeGreaterThan(0)
  for (const words of offRecord) await expect(text).not.toContainText(words)
})

test('media: a picture without credit is counted, shown alone, and done once credited', async () => {
  await page.keyboard.press('Control+5')
  const missing = page.getByRole('button', { name: /Missing credit or alt text/ })
  await expect(missing).toHaveText('Missing credit or alt text: 0')
  await page.getByRole('option', { name: /The lamp/ }).dblclick()
  await page.getByLabel('Credit', { exact: true }).fill('')
  await saved(page)
  await page.getByRole('main').getByRole('button', { name: 'Media', exact: true }).click()
  await expect(missing).toHaveText('Missing credit or alt text: 1')
  await missing.click()
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(page.getByRole('option')).toContainText('No credit')

  await page.getByRole('option').dblclick()
  await page.getByLabel('Credit', { exact: true }).fill('Mara Lindqvist')
  await page.getByLabel('Alt text').fill('')
  await saved(page)
  await page.getByRole('main').getByRole('button', { name: 'Media', exact: true }).click()
  await expect(page.getByRole('option')).toContainText('No alt text')
  await page.getByRole('option').dblclick()
  await page.getByLabel(/^Decorative/).check()
  await saved(page)
  await page.getByRole('main').getByRole('button', { name: 'Media', exact: true }).click()
  await expect(page.getByText('All credited')).toBeVisible()
})

test('a pasted picture comes into the library', async () => {
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('option')).toHaveCount(10)
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8)
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8)
    const data = new DataTransfer()
    data.items.add(new File([await canvas.convertToBlob()], 'pasted.png', { type: 'image/png' }))
    window.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByLabel('Alt text')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Media', exact: true }).click()
  await expect(page.getByRole('option')).toHaveCount(11)
})

test('what mentions a record is listed with its sentence, and a click goes there', async () => {
  await page.keyboard.press('Control+3')
  await page.getByRole('option', { name: /Paul Nwosu/ }).click()
  const inspector = page.getByRole('region', { name: 'Inspector' })
  await inspector.getByRole('button', { name: /I put five of them to/ }).click()
  await expect(page.getByRole('textbox', { name: 'Article text' })).toContainText('Half of the letters')
})

test('a long list is read in pages, as far as the keys go', async () => {
  await addBrands(page, 'Zephyr', 450)
  await page.keyboard.press('Control+7')
  await expect(page.getByLabel('Filter 456 brands')).toBeVisible()
  await page.getByRole('option').first().click()
  await page.getByRole('listbox', { name: 'Brands' }).focus()
  const mend = await failLaterPages(desk.app, 'brands.list')
  await page.keyboard.press('End')
  const trouble = page.getByRole('alert')
  await expect(trouble).toContainText('Some rows could not be read. The disk did not answer.')
  await mend()
  await page.keyboard.press('Tab')
  await expect(trouble.getByRole('button', { name: 'Try again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /Zephyr 0450/ })).toBeVisible()
  await expect(trouble).toHaveCount(0)
  await expect(page.getByRole('listbox', { name: 'Brands' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(name()).toHaveValue('Zephyr 0449')
  // Far fewer rows than records stand in the window.
  expect(await page.getByRole('option').count()).toBeLessThan(60)

  await page.keyboard.press('Control+a')
  await expect(page.getByText('456 chosen')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('zephyr 0123')
  await expect(page.getByRole('option')).toHaveCount(1)
})
