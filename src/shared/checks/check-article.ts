import type { ArticleDocument } from '../article/document'
import type { NameOf } from '../article/inline-text'
import { blocksOfDocument, blocksOfFields, type CheckedBlock } from './checked-block'
import type { Finding } from './finding'
import { isFor, readBlock } from './read-block'
import type { Rule } from './rule'
import { settle } from './settle'

/** What is checked of an article. `language` is BCP 47. */
export type CheckedArticle = { title: string; dek: string; language: string; document: ArticleDocument }

/** All lines of an article, its fields first. */
export function blocksOfArticle(article: CheckedArticle, nameOf?: NameOf): CheckedBlock[] {
  return [...blocksOfFields(article), ...blocksOfDocument(article.document.content, nameOf)]
}

/** Reads and judges a whole article at once. */
export function checkArticle(rules: readonly Rule[], article: CheckedArticle, nameOf?: NameOf): Finding[] {
  const blocks = blocksOfArticle(article, nameOf)
  const own = rules.filter((rule) => isFor(rule, article.language))
  return settle(
    own.map(({ info }) => info),
    blocks.map((block) => readBlock(own, block, article.language)),
  )
}
