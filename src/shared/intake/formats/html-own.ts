import type { Element, Root } from 'hast'
import type { Block, Run } from '../blocks'
import type { HtmlReading, PartReaders } from './html-reading'
import type { RunStyle } from './html-style'

/** Blocks that our own HTML export marks as what they are, so that they come back without loss; else null. */
export function readStatedBlock(
  _element: Element,
  _reading: HtmlReading,
  _parts: PartReaders,
): Block[] | null {
  return null
}

/** A mention or fact of our own HTML export; else null. */
export function readOwnRun(_element: Element, _style: RunStyle): Run | null {
  return null
}

/** Whether a page is one that we wrote: then all of it in the article's own element is the article. */
export function isOwnExport(_tree: Root): boolean {
  return false
}
