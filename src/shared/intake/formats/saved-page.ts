import type { Element } from 'hast'
import type { Block, FigureBlock, ReadSource, SourceMetadata } from '../blocks'
import { dropBoilerplate, dropTrailingLinks } from './boilerplate-blocks'
import { isOfficeDocument, readHtmlTree } from './html'
import { readBlocks } from './html-blocks'
import { findBoilerplate, isArticleBody, passagesOf, weigh } from './html-boilerplate'
import { readHtmlMetadata } from './html-metadata'
import { figureOfImage, isDecoration, isFigureElement } from './html-pictures'
import { type HtmlReading, plainReading, unsafeLinkWarnings } from './html-reading'
import { readClassStyles } from './html-style'
import {
  attribute,
  findElement,
  isElement,
  parseHtml,
  textOf,
  tokens,
  WORDLESS,
  walkElements,
} from './html-tree'
import { bodyOf, findMainContent, findTitleHeading } from './main-content'
import { plainText } from './runs'

/**
 * Reads a page as a browser saved it: the article out of what the site puts around it. Whatever is left out is listed
 * in `dropped`, in reading order, so that no word goes unreported.
 */
export function readSavedPage(html: string): ReadSource {
  const tree = parseHtml(html, 'document')
  if (isOfficeDocument(tree)) return readHtmlTree(tree)
  const body = bodyOf(tree)
  const metadata = readHtmlMetadata(tree)
  const reading = plainReading({ classes: readClassStyles(tree), boilerplate: findBoilerplate(body, 'page') })
  const main = findMainContent(body, reading.boilerplate)
  const heading = findTitleHeading(body, metadata.title, reading.boilerplate)
  metadata.title ??= heading ? textOf(heading) : null
  const dek = findDek(main, metadata)
  if (dek) metadata.dek = textOf(dek)
  const around = readAround(body, main, heading, reading, metadata)
  const inside: string[] = []
  const blocks = readBlocks(main, { ...reading, dropped: inside, taken: new Set(dek ? [dek] : []) })
  const cleaned = dropBoilerplate([...around.lead, ...blocks])
  const trailing = dropTrailingLinks(cleaned.blocks)
  const kept = withoutRepeats(trailing.blocks, metadata)
  return {
    format: 'html',
    metadata: settleDek(metadata, kept.blocks),
    blocks: kept.blocks,
    dropped: [
      ...around.before,
      ...inside,
      ...cleaned.dropped,
      ...kept.dropped,
      ...trailing.dropped,
      ...around.after,
    ],
    warnings: [...reading.warnings, ...unsafeLinkWarnings(reading)],
  }
}

type Around = { lead: Block[]; before: string[]; after: string[] }

const DEK_NAME =
  /(?:^|[-_])(?:dek|deck|standfirst|sub-?title|sub-?head(?:ing|line)?|lede?|strap-?line|excerpt|summary)(?:$|[-_])/i

/** The standfirst, where it stands at the head of the article itself. */
function findDek(main: Element, metadata: SourceMetadata): Element | null {
  let before = 0
  let found: Element | null = null
  walkElements(main, (element) => {
    if (found || before > 600 || WORDLESS.has(element.tagName)) return false
    const own = element.children.reduce(
      (sum, child) => sum + (child.type === 'text' ? child.value.trim().length : 0),
      0,
    )
    const named = element !== main && tokens(element, 'className').some((name) => DEK_NAME.test(name))
    const text = named ? textOf(element) : ''
    if (text.length > 20 && text.length < 400 && text !== metadata.title && !isArticleBody(element))
      found = element
    before += own
    return found === null
  })
  return found
}

/** Goes over everything outside the article: what leads into it is kept, the rest listed as dropped. */
function readAround(
  body: Element,
  main: Element,
  heading: Element | null,
  reading: HtmlReading,
  metadata: SourceMetadata,
): Around {
  const around: Around = { lead: [], before: [], after: [] }
  let place: 'before' | 'lead' | 'after' = 'before'
  const visit = (element: Element): void => {
    const short: Element['children'] = []
    const endShort = () => {
      if (short.length > 0)
        list({ type: 'element', tagName: 'div', properties: {}, children: short.splice(0) })
    }
    const list = (part: Element) => {
      const passages = passagesOf(part).filter((passage) => !isKnown(passage, metadata))
      ;(place === 'after' ? around.after : around.before).push(...passages)
    }
    for (const child of element.children) {
      if (child === main) {
        endShort()
        place = 'after'
      } else if (!isElement(child)) short.push(child)
      else if (WORDLESS.has(child.tagName)) {
        // Not words.
      } else if (child === heading) {
        endShort()
        if (place === 'before') place = 'lead'
      } else if (reading.boilerplate.has(child)) {
        endShort()
        list(child)
      } else if (holds(child, main) || (heading !== null && holds(child, heading))) {
        endShort()
        visit(child)
      } else if (place === 'lead' && readLead(child, around, reading, metadata)) {
        endShort()
      } else short.push(child)
    }
    endShort()
  }
  if (main !== body && !holds(body, main)) return around
  if (main !== body) visit(body)
  return around
}

