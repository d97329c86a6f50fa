import type { ArticleDocument, TopBlock } from './document'

/** Blocks that something changed: each as it became, as JSON, and as it was. */
export type ChangedBlocks = { after: string; before: TopBlock }[]

/** @param after the same blocks in the same order, some of them changed */
export function changedBlocks(before: readonly TopBlock[], after: readonly TopBlock[]): ChangedBlocks {
  return before.flatMap((block, index) => {
    const now = JSON.stringify(after[index])
    return now === JSON.stringify(block) ? [] : [{ after: now, before: block }]
  })
}

/**
 * The document with the blocks put back that nobody changed since, wherever they stand now.
 * @returns how many that were; the same document where there were none
 */
export function putBackBlocks(
  document: ArticleDocument,
  blocks: ChangedBlocks,
): { document: ArticleDocument; putBack: number } {
  const before = new Map(blocks.map((block) => [block.after, block.before]))
  let putBack = 0
  const content = document.content.map((block) => {
    const former = before.get(JSON.stringify(block))
    if (former) putBack += 1
    return former ?? block
  })
  return { document: putBack > 0 ? { ...document, content } : document, putBack }
}
