import type { Element, ElementContent, RootContent } from 'hast'
import type { Block } from '../../blocks'
import { append } from '../append'
import { hasWords, plainText } from '../runs'
import { BlockBuilder } from './block-builder'
import { isPullQuote, passagesOf } from './boilerplate'
import { withoutDisclosures } from './disclosures'
import { readFaqPair } from './faq'
import { readFigure, readImage, readNoscript, readPullQuote } from './figures'
import { isFootnote } from './footnotes'
import { readLink, readRaised } from './links'
import { readDefinitions, readDetails, readList } from './lists'
import { isFigureElement } from './pictures'
import { settleProseHeadings } from './prose-headings'
import type { ElementReader, HtmlReading, PartReaders, Place } from './reading'
import { isMarkedQuestion, isShownAsBlock, isUnseen, keepsLineBreaks, type RunStyle, styleOf } from './style'
import { readTable } from './tables'
import { attribute, findElement, isBlockElement, type Tree, textOf, tokens, WORDLESS } from './tree'
import { gatherWordLists } from './word-lists'

/** Reads a tree into blocks. Only our own block types come out, so nothing that could run can pass. */
export function readBlocks(tree: Tree, reading: HtmlReading): Block[] {
  return settleProseHeadings(joinDropCaps(PARTS.blocks(tree, reading)))
}

/** Not the letters that are words, or labels, of their own. */
const DROP_CAP = /^["“‘«]?(?![AIOQYÀ])\p{Lu}$/u

/** A large first letter that a page sets as a block of its own belongs to the word after it. */
function joinDropCaps(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const isCap = last?.type === 'paragraph' && DROP_CAP.test(plainText(last.runs))
    if (isCap && block.type === 'paragraph' && /^\p{Ll}/u.test(plainText(block.runs))) {
      const [first, ...rest] = block.runs
      const letter = plainText(last.runs)
      joined[joined.length - 1] = {
        ...block,
        runs: first ? [{ ...first, text: letter + first.text }, ...rest] : last.runs,
      }
    } else joined.push(block)
  }
  return joined
}

const PARTS: PartReaders = {
  blocks: (tree, reading, style = {}) => {
    const builder = new BlockBuilder()
    walkChildren(tree, placeOf(builder, reading), style)
    return builder.finish()
  },
  runs: (tree, reading, style = {}) => {
    const builder = new BlockBuilder(true)
    walkChildren(tree, placeOf(builder, reading), style)
    return builder.finishRuns()
  },
  walk: (element, place, style) => walkChildren(element, place, style),
}

function placeOf(builder: BlockBuilder, reading: HtmlReading): Place {
  return { builder, reading, parts: PARTS, pre: false }
}

const readBreak: ElementReader = (_element, { builder }, style) => builder.addBreak(style)

const readDivider: ElementReader = (_element, { builder }) => builder.addBlock({ type: 'divider' })

const readShortQuote: ElementReader = (element, place, style) => {
  place.builder.addText('“', style)
  walkChildren(element, place, style)
  place.builder.addText('”', style)
}

const readQuote: ElementReader = (element, { builder, reading, parts }) => {
  const blocks = parts.blocks(element, reading)
  if (blocks.length > 0) builder.addBlock({ type: 'quote', blocks })
  else builder.endParagraph()
}

const readHeading: ElementReader = (element, place, style) => {
  const { builder, reading, parts } = place
  const end = endOfHeading(element)
  if (end !== null) {
    readHeading({ ...element, children: element.children.slice(0, end) }, place, style)
    walkChildren({ ...element, children: element.children.slice(end) }, place, {})
    return
  }
  const { runs, others } = parts.runs(withoutDisclosures(element), reading, style)
  for (const block of others) builder.addBlock(block)
  if (hasWords(runs)) builder.addBlock({ type: 'heading', level: levelOf(element), runs })
  else builder.endParagraph()
}

const SETS_TEXT = /^(?:p|ul|ol|dl|table|blockquote|h[1-6])$/

/**
 * Where a heading that was never closed ends: before the next heading in it, or, once it has said something, before
 * the text in it. Null where all of it is the heading.
 */
