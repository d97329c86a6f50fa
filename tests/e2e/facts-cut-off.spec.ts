import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { printedValues } from '@main/services/exports/printed-facts'
import { expect, test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyProductFields } from '@shared/records/product'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { lightAndDark, violationsIn } from '../helpers/look-with-axe'
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

test('a revision of prices that was cut off is told at the start, with the way to take it back', async () => {
  const folder = temporaryFolder()
  const userData = settledUserData()
  libraryCutOff(join(folder, 'Desk'))
  const desk = await launchApp({ library: join(folder, 'Desk'), userData })
  const page = desk.window
  await expect(
    page.getByText(/^Revising old prices was cut off before its end: 1 article revised/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Past revisions' }).click()
  const past = page.getByRole('dialog', { name: 'Past revisions of prices' })
  await expect(past).toContainText('1 article revised · cut off before its end')
  expect(await violationsIn(lightAndDark, page)).toEqual([])
  await past.getByRole('button', { name: 'Take back' }).click()
  await expect(past.getByText('Nothing was revised yet')).toBeVisible()
  await desk.close()
  for (const place of [folder, userData]) rmSync(place, { recursive: true, force: true, maxRetries: 3 })
})
