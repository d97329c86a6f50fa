import type { RecordLookup } from '@shared/article/record-lookup'
import { resolve } from '@shared/article/resolve'
import type { ResolvedArticle } from '@shared/article/resolved'
import type { Article } from '@shared/records/article'
import type { Repositories } from '../../library/repositories'

/** Resolves articles of one library; records that several of them name are read once. */
export function createArticleResolver(records: Repositories): (article: Article) => ResolvedArticle {
  const { language } = records.settings.get()
  const lookup: RecordLookup = {
    product: remembering((id) => records.products.get(id)),
    brand: remembering((id) => records.brands.get(id)),
    expert: remembering((id) => records.experts.get(id)),
    media: remembering((id) => records.media.get(id)),
  }
  return (article) => resolve(article, lookup, language)
}

/** What is worth a look in an article before it goes out, a line each. */
export function problemLines({ problems }: ResolvedArticle): string[] {
  return [...new Set(problems.map(({ message }) => message))]
}

function remembering<Value>(read: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>()
  return (id) => {
    const present = known.get(id)
    if (present !== undefined) return present
    const value = read(id)
    known.set(id, value)
    return value
  }
}
