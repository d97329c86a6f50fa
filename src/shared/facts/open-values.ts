import { counted } from '../counted'
import type { OutdatedArticle, OutdatedValue } from '../ipc/fact-calls'

/** A value that waits for a decision: the record says something else now, and nobody kept it as printed. */
export type OpenValue = OutdatedValue & { now: string; kept: null }

export function isOpen(value: OutdatedValue): value is OpenValue {
  return value.now !== null && value.kept === null
}

export type OpenArticle = Omit<OutdatedArticle, 'values'> & { values: OpenValue[] }

/** Articles with only what waits for a decision; those where nothing does are left out. */
export function openArticles(articles: readonly OutdatedArticle[]): OpenArticle[] {
  return articles
    .map((article) => ({ ...article, values: article.values.filter(isOpen) }))
    .filter(({ values }) => values.length > 0)
}

/** "2 prices out of date", "1 name out of date", "3 facts out of date" where they are of several kinds. */
export function outOfDateWords(values: readonly Pick<OutdatedValue, 'field'>[]): string {
  return `${oldValuesWords(values)} out of date`
}

/** "2 prices", "1 name", "3 facts" where they are of several kinds. */
export function oldValuesWords(values: readonly Pick<OutdatedValue, 'field'>[]): string {
  const fields = new Set(values.map(({ field }) => field))
  const [field] = fields
  const noun = fields.size === 1 && field !== undefined ? field : 'fact'
  return counted(values.length, noun)
}
