import { type ChangedBlocks, changedBlocks, putBackBlocks } from '@shared/article/changed-blocks'
import type { ArticleDocument } from '@shared/article/document'
import type { Repositories } from '../../library/repositories'
import { type KeptBlocks, packTexts, unpackTexts } from '../../library/repositories/packed-blocks'

/** Texts of one transaction: some tens of milliseconds of work. */
export const TEXT_SLICE = 20

/** A text that is to become another; `language` is what it is written in, BCP 47. */
export type Rewrite = {
  id: string
  rewrite: (document: ArticleDocument, language: string) => ArticleDocument
}

/** Texts that an edit of many rewrites, a slice at a time: those of a slice are thought of when its turn comes. */
export type TextEdit = { total: number; slices: () => Iterable<readonly Rewrite[]> }

/** What a slice changed. */
export type RewrittenSlice = {
  /** With the revision that it left each text with. */
  texts: { id: string; revision: number }[]
  /** Its blocks as they were and became, as `unpackTexts` reads them. */
  packed: string
}

export const noTexts: TextEdit = { total: 0, slices: () => [] }

/** Rewrites texts as they stand when their turn comes, as a part of its caller's transaction; what is gone is left out. */
export function rewriteTexts(
  { articles, settings }: Repositories,
  slice: readonly Rewrite[],
): RewrittenSlice {
  const kept: KeptBlocks[] = []
  const texts: RewrittenSlice['texts'] = []
  for (const { id, rewrite } of slice) {
    const article = articles.get(id)
    if (!article) continue
    const document = rewrite(article.document, article.language || settings.get().language)
    if (document === article.document) continue
    articles.save(id, article.revision, { document, isAsWas: true })
    kept.push({ id, blocks: changedBlocks(article.document.content, document.content) })
    texts.push({ id, revision: article.revision + 1 })
  }
  return { texts, packed: packTexts(kept) }
}

/** Puts back the blocks that nobody changed since. @returns the ids of texts in which somebody did */
export function putTextsBack({ articles }: Repositories, packed: string): { ids: string[]; left: string[] } {
  const texts = unpackTexts(packed)
  const left = texts.flatMap(({ id, blocks }) => {
    const article = articles.get(id)
    if (!article) return []
    const { document, isBack } = withBlocksBack(article.document, blocks)
    if (document !== article.document) articles.save(id, article.revision, { document, isAsWas: true })
    return isBack ? [] : [id]
  })
  return { ids: texts.map(({ id }) => id), left }
}

/**
 * The document with the blocks put back that nobody changed since.
 * @returns whether all of them are as they were, put back now or before; the same document where nothing was put back
 */
export function withBlocksBack(
  before: ArticleDocument,
  blocks: ChangedBlocks,
): { document: ArticleDocument; isBack: boolean } {
  const { document, putBack } = putBackBlocks(before, blocks)
  if (putBack >= blocks.length) return { document, isBack: true }
  const present = new Set(document.content.map((block) => JSON.stringify(block)))
  return { document, isBack: blocks.every((block) => present.has(JSON.stringify(block.before))) }
}
