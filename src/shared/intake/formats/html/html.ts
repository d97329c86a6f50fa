import type { Element, Root } from 'hast'
import type { ReadSource } from '../../blocks'
import { dropBoilerplate } from '../boilerplate/blocks'
import { asTranscript } from '../timed/timestamped'
import { readBlocks } from './blocks'
import { findBoilerplate } from './boilerplate'
import { bringFootnotesIn } from './footnotes'
import { readHtmlMetadata } from './metadata'
import { plainReading, unsafeLinkWarnings } from './reading'
import { readClassStyles } from './style'
import { findElement, parseHtml, tokens } from './tree'

/**
 * Reads a piece of HTML: something copied from a page, a Word or Google document, or a file that is an article and
 * nothing else. All of it is taken for the article but what cannot be (scripts, forms, share rows).
 */
export function readHtmlFragment(html: string): ReadSource {
  return readHtmlTree(parseHtml(html, /<html[\s>]|<body[\s>]/i.test(html) ? 'document' : 'fragment'))
}

export function readHtmlTree(tree: Root): ReadSource {
  const headings = bringFootnotesIn(tree)
  const reading = plainReading({
    classes: readClassStyles(tree),
    boilerplate: findBoilerplate(tree, 'fragment'),
  })
  const blocks = asTranscript(readBlocks(tree, reading), reading.dropped)
  const cleaned = dropBoilerplate(blocks)
  return {
    format: 'html',
    metadata: readHtmlMetadata(tree),
    blocks: cleaned.blocks,
    dropped: [...reading.dropped, ...cleaned.dropped, ...headings],
    warnings: [...reading.warnings, ...unsafeLinkWarnings(reading)],
  }
}

/** A document saved by a word processor: all of it is text, none of it a site's furniture. */
export function isOfficeDocument(tree: Root): boolean {
  const isOffice = (element: Element) =>
    element.tagName === 'meta' &&
    /^(?:generator|progid|originator)$/i.test(String(element.properties.name ?? '')) &&
    /microsoft (?:word|office)|libreoffice|openoffice|word\.document|google docs|pandoc|mammoth/i.test(
      String(element.properties.content ?? ''),
    )
  if (findElement(tree, isOffice)) return true
  const isGoogle = (element: Element) =>
    String(element.properties.id ?? '').startsWith('docs-internal-guid') ||
    (element.tagName === 'body' && tokens(element, 'className').includes('doc-content'))
  return findElement(tree, isGoogle) !== null
}
