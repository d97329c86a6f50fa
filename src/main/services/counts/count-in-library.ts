import { type ArticleCounts, countArticle } from '@shared/article/counts/article-counts'
import { readingMinutesOf } from '@shared/article/counts/text-counts'
import { DeskError } from '@shared/ipc/errors'
import type { OpenedLibrary } from '../opened-library'

export type CountedArticle = ArticleCounts & {
  id: string
  title: string
  byline: string
  wordBudget: number | null
  readingMinutes: number
  /** Names of the experts who speak, by id. */
  names: ReadonlyMap<string, string>
}

/**
 * What an article of a library comes to.
 * @throws DeskError `not-found`
 */
export function countInLibrary({ records }: Pick<OpenedLibrary, 'records'>, id: string): CountedArticle {
  const article = records.articles.get(id)
  if (!article) throw new DeskError('not-found', `There is no article ${id}. Nothing was changed.`)
  const { language, wordsPerMinute } = records.settings.get()
  const { title, byline, document, wordBudget } = article
  const counts = countArticle(article, records.shownNames(document.content, article.language || language))
  const names = counts.voices.flatMap(({ expertId }) => {
    const expert = expertId === null ? null : records.experts.get(expertId)
    return expert ? [[expert.id, expert.name] as const] : []
  })
  return {
    id,
    title,
    byline,
    wordBudget,
    ...counts,
    readingMinutes: readingMinutesOf(counts.total, wordsPerMinute),
    names: new Map(names),
  }
}
