import type { OpenArticle, OpenValue } from '@shared/facts/open-values'
import { counted } from '../../ui/words'

/** A product whose change has just left old values in published articles. */
export type NewlyOutOfDate = {
  productId: string
  productName: string
  fields: ReadonlySet<string>
  articleIds: ReadonlySet<string>
}

/** The products among those just saved that some article prints an old value of, which it did not before. */
export function newlyOutOfDate(
  before: readonly OpenArticle[],
  now: readonly OpenArticle[],
  savedProductIds: ReadonlySet<string>,
): NewlyOutOfDate[] {
  const known = new Set(
    before.flatMap(({ articleId, values }) => values.map((value) => statement(articleId, value))),
  )
  const standing = now.flatMap(({ articleId, values }) => values.map((value) => ({ articleId, value })))
  return [...savedProductIds].flatMap((productId) => {
    const own = standing.filter(({ value }) => value.productId === productId)
    const first = own.find(({ articleId, value }) => !known.has(statement(articleId, value)))
    if (!first) return []
    const fields = new Set(own.map(({ value }) => value.field))
    const articleIds = new Set(own.map(({ articleId }) => articleId))
    return [{ productId, productName: first.value.productName, fields, articleIds }]
  })
}

/** "An old price of Fjord Mineral Mask stands in 3 published articles." */
export function noticeWords(news: readonly NewlyOutOfDate[]): string {
  const fields = new Set(news.flatMap((one) => [...one.fields]))
  const articles = new Set(news.flatMap((one) => [...one.articleIds])).size
  const [field] = fields
  const [product] = news
  const of = news.length === 1 && product ? product.productName : counted(news.length, 'product')
  const isOne = news.length === 1 && fields.size === 1
  const what = isOne ? `An old ${field}` : fields.size === 1 ? `Old ${field}s` : 'Old facts'
  return `${what} of ${of} ${isOne ? 'stands' : 'stand'} in ${counted(articles, 'published article')}.`
}

function statement(articleId: string, value: OpenValue): string {
  return [articleId, value.productId, value.field, value.size, value.value, value.now].join('\u0000')
}
