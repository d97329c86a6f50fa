import type { ArticleDocument, TopBlock } from '@shared/article/document'

/** Of each block that was written out before: the editor gives the same object for the same block. */
const known = new WeakMap<TopBlock, string>()

/** JSON of what a call is given. The blocks of a document that were not edited since are not written out again. */
export function writtenOut({ document, ...others }: { document?: ArticleDocument | undefined }): string {
  const beginning = JSON.stringify(others)
  if (!document) return beginning
  const between = beginning === '{}' ? '' : ','
  const blocks = document.content.map(writtenBlock).join()
  return `${beginning.slice(0, -1)}${between}"document":{"type":"doc","content":[${blocks}]}}`
}

function writtenBlock(block: TopBlock): string {
  const written = known.get(block) ?? JSON.stringify(block)
  known.set(block, written)
  return written
}
