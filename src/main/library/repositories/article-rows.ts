import { DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import type { Article, ArticleFields } from '@shared/records/article'
import type { articleDocuments, articles } from '../tables'
import { newestForm } from './newest-form'

type Row = typeof articles.$inferSelect
type DocumentRow = typeof articleDocuments.$inferSelect

/** The columns of an article's row that a save writes. */
export function columnsOf(fields: ArticleFields) {
  return {
    title: fields.title,
    dek: fields.dek,
    slug: fields.slug,
    byline: fields.byline,
    status: fields.status,
    language: fields.language,
    client: fields.client,
    deadline: fields.deadline,
    wordBudget: fields.wordBudget,
    publishedOn: fields.publishedOn,
    publishedUrl: fields.publishedUrl,
    canonicalUrl: fields.canonicalUrl,
    seoTitle: fields.seoTitle,
    seoDescription: fields.seoDescription,
    coverMediaId: fields.coverMediaId,
  }
}

/** @throws DeskError `library-newer` */
export function rowToArticle(
  row: Row,
  stored: DocumentRow | undefined,
  interviewIds: string[],
  tags: string[],
): Article {
  if (!stored) throw new Error(`The article ${row.id} has no document.`)
  const { questionCount: _questionCount, bodyWordCount: _bodyWordCount, ...columns } = row
  return {
    ...columns,
    interviewIds,
    tags,
    document: newestForm(stored),
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
  }
}
