import type { ArticleDocument } from '@shared/article/document'

/** Reads pasted text the way an import reads a file. Its own chunk: the readers are large and paste is rare. */
export async function readPasted(_pasted: {
  html: string | null
  text: string
}): Promise<ArticleDocument | null> {
  return null
}
