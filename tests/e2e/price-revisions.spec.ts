import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { printedValues } from '@main/services/exports/printed-facts'
import { expect, type Page, test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyProductFields } from '@shared/records/product'
import { type LaunchedApp, launchApp, temporaryFolder } from '../helpers/electron-app'
import { lightAndDark, violationsIn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { writeUnsavedArticle } from '../helpers/unsaved-article'
import { settledUserData } from '../helpers/writing'

/** Two published articles with an old price, of which a revision that was cut off had one in its hands. */
function libraryCutOff(place: string): void {
  const library = createLibrary(place)
  const { articles, exportLog, factRevisions, products } = repositoriesOf(library)
  const price = (amountMinor: number, asOf: string) => {
    return { id: newId(), sizeId: null, amountMinor, currency: 'EUR', asOf }
  }
  const fields = { ...emptyProductFields(), name: 'Tidewater Balm', prices: [price(3400, '2026-01-05')] }
  const product = products.create(fields)
  const [first] = ['Balms for the boat', 'Salt and sun'].map((title) => {
    const card = { type: 'productCard' as const, attrs: { id: newId(), productId: product.id, note: null } }
    const article = articles.create({
      fields: { ...emptyArticleFields(), title, status: 'published' },
      document: { type: 'doc', content: [card] },
    })
    const printed = { profileId: 'markdown', profileName: 'Markdown', format: 'markdown' as const }
    exportLog.add(
      {
        ...printed,
        articleId: article.id,
        articleRevision: 1,
        articleTitle: title,
        target: '/posts',
        file: 'a.md',
        contentHash: '0',
      },
      printedValues(repositoriesOf(library), article, 'en-GB'),
    )
    return article
  })
  const now = Date.now() + 2
  while (Date.now() < now);
  products.save(product.id, 1, { ...fields, prices: [...fields.prices, price(3800, '2026-06-01')] })
  if (first) factRevisions.add(newId(), [{ articleId: first.id, status: 'published', blocks: [] }])
  library.close()
}

let folder: string
let userData: string
let desk: LaunchedApp
let page: Page
/** Lets articles be saved again, without which a window asks before it closes. */
let letSave = async () => {}

test.beforeEach(async () => {
  folder = temporaryFolder()
  userData = settledUserData()
  libraryCutOff(join(folder, 'Desk'))
  desk = await launchApp({ library: join(folder, 'Desk'), userData })
  page = desk.window
  letSave = async () => {}
})

test.afterEach(async () => {
  await letSave()
  await desk.close()
  for (const place of [folder, userData]) rmSync(place, { recursive: true, force: true, maxRetries: 3 })
})

const pastRevisions = () => page.getByRole('dialog', { name: 'Past revisions of prices' })

test('a revision of prices that was cut off is told at the start, with the way to take it back', async () => {
  await expect(
    page.getByText(/^Revising old prices was cut off before its end: 1 article revised/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Past revisions' }).click()
  const past = pastRevisions()
  await expect(past).toContainText('1 article revised · cut off before its end')
  expect(await violationsIn(lightAndDark, page)).toEqual([])
  await past.getByRole('button', { name: 'Take back' }).click()
  await expect(past.getByText('Nothing was revised yet')).toBeVisible()
})

test('prices are revised, and that is taken back, beside unsaved words only when the writer says so', async () => {
  letSave = await writeUnsavedArticle(desk.app, page)
  const question = page.getByRole('dialog', { name: 'Not everything here is saved' })
  const goOn = question.getByRole('button', { name: 'Go on with the last saved text' })

  await runFromPalette(page, 'Facts out of date')
  await page.getByRole('button', { name: 'Revise all…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Revise \d/ })
  await expect(dialog.getByRole('alert')).toContainText('“On clay” is not saved')
  await dialog.getByRole('button', { name: 'Revise', exact: true }).click()
  await expect(question).toContainText('Nothing is revised yet.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: 'Revise', exact: true }).click()
  await goOn.click()
  await expect(page.getByText(/revised\. Export them again/)).toBeVisible()

  await runFromPalette(page, 'Past revisions of prices')
  await pastRevisions().getByRole('button', { name: 'Take back' }).first().click()
  await expect(question).toContainText('Nothing is taken back yet.')
  await goOn.click()
  await expect(pastRevisions().getByRole('button', { name: 'Take back' })).toHaveCount(1)
})