function holds(outer: Element, inner: Element): boolean {
  return findElement(outer, (element) => element === inner) !== null
}

/** Between the headline and the article: a standfirst, a lead picture, an opening paragraph. */
function readLead(element: Element, around: Around, reading: HtmlReading, metadata: SourceMetadata): boolean {
  const text = textOf(element, (child) => reading.boilerplate.has(child))
  const named = [element, ...descendants(element)].find((part) =>
    tokens(part, 'className').some((name) => DEK_NAME.test(name)),
  )
  if (named && text.length > 20 && text.length < 400 && textOf(named) === text && metadata.dek === null) {
    metadata.dek = text
    return true
  }
  const picture = [element, ...descendants(element)].find(
    (part) => isFigureElement(part) || (part.tagName === 'img' && isLeadPicture(part)),
  )
  if (picture && text.length < 300 && !around.lead.some((block) => block.type === 'figure')) {
    const figures =
      picture.tagName === 'img'
        ? [figureOfImage(picture)]
        : readBlocks({ type: 'root', children: [picture] }, { ...reading, dropped: around.before })
    const told = figures.filter(
      (block): block is FigureBlock =>
        block.type === 'figure' && (block.source !== null || block.caption.length > 0),
    )
    if (
      told.length > 0 &&
      told.length === figures.length &&
      (picture.tagName === 'img' ? text === '' : textOf(picture) === text)
    ) {
      around.lead.push(...told)
      return true
    }
  }
  const weight = weigh(element, (child) => reading.boilerplate.has(child))
  if (
    weight.paragraphs > 0 &&
    weight.links < weight.text * 0.3 &&
    text.length >= 60 &&
    /[.!?…”"’)]$/.test(text)
  ) {
    around.lead.push(
      ...readBlocks({ type: 'root', children: [element] }, { ...reading, dropped: around.before }),
    )
    return true
  }
  return false
}

function descendants(element: Element): Element[] {
  const all: Element[] = []
  const visit = (parent: Element) => {
    for (const child of parent.children) {
      if (!isElement(child) || WORDLESS.has(child.tagName)) continue
      all.push(child)
      visit(child)
    }
  }
  visit(element)
  return all
}

function isLeadPicture(image: Element): boolean {
  if (isDecoration(image)) return false
  const names = attribute(image, 'className') ?? ''
  return /wp-post-image|featured|hero|lead|cover|post-image|article-image/i.test(names)
}

/** What the metadata already says need not be listed a second time. */
function isKnown(passage: string, metadata: SourceMetadata): boolean {
  return passage === metadata.title || passage === metadata.dek
}

/** The byline, the date and the standfirst as lines of the text: they are fields of the article. */
function withoutRepeats(
  blocks: readonly Block[],
  metadata: SourceMetadata,
): { blocks: Block[]; dropped: string[] } {
  const kept: Block[] = []
  const dropped: string[] = []
  const opening = blocks.findIndex(
    (block) => block.type === 'paragraph' && plainText(block.runs).length > 140,
  )
  blocks.forEach((block, index) => {
    const text = block.type === 'paragraph' ? plainText(block.runs).trim() : null
    const early = index <= Math.max(opening, 3)
    if (text !== null && early && isBylineOrDate(text, metadata)) dropped.push(text)
    else kept.push(block)
  })
  return { blocks: kept, dropped }
}

const DATE_LINE =
  /^(?:(?:posted|published|updated|last updated)(?: on)?:? ?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}(?:,? (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?$/i

/** A line of nothing but who wrote the piece, when, and how long it takes to read. */
function isBylineOrDate(text: string, metadata: SourceMetadata): boolean {
  if (text.length > 160) return false
  const parts = text.split(/\s*[|·•]\s*|\s+[–—-]\s+|\n/).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => isBylinePart(part, metadata.byline?.toLowerCase()))
}

function isBylinePart(part: string, byline: string | undefined): boolean {
  if (
    DATE_LINE.test(part) ||
    /^(?:follow|\d{1,3} min(?:ute)?s? read|\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?)$/i.test(part)
  )
    return true
  if (byline === undefined) return false
  const line = part.toLowerCase().replace(/[\s,]+$/, '')
  return (
    line === byline ||
    (line.endsWith(byline) &&
      /^(?:(?:posted|written|words|text|story|interview) )?by:? $/.test(line.slice(0, -byline.length)))
  )
}

/** A page's description is its dek only if it is not the opening of the text again. */
function settleDek(metadata: SourceMetadata, blocks: readonly Block[]): SourceMetadata {
  const description = metadata.seoDescription
  if (metadata.dek !== null || description === null || /(?:…|\.\.\.|\[…\])$/.test(description))
    return metadata
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const start = words(description).slice(0, 60)
  const repeats = blocks.some(
    (block) => block.type === 'paragraph' && words(plainText(block.runs)).includes(start),
  )
  return repeats || start === '' ? metadata : { ...metadata, dek: description }
}
