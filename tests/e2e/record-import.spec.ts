import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answered, holdAnswer } from '../helpers/answers'
import { test } from '../helpers/app-of-worker'
import { chooseInDialogs } from '../helpers/dialogs'
import { type LaunchedApp, temporaryFolder } from '../helpers/electron-app'
import { evaluateWithoutTrace } from '../helpers/evaluate-in-main'
import { lightAndDark, violationsIn, violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { launchSample } from '../helpers/writing'

let desk: LaunchedApp
let folder: string

test.beforeEach(async () => {
  folder = temporaryFolder()
  desk = await launchSample()
})

test.afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the person will choose in the next dialogs. */
async function choose(path: string): Promise<void> {
  await chooseInDialogs(desk.app, [path])
}

const table = [
  'Produktname;Marke;Kategorie;Inhalt;UVP;EAN;Bemerkung',
  'Morgenmilch;Weißtal;Reinigung;200 ml;18,90 €;4006381333979;mild',
  'barrier milk;NORDHUD;Milk;150 ml;29,00 €;;sanft',
  'Abendcreme;Weißtal;Creme;50 ml;auf Anfrage;4006381333986;reich',
  ';Weißtal;;;;;',
].join('\n')

test('a table becomes products, seen before and taken back after', async () => {
  // Six screens, each looked at whole.
  test.slow()
  const { window } = desk
  const path = join(folder, 'Weisstal 2026.csv')
  // Windows-1252 differs from Latin-1 in the euro sign.
  writeFileSync(path, Buffer.from(table.replaceAll('€', '\u0080'), 'latin1'))
  await choose(path)
  await window.keyboard.press('Control+4')
  await window.keyboard.press('Control+Alt+o')
  const screen = window.getByRole('dialog')
  await expect(screen.getByText('Drop a file here')).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'choosing').toEqual([])
  await screen.getByRole('button', { name: 'Choose a file…' }).click()

  await expect(screen.getByLabel('Encoding', { exact: true })).toHaveValue('Windows-1252')
  await expect(screen.getByLabel('Produktname becomes')).toHaveValue('Name')
  await expect(screen.getByLabel('UVP becomes')).toHaveValue('Price')
  await expect(screen.getByText('7 of 7 columns used')).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'columns').toEqual([])
  await screen.getByRole('button', { name: 'Look through the rows' }).click()

  await expect(screen.getByText('4 rows in the file')).toBeVisible()
  await expect(screen.getByText('“auf Anfrage” could not be read')).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'rows').toEqual([])
  await screen.getByText(/^In the library/).click()
  await screen.getByRole('combobox', { name: 'What to do with barrier milk' }).click()
  await window.getByRole('option', { name: 'Update' }).click()
  expect(await violationsIn(lightAndDark, window), 'known rows').toEqual([])
  await screen.getByText(/^Problems/).click()
  await expect(screen.getByText('There is no name for the product.')).toBeVisible()
  await screen.getByRole('button', { name: 'Import', exact: true }).click()

  await expect(screen.getByText('4 rows in, 2 products added')).toBeVisible()
  await expect(screen.getByText(/1 updated, 1 left out for a problem, 1 brand made/)).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'report').toEqual([])
  await screen.getByRole('button', { name: 'Show the products' }).click()
  await expect(window.getByRole('option', { name: /Morgenmilch/ })).toBeVisible()

  await runFromPalette(window, 'Past imports')
  await expect(screen.getByText('Weisstal 2026.csv')).toBeVisible()
  expect(await violationsIn(lightAndDark, window), 'past imports').toEqual([])
  await screen.getByRole('button', { name: 'Undo this import' }).click()
  await expect(screen.getByText('taken back')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('option', { name: /Morgenmilch/ })).toHaveCount(0)
})

test('columns that are left out one after the other stay so, whichever answer comes last', async () => {
  const { window } = desk
  const path = join(folder, 'Weisstal 2026.csv')
  writeFileSync(path, table)
  await choose(path)
  await window.keyboard.press('Control+4')
  await window.keyboard.press('Control+Alt+o')
  const screen = window.getByRole('dialog')
  await screen.getByRole('button', { name: 'Choose a file…' }).click()
  const leaveOut = (column: string) =>
    screen
      .getByRole('row')
      .filter({ has: window.getByRole('rowheader', { name: column }) })
      .locator('[aria-label="Leave out"]')
      .click()
  await expect(screen.getByText('7 of 7 columns used')).toBeVisible()
  const letGo = await holdAnswer(desk.app, 'recordImports.change')
  await leaveOut('UVP')
  await leaveOut('Bemerkung')
  await answered(window)
  await letGo()
  await answered(window)
  await expect(screen.getByText('5 of 7 columns used')).toBeVisible()
  await expect(screen.getByLabel('Bemerkung becomes')).toHaveValue('')
})

test('a list goes out as CSV: the chosen rows, those shown, or all, with the columns chosen', async () => {
  const { window } = desk
  const path = join(folder, 'list.csv')
  await choose(path)
  await window.keyboard.press('Control+4')
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.getByRole('listbox', { name: 'Products' }).focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Shift+ArrowRight')
  await runFromPalette(window, 'Export a list as CSV')
  const screen = window.getByRole('dialog', { name: 'Export a list as CSV' })
  await expect(screen.getByRole('radio', { name: '3 chosen' })).toBeChecked()
  await screen.getByRole('button', { name: 'None' }).click()
  await screen.getByLabel('Name', { exact: true }).check()
  await screen.getByLabel('Brand', { exact: true }).check()
  await window.screenshot({ path: test.info().outputPath('csv.png') })
  expect(await violationsOn(window)).toEqual([])
  await screen.getByRole('button', { name: 'Save 3 products as…' }).click()
  await expect(window.getByText('3 rows in list.csv.')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffName,Brand\r\n/)

  await window.keyboard.press('/')
  await window.keyboard.type('fjord')
  await expect(window.getByRole('option')).toHaveCount(1)
  await runFromPalette(window, 'Export a list as CSV')
  await expect(screen.getByRole('radio', { name: '1 product shown' })).toBeChecked()
  await screen.getByRole('radio', { name: 'All 6 products' }).check()
  await screen.getByRole('button', { name: 'Save 6 products as…' }).click()
  await expect(window.getByText('6 rows in list.csv.')).toBeVisible()
})

test('the whole library goes out and becomes a library of its own', async () => {
  const { window } = desk
  const path = join(folder, 'out.zip')
  await choose(path)
  await window.keyboard.press('Control+,')
  await window.getByRole('button', { name: 'Export library…' }).click()
  await expect(window.getByText(/^Exported to out\.zip: \d+ records and \d+ media files/)).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('settings.png') })
  // What is opened stays chosen; where it goes is another place.
  await evaluateWithoutTrace(
    desk.app,
    ({ dialog }, place) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: place })
    },
    join(folder, 'Again'),
  )
  await window.getByRole('button', { name: 'Open an exported library…' }).click()
  await expect(window.getByText(/^This is a new library with the \d+ records/)).toBeVisible()
  await window.keyboard.press('Control+4')
  await expect(window.getByRole('option').first()).toBeVisible()
})
