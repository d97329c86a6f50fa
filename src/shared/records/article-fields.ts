import type { ArticleFields } from './article'
import type { ArticleStatus } from './choices'

/** What becomes of an article that is given a status: one that is published has a day on which it was. */
export function withStatus(
  { publishedOn }: Pick<ArticleFields, 'publishedOn'>,
  status: ArticleStatus,
  today: string,
): Pick<ArticleFields, 'status' | 'publishedOn'> {
  return { status, publishedOn: status === 'published' ? (publishedOn ?? today) : publishedOn }
}

export function emptyArticleFields(): ArticleFields {
  return {
    title: '',
    dek: '',
    slug: '',
    byline: '',
    status: 'drafting',
    language: '',
    client: '',
    deadline: null,
    wordBudget: null,
    publishedOn: null,
    publishedUrl: null,
    canonicalUrl: null,
    seoTitle: '',
    seoDescription: '',
    coverMediaId: null,
    interviewIds: [],
    tags: [],
  }
}
