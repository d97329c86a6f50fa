import type { ArticleDocument, HeadingNode, ParagraphNode } from '@shared/article/document'
import { plainText } from '@shared/article/plain-text'
import { noKnownNames, readPasted as readBlocks, structure } from '@shared/intake'
import type { ReadSource } from '@shared/intake/blocks'
import { missingWords, textOfBlocks, wordsOf } from '@shared/intake/formats/words'
import type { IntakeResult } from '@shared/intake/result'

export type Pasted = { html: string | null; text: string }
export type PastedArticle = {
  document: ArticleDocument
  /** Lines that no article has in it, such as share buttons; the writer is told of them. */
  leftOut: string[]
}

/**
 * Reads pasted text the way an import reads a file. A title or dek stays where it stood: an article that is being
 * written has its own. Null where a word would go missing; then the paste is better taken as it is.
 */
export function readPasted({ html, text }: Pasted): PastedArticle | null {
  const pasted = html === null ? { text } : { html, text }
  const source = readBlocks(pasted)
  const result = structure(source, noKnownNames())
  const document: ArticleDocument = {
    type: 'doc',
    content: [...frontBlocks(result, source), ...result.document.content],
  }
  if (losesWords(source, result, document)) return null
  return { document, leftOut: result.dropped }
}

/** Title and dek as the blocks they were. */
function frontBlocks(result: IntakeResult, source: ReadSource): (HeadingNode | ParagraphNode)[] {
  const [first] = source.blocks
  const blocks: (HeadingNode | ParagraphNode)[] = []
  if (result.title !== null) {
    const content = [{ type: 'text' as const, text: result.title }]
    blocks.push(
      first?.type === 'heading'
        ? { type: 'heading', attrs: { id: null, level: 2 }, content }
        : { type: 'paragraph', attrs: { id: null }, content },
    )
  }
  if (result.dek) {
    blocks.push({ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: result.dek }] })
  }
  return blocks
}

/** Names before what is said have become fields of their pairs; times, numbers and single letters there are marks. */
function losesWords(source: ReadSource, result: IntakeResult, document: ArticleDocument): boolean {
  const { dropped, speakers, imageCredits } = result
  const figures = result.pictures.flatMap(({ alt, credit }) => [alt ?? '', credit ?? ''])
  const kept = [plainText(document), ...dropped, ...imageCredits, ...figures].join('\n')
  const labels = new Set(speakers.flatMap((name) => [...wordsOf(name), initialsOf(name)]).map(lower))
  return missingWords(textOfBlocks(source.blocks), kept).some(
    (word) => word.length > 1 && !/^\d+$/.test(word) && !labels.has(lower(word)),
  )
}

function initialsOf(name: string): string {
  return wordsOf(name)
    .map((word) => word[0])
    .join('')
}

function lower(word: string): string {
  return word.toLowerCase()
}