function endOfHeading(element: Element): number | null {
  const at = element.children.findIndex(setsText)
  if (at < 0) return null
  const holdsHeading = findElement(
    { ...element, children: element.children.slice(at) },
    (child) => /^h[1-6]$/.test(child.tagName) && child !== element && textOf(child) !== '',
  )
  const said = textOf({ ...element, children: element.children.slice(0, at) })
  if (holdsHeading || /\p{L}\S*\s+\S*\p{L}/u.test(said)) return at
  const texts = element.children.flatMap((child, index) =>
    setsText(child) && textOf(child) !== '' ? [index] : [],
  )
  return texts.length >= FEWEST_TEXTS ? (texts[1] ?? null) : null
}

/** So many paragraphs stand in a heading for its size: the first one is what it says. */
const FEWEST_TEXTS = 3

function setsText(child: ElementContent): boolean {
  return (
    child.type === 'element' &&
    (SETS_TEXT.test(child.tagName) || findElement(child, (inner) => SETS_TEXT.test(inner.tagName)) !== null)
  )
}

const READERS: Record<string, ElementReader> = {
  a: readLink,
  blockquote: readQuote,
  br: readBreak,
  details: readDetails,
  dir: readList,
  dl: readDefinitions,
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  hr: readDivider,
  img: readImage,
  ol: readList,
  q: readShortQuote,
  sup: readRaised,
  table: readTable,
  ul: readList,
}

/** The heading level of an element, told by its tag, its role, or the style Word gave it. */
function levelOf(element: Element): 1 | 2 | 3 | 4 | 5 | 6 {
  const byTag = /^h([1-6])$/.exec(element.tagName)?.[1]
  const level = Number(byTag ?? element.properties.ariaLevel ?? (isWordTitle(element) ? 1 : 2))
  return level >= 1 && level <= 6 ? (Math.floor(level) as 1 | 2 | 3 | 4 | 5 | 6) : 2
}

/** The title style of Word, and of documents that Google wrote. */
function isWordTitle(element: Element): boolean {
  if (element.tagName !== 'p') return false
  const names = tokens(element, 'className')
  return (
    names.includes('MsoTitle') ||
    (names.includes('title') && names.every((name) => /^(?:title|c\d+)$/.test(name)))
  )
}

function readerOf(element: Element): ElementReader | undefined {
  if (isFigureElement(element)) return readFigure
  if (isWordTitle(element) || attribute(element, 'role') === 'heading') return readHeading
  return READERS[element.tagName]
}

function walkChildren(tree: Tree, place: Place, style: RunStyle): void {
  for (const child of gatherWordLists(tree.children)) walk(child, place, style)
}

function walk(node: RootContent | ElementContent, place: Place, inherited: RunStyle): void {
  const { builder, reading, parts } = place
  if (node.type === 'text') builder.addText(node.value, inherited, place.pre)
  if (node.type !== 'element' || reading.taken.has(node)) return
  if (reading.boilerplate.has(node) || isUnseen(node)) {
    if (isBlockElement(node)) builder.endParagraph()
    if (!WORDLESS.has(node.tagName)) append(reading.dropped, passagesOf(node))
    return
  }
  if (WORDLESS.has(node.tagName)) {
    if (node.tagName === 'noscript') readNoscript(node, place, inherited)
    return
  }
  if (isFootnote(node)) {
    readFootnote(node, place)
    return
  }
  const style = styleOf(node, inherited, reading.classes)
  const stated = readFaqPair(node, reading, parts)
  if (stated) for (const block of stated) builder.addBlock(block)
  else if (!isPullQuote(node) || !readPullQuote(node, place, style)) walkElement(node, place, style)
}

/** What a footnote cannot hold (a list, a picture) stands after the paragraph that it is in. */
function readFootnote(element: Element, { builder, reading, parts }: Place): void {
  const { runs, others } = parts.runs(element, reading)
  builder.addFootnote(runs)
  for (const block of others) builder.addFloating(block)
}

function walkElement(element: Element, place: Place, style: RunStyle): void {
  const reader = readerOf(element)
  if (reader) {
    reader(element, place, style)
    return
  }
  // A question in a paragraph with its answer is set apart by the style sheet.
  const isBlock = isBlockElement(element) || isShownAsBlock(element) || isMarkedQuestion(element)
  const inner = keepsLineBreaks(element) ? { ...place, pre: true } : place
  if (isBlock) place.builder.endParagraph()
  walkChildren(element, inner, style)
  if (isBlock) place.builder.endParagraph()
}
