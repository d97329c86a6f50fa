import { compareWithRecord } from '@shared/facts/compare'
import { valueKey } from '@shared/facts/revise'
import type { OutdatedArticle, OutdatedValue } from '@shared/ipc/fact-calls'
import type { Product } from '@shared/records/product'
import type { PrintedFactRepository, PrintedScope, StandingPlace } from './printed-facts'
import type { ProductRepository } from './products'
import type { SettingsRepository } from './settings'

type Sources = {
  printedFacts: PrintedFactRepository
  products: ProductRepository
  settings: SettingsRepository
}

/**
 * Articles that stand before readers with values their records no longer say, the newest export first. Values that
 * were kept as printed are among them, with the reason.
 */
export function findOutOfDate(records: Sources, scope: PrintedScope): OutdatedArticle[] {
  const places = records.printedFacts.mayBeOutOfDate(scope)
  if (places.length === 0) return []
  const { language } = records.settings.get()
  const productIds = [...new Set(places.map(({ productId }) => productId))]
  const products = new Map(records.products.getMany(productIds).map((product) => [product.id, product]))
  const articles = new Map<string, { article: OutdatedArticle; values: Map<string, OutdatedValue> }>()
  for (const place of places) {
    const product = products.get(place.productId) ?? null
    const verdict = compareWithRecord(place, product, place.language || language)
    if (verdict.kind === 'unchanged') continue
    const now = verdict.kind === 'gone' ? { now: null, asOf: null } : { now: verdict.now, asOf: verdict.asOf }
    const known = articles.get(place.articleId) ?? { article: articleOf(place), values: new Map() }
    articles.set(place.articleId, known)
    const key = `${valueKey(place)}\u0000${place.sizeId ?? ''}`
    const value: OutdatedValue | undefined = known.values.get(key)
    if (value === undefined) known.values.set(key, { ...outdatedOf(place, product), ...now })
    else if (!value.prints.some((print) => isSamePrint(print, place))) value.prints.push(printOf(place))
  }
  return [...articles.values()].map(({ article, values }) => ({ ...article, values: [...values.values()] }))
}

function articleOf({ articleId, title, status, publishedOn }: StandingPlace): OutdatedArticle {
  return { articleId, title, status, publishedOn, values: [] }
}

function outdatedOf(place: StandingPlace, product: Product | null): Omit<OutdatedValue, 'now' | 'asOf'> {
  const { productId, field, value, sizeId, keptReason, keptAt } = place
  const size = field === 'price' ? product?.sizes.find(({ id }) => id === sizeId)?.label : undefined
  return {
    productId,
    field,
    value,
    // A name that is out of date is the one the writer looks for.
    productName: product?.name ?? (field === 'name' ? value : 'A product no longer in the library'),
    size: size || null,
    prints: [printOf(place)],
    kept: keptReason === null || keptAt === null ? null : { reason: keptReason, at: keptAt },
  }
}

function printOf({ profileName, file, exportedAt, use }: StandingPlace): OutdatedValue['prints'][number] {
  return { profileName, file, printedOn: exportedAt, use }
}

function isSamePrint(print: OutdatedValue['prints'][number], place: StandingPlace): boolean {
  return (
    print.profileName === place.profileName &&
    print.file === place.file &&
    print.printedOn === place.exportedAt &&
    print.use === place.use
  )
}
