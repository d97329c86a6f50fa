import { useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'

/**
 * The language that the article is written in, for its `lang`: screen readers speak it, and letters that languages draw
 * in different ways are drawn in its own.
 */
export function useLanguage({ fields, services }: ArticleSession): string {
  return useStorePart(fields, () => services.language())
}
