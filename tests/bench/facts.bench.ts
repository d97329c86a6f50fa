import { rmSync } from 'node:fs'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyProductFields } from '@shared/records/product'
import { temporaryFolder } from '../helpers/electron-app'
import { report } from './measurement'
import { atMost, median } from './statistics'

const ARTICLES = 1000
const EXPORTS_EACH = 10
const PRODUCTS = 200
const RUNS = 20

test('old prices among 10,000 exports', async () => {
  const folder = temporaryFolder('beauty-desk-bench-')
  const library = createLibrary(folder)
  try {
    const records = repositoriesOf(library)
    const price = (amountMinor: number, asOf: string) => ({
      id: newId(),
      sizeId: null,
      amountMinor,
      currency: 'EUR',
      asOf,
    })
    const fields = (index: number) => ({
      ...emptyProductFields(),
      name: `Product ${index}`,
      prices: [price(3400, '2026-01-05')],
    })
    const { products, articleId } = library.write(() => {
      const products = Array.from({ length: PRODUCTS }, (_, index) => records.products.create(fields(index)))
      let articleId = ''
      for (let index = 0; index < ARTICLES; index += 1) {
        const shown = Array.from({ length: 3 }, (_, nth) => products[(index + nth) % PRODUCTS]?.id ?? '')
        const cards = shown.map((productId) => ({
          type: 'productCard' as const,
          attrs: { id: newId(), productId, note: null },
        }))
        const article = records.articles.create({
          fields: { ...emptyArticleFields(), title: `Article ${index}`, status: 'published' },
          document: { type: 'doc', content: cards },
        })
        articleId = article.id
        for (let run = 0; run < EXPORTS_EACH; run += 1)
          records.exportLog.add(
            {
              articleId,
              articleRevision: 1,
              articleTitle: article.title,
              profileId: 'p',
              profileName: 'Markdown',
              format: 'markdown',
              target: '/posts',
              file: `${index}.md`,
              contentHash: 'ab'.repeat(32),
            },
            shown.map((productId) => ({
              productId,
              blockId: null,
              use: 'card',
              mode: 'live',
              field: 'price',
              value: '€34.00',
              asOf: '2026-01-05',
              sizeId: null,
              money: { amountMinor: 3400, currency: 'EUR' },
            })),
          )
      }
      return { products, articleId }
    })
    await new Promise((resolve) => setTimeout(resolve, 5))
    // One product in ten has another price now: a hundred and fifty articles print an old one.
    library.write(() => {
      for (const [index, product] of products.entries())
        if (index % 10 === 0)
          records.products.save(product.id, 1, {
            ...fields(index),
            prices: [price(3400, '2026-01-05'), price(3800, '2026-06-01')],
          })
    })
    const scopes = {
      'of the library': {},
      'of one article': { articleId },
      'of one product': { productId: products[0]?.id },
    }
    for (const [name, scope] of Object.entries(scopes)) {
      const taken = Array.from({ length: RUNS }, () => {
        const started = performance.now()
        records.outOfDate(scope)
        return performance.now() - started
      })
      const line = `old prices among 10,000 exports, ${name}`
      await report(test.info(), atMost(line, 'ms', median(taken), 50, RUNS))
    }
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
