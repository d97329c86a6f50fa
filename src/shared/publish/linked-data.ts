import type { ResolvedArticle } from '../article/resolved'
import { tidyText } from '../article/tidy-inline'

/** What search engines read of an article (schema.org), as the text of a script element. */
export function linkedData(article: ResolvedArticle, image: string): string {
  const fields = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: tidyText(article.title) || undefined,
    description: tidyText(article.dek) || undefined,
    author: article.byline === '' ? undefined : { '@type': 'Person', name: tidyText(article.byline) },
    datePublished: article.publishedOn ?? undefined,
    dateModified: article.updatedOn ?? undefined,
    inLanguage: article.language,
    url: article.canonicalUrl ?? article.publishedUrl ?? undefined,
    image: image === '' ? undefined : image,
    keywords: article.tags.length === 0 ? undefined : article.tags.map(tidyText),
  }
  // A script element ends at its end tag whatever its language, so no `<` may stand in the JSON.
  return JSON.stringify(fields).replace(/</g, '\\u003c')
}
