import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
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

async function expectAccessible(): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page), theme).toEqual([])
  }
}

test('a pasted list is read as it is typed, and each ingredient leads to all products that have it', async () => {
  await page.keyboard.press('Control+4')
  await page.getByRole('option', { name: /Cryo Wands/ }).dblclick()
  const field = page.getByRole('textbox', { name: 'Ingredients' })
  await field.fill(
    'Ingredients: Aqua, Tretinoin 0.05%, NIACINAMIDE, Parfum (Fragrance). May contain: CI 77491',
  )
  const main = page.getByRole('region', { name: 'Desk' })
  const list = main.getByRole('list', { name: 'Ingredients' })
  await expect(list.getByRole('listitem')).toHaveText([
    'Aqua',
    'Tretinoin 0.05% prescription',
    'Niacinamide active',
    'Parfum',
  ])
  await expect(main.getByRole('list', { name: 'May contain' }).getByRole('listitem')).toHaveText(['CI 77491'])
  await list.getByRole('button', { name: 'Aqua' }).focus()
  await page.keyboard.press('Tab')
  // The one before it may still be fading.
  await expect(page.getByRole('tooltip').filter({ hasText: 'Prescription-only in the US' })).toBeVisible()
  await saved(page)

  await list.getByRole('button', { name: /Niacinamide/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Niacinamide' })).toBeVisible()
  const products = page.getByRole('list', { name: 'Products with Niacinamide' })
  await expect(products.getByRole('listitem')).toHaveCount(3)
  await expect(products.getByRole('listitem').first()).toContainText('Cryo Wands')
  await expect(products.getByRole('button', { name: /Fjord Mineral Mask/ })).toContainText('4 %')

  await page.getByLabel('Filter', { exact: false }).first().fill('retino')
  await expect(page.getByRole('option')).toHaveText([/Tretinoin/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Prescription' })).toContainText('not advice')
  await expectAccessible()
  await page.getByRole('list', { name: 'Products with Tretinoin' }).getByRole('button').click()
  await expect(field).toHaveValue(/Tretinoin/)
})

test('two products are put side by side from the grid and from the palette', async () => {
  await page.keyboard.press('Control+4')
  await page.getByRole('option', { name: /Fjord Mineral Mask/ }).click()
  await page.getByRole('option', { name: /Barrier Milk/ }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Fjord Mineral Mask', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Price/ })).toContainText(/per 100 ml.*per 100 ml/)
  const both = page.getByRole('list', { name: 'In both' })
  await expect(both.getByRole('listitem').filter({ hasText: 'Niacinamide' })).toHaveText(
    '44%Niacinamide active52%',
  )
  await expect(page.getByRole('list', { name: 'Only in Barrier Milk' })).toContainText('Ceramide NP')
  await expect(page.getByRole('list', { name: 'Only in Fjord Mineral Mask' })).toContainText('Salicylic Acid')
  await expectAccessible()

  await runFromPalette(page, 'compare products')
  const dialog = page.getByRole('dialog', { name: 'Compare products' })
  await dialog.getByRole('combobox', { name: 'The other' }).fill('quiet')
  await page.getByRole('option', { name: /Quiet Oil/ }).click()
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Only in Quiet Oil No. 3' })).toContainText('Bakuchiol')
})
