import type { Element, ElementContent, RootContent } from 'hast'
import type { Block, ListBlock, Run } from '../blocks'
import { BlockBuilder } from './block-builder'
import { isPullQuote, passagesOf } from './html-boilerplate'
import { readFaqPair } from './html-faq'
import { readOwnRun, readStatedBlock } from './html-own'
import {
  creditIn,
  emojiOf,
  figureOfImage,
  figureWith,
  imagesIn,
  isCaption,
  isCreditElement,
  isDecoration,
  isFigureElement,
} from './html-pictures'
import type { HtmlReading, PartReaders } from './html-reading'
import { isHidden, isShownAsBlock, keepsLineBreaks, type RunStyle, styleOf } from './html-style'
import { readTable } from './html-tables'
import {
  attribute,
  findElement,
  isBlockElement,
  isElement,
  type Tree,
  textOf,
  tokens,
  WORDLESS,
} from './html-tree'
import { gatherWordLists } from './html-word-lists'
import { splitCredit } from './picture-credit'
import { hasWords } from './runs'
import { safeHref, safeRelation } from './safe-address'
import { textOfBlocks } from './words'

/** Text of these does not show on a page, or is told by other means (a heading's anchor sign, a footnote's mark). */
const NOTE_MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]+)[\])]?$/
const RETURN_MARK = /^[\s↩↑⤴︎^#¶§🔗]*$/u

/** Reads a tree into blocks. Only our own block types come out, so nothing that could run can pass. */
export function readBlocks(tree: Tree, reading: HtmlReading): Block[] {
  const builder = new BlockBuilder()
  walkChildren(tree, {}, builder, reading)
  return builder.finish()
}

function blocksOf(tree: Tree, style: RunStyle, reading: HtmlReading): Block[] {
  const builder = new BlockBuilder()
  walkChildren(tree, style, builder, reading)
  return builder.finish()
}

function runsOf(tree: Tree, style: RunStyle, reading: HtmlReading): { runs: Run[]; others: Block[] } {
  const builder = new BlockBuilder(true)
  walkChildren(tree, style, builder, reading)
  return builder.finishRuns()
}

/** For the readers of stated blocks, which hand their parts back to this walker. */
const PARTS: PartReaders = {
  blocks: (tree, reading) => blocksOf(tree, {}, reading),
  runs: (tree, reading) => runsOf(tree, {}, reading),
}

function walkChildren(
  tree: Tree,
  style: RunStyle,
  builder: BlockBuilder,
  reading: HtmlReading,
  pre = false,
): void {
  for (const child of gatherWordLists(tree.children)) walk(child, style, builder, reading, pre)
}

function walk(
  node: RootContent | ElementContent,
  style: RunStyle,
  builder: BlockBuilder,
  reading: HtmlReading,
  pre: boolean,
): void {
  if (node.type === 'text') return builder.addText(node.value, style, pre)
  if (node.type !== 'element' || reading.taken.has(node)) return
  if (reading.boilerplate.has(node) || isUnseen(node)) {
    if (isBlockElement(node)) builder.endParagraph()
    if (!WORDLESS.has(node.tagName)) reading.dropped.push(...passagesOf(node))
    return
  }
  if (WORDLESS.has(node.tagName)) {
    if (node.tagName === 'noscript') walkNoscript(node, builder)
    return
  }
  const ownRun = readOwnRun(node, styleOf(node, style, reading.classes))
  if (ownRun) return builder.addRun(ownRun)
  const stated = readStatedBlock(node, reading, PARTS) ?? readFaqPair(node, reading, PARTS)
  if (stated) {
    for (const block of stated) builder.addBlock(block)
    return
  }
  walkElement(node, style, builder, reading, pre)
}

function walkElement(
  element: Element,
  inherited: RunStyle,
  builder: BlockBuilder,
  reading: HtmlReading,
  pre: boolean,
): void {
  if (isFigureElement(element)) return readFigure(element, builder, reading)
  if (isPullQuote(element) && readPullQuote(element, builder, reading)) return
  const style = styleOf(element, inherited, reading.classes)
  switch (element.tagName) {
    case 'br':
      return builder.addBreak(style)
    case 'hr':
      return builder.addBlock({ type: 'divider' })
    case 'img':
      return readImage(element, style, builder)
    case 'a':
      return readLink(element, style, builder, reading, pre)
    case 'sup':
      if (isNoteMark(element)) {
        reading.dropped.push(textOf(element))
        return
      }
      return walkChildren(element, style, builder, reading, pre)
    case 'q':
      builder.addText('“', style)
      walkChildren(element, style, builder, reading, pre)
      return builder.addText('”', style)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(element, Number(element.tagName[1]), builder, reading)
    case 'blockquote':
      return readQuote(element, builder, reading)
    case 'ul':
    case 'ol':
    case 'dir':
      return readList(element, builder, reading)
    case 'dl':
      return readDefinitions(element, builder, reading)
    case 'details':
      return readDetails(element, builder, reading)
    case 'table':
      return readTable(element, {
        cell: (cell) => blocksOf(cell, {}, reading),
        add: (block) => builder.addBlock(block),
      })
    case 'p':
      if (/^(?:MsoTitle|title)$/.test(attribute(element, 'className') ?? ''))
        return readHeading(element, 1, builder, reading)
      break
  }
  const level = headingRole(element)
  if (level !== null) return readHeading(element, level, builder, reading)
  if (!isBlockElement(element) && !isShownAsBlock(element)) {
    return walkChildren(element, style, builder, reading, pre || keepsLineBreaks(element))
  }
  builder.endParagraph()
  walkChildren(element, style, builder, reading, pre || keepsLineBreaks(element))
  builder.endParagraph()
}

/** Hidden parts, but not the folded answers of an accordion: a saved page keeps those closed. */
function isUnseen(element: Element): boolean {
  if (!isHidden(element)) return false
  const names = `${attribute(element, 'className') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'role') ?? ''}`
  return !/accordion|faq|collaps|toggle|answer|tabpanel|panel|spoiler|expand|question|region/i.test(names)
}

function headingRole(element: Element): number | null {
  if (attribute(element, 'role') !== 'heading') return null
  const level = Number(element.properties.ariaLevel ?? 2)
  return level >= 1 && level <= 6 ? Math.floor(level) : 2
}

function readHeading(element: Element, level: number, builder: BlockBuilder, reading: HtmlReading): void {
  const { runs, others } = runsOf(element, styleOf(element, {}, reading.classes), reading)
  for (const block of others) builder.addBlock(block)
  if (!hasWords(runs)) return builder.endParagraph()
  builder.addBlock({ type: 'heading', level: Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6, runs })
}

function readLink(
  element: Element,
  style: RunStyle,
  builder: BlockBuilder,
  reading: HtmlReading,
  pre: boolean,
): void {
  if (isReturnLink(element)) return
  if (attribute(element, 'role') === 'doc-noteref') {
    reading.dropped.push(textOf(element))
    return
  }
  const stated = attribute(element, 'href')
  const href = safeHref(withoutRedirect(stated))
  if (stated && href === null && !/^\s*#/.test(stated)) reading.unsafeLinks++
  const { href: _outer, rel: _rel, ...plain } = style
  const rel = safeRelation(tokens(element, 'rel'))
  const linked = href === null ? style : { ...plain, href, ...(rel !== undefined && { rel }) }
  walkChildren(element, linked, builder, reading, pre)
}

/** Google wraps the links of an exported document in a redirect of its own. */
function withoutRedirect(href: string | null): string | null {
  const target = href && /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&]+)/.exec(href)?.[1]
  if (!target) return href
  try {
    return decodeURIComponent(target)
  } catch {
    return href
  }
}

/** The way back from a footnote, or a heading's own anchor sign: no words. */
function isReturnLink(element: Element): boolean {
  const text = textOf(element)
  if (attribute(element, 'role') === 'doc-backlink') return true
  return (
    RETURN_MARK.test(text) &&
    (attribute(element, 'href') ?? '').startsWith('#') &&
    !findElement(element, (child) => child.tagName === 'img')
  )
}

/** A raised number that leads to a note at the foot of the page. */
function isNoteMark(element: Element): boolean {
  if (!NOTE_MARK.test(textOf(element))) return false
  if (attribute(element, 'dataFootnoteRef') !== null) return true
  return (
    findElement(
      element,
      (child) => child.tagName === 'a' && /^[^?]*#/.test(attribute(child, 'href') ?? ''),
    ) !== null
  )
}

function readImage(image: Element, style: RunStyle, builder: BlockBuilder): void {
  const emoji = emojiOf(image)
  if (emoji !== null) return builder.addText(emoji, style)
  if (isDecoration(image)) return
  const figure = figureOfImage(image)
  if (figure.source !== null || figure.alt !== null) builder.addFloating(figure)
}

/** A page that loads its pictures late keeps plain copies here; its words are for other readers. */
function walkNoscript(element: Element, builder: BlockBuilder): void {
  const last = builder.blocks.at(-1)
  for (const image of imagesIn(element)) {
    const figure = figureOfImage(image)
    if (figure.source !== null && !(last?.type === 'figure' && last.alt === figure.alt))
      builder.addFloating(figure)
  }
}

function readFigure(element: Element, builder: BlockBuilder, reading: HtmlReading): void {
  const { captions, credits } = captionParts(element, reading)
  const taken = new Set([...reading.taken, ...credits])
  const caption: Run[] = []
  const others: Block[] = []
  for (const part of captions) {
    const read = runsOf(part, {}, { ...reading, taken })
    if (caption.length > 0 && read.runs.length > 0) caption.push({ text: '\n' })
    caption.push(...read.runs)
    others.push(...read.others)
  }
  const stated = creditIn(credits)
  const split = stated === null ? splitCredit(caption) : { caption, credit: stated }
  const content = [
    ...blocksOf(element, {}, { ...reading, taken: new Set([...taken, ...captions]) }),
    ...others,
  ]
  const pictures = content.filter((block) => block.type === 'figure')
  const telling = content.filter(
    (block) =>
      block.type !== 'figure' && block.type !== 'divider' && /[\p{L}\p{N}]/u.test(textOfBlocks([block])),
  )
  if (pictures.length <= 1 && telling.length === 0) {
    const picture = pictures[0] ?? { type: 'figure', source: null, alt: null, caption: [], credit: null }
    if (picture.source === null && picture.alt === null && !hasWords(split.caption) && split.credit === null)
      return builder.endParagraph()
    return builder.addBlock(figureWith(picture, split.caption, split.credit))
  }
  // A gallery, or a figure around a quote, a table or code: its parts in order, the caption after them.
  for (const block of content) builder.addBlock(block)
  if (hasWords(caption)) builder.addBlock({ type: 'paragraph', runs: caption })
  if (stated !== null) builder.addBlock({ type: 'paragraph', runs: [{ text: `Image: ${stated}` }] })
}

function captionParts(element: Element, reading: HtmlReading): { captions: Element[]; credits: Element[] } {
  const captions: Element[] = []
  const credits: Element[] = []
  const find = (tree: Tree, inCaption: boolean): void => {
    for (const child of tree.children) {
      if (!isElement(child) || child.tagName === 'figure' || reading.boilerplate.has(child)) continue
      const holdsMore = findElement(child, (inner) => inner.tagName === 'img' || isCaption(inner)) !== null
      if (isCreditElement(child) && !holdsMore) credits.push(child)
      else if (!inCaption && isCaption(child)) {
        captions.push(child)
        find(child, true)
      } else find(child, inCaption)
    }
  }
  find(element, false)
  return { captions, credits }
}

function readPullQuote(element: Element, builder: BlockBuilder, reading: HtmlReading): boolean {
  const cite = findElement(element, (child) => child.tagName === 'cite')
  const { runs, others } = runsOf(
    element,
    {},
    cite ? { ...reading, taken: new Set([...reading.taken, cite]) } : reading,
  )
  if (!hasWords(runs) || others.length > 0) return false
  const speaker = cite ? textOf(cite).replace(/^[\s–—-]+/, '') : ''
  builder.addBlock({ type: 'pullQuote', speaker: speaker || null, runs })
  return true
}

function readQuote(element: Element, builder: BlockBuilder, reading: HtmlReading): void {
  const blocks = blocksOf(element, {}, reading)
  if (blocks.length > 0) builder.addBlock({ type: 'quote', blocks })
  else builder.endParagraph()
}

function readList(element: Element, builder: BlockBuilder, reading: HtmlReading): void {
  const list: ListBlock = {
    type: 'list',
    ordered: element.tagName === 'ol',
    start:
      Math.max(0, Math.floor(Number(element.properties.start ?? 1))) ||
      (element.properties.start === 0 ? 0 : 1),
    items: [],
  }
  for (const child of element.children) {
    if (!isElement(child) || WORDLESS.has(child.tagName)) {
      if (child.type === 'text' && child.value.trim() !== '')
        list.items.push(blocksOf({ type: 'root', children: [child] }, {}, reading))
      continue
    }
    if (reading.boilerplate.has(child)) {
      reading.dropped.push(...passagesOf(child))
      continue
    }
    const last = list.items.at(-1)
    // Editors leave a nested list beside its item instead of inside it.
    const nested = child.tagName === 'ul' || child.tagName === 'ol'
    const blocks = blocksOf(
      nested || child.tagName !== 'li' ? { type: 'root', children: [child] } : child,
      styleOf(child, {}, reading.classes),
      reading,
    )
    if (blocks.length === 0) continue
    if (nested && last) last.push(...blocks)
    else list.items.push(blocks)
  }
  if (list.items.length > 0) builder.addBlock(list)
  else builder.endParagraph()
}

function readDefinitions(element: Element, builder: BlockBuilder, reading: HtmlReading): void {
  const entries: { term: Run[]; definitions: Block[][] }[] = []
  const before: Block[] = []
  const read = (tree: Tree): void => {
    for (const child of tree.children) {
      if (!isElement(child) || WORDLESS.has(child.tagName)) {
        if (child.type === 'text' && child.value.trim() !== '')
          before.push(...blocksOf({ type: 'root', children: [child] }, {}, reading))
      } else if (child.tagName === 'dt') {
        const { runs, others } = runsOf(child, styleOf(child, {}, reading.classes), reading)
        entries.push({ term: runs, definitions: others.length > 0 ? [others] : [] })
      } else if (child.tagName === 'dd') {
        const blocks = blocksOf(child, {}, reading)
        if (blocks.length === 0) continue
        const last = entries.at(-1)
        if (last) last.definitions.push(blocks)
        else entries.push({ term: [], definitions: [blocks] })
      } else if (child.tagName === 'div') read(child)
      else {
        const blocks = blocksOf({ type: 'root', children: [child] }, {}, reading)
        const last = entries.at(-1)
        if (blocks.length > 0 && last) last.definitions.push(blocks)
        else before.push(...blocks)
      }
    }
  }
  read(element)
  for (const block of before) builder.addBlock(block)
  const kept = entries.filter((entry) => hasWords(entry.term) || entry.definitions.length > 0)
  if (kept.length > 0) builder.addBlock({ type: 'definitions', entries: kept })
  else builder.endParagraph()
}

/** Folding questions: a row of `<details>` reads as one list of terms. */
function readDetails(element: Element, builder: BlockBuilder, reading: HtmlReading): void {
  const summary = element.children.find((child) => isElement(child, 'summary')) as Element | undefined
  const term = summary ? runsOf(summary, {}, reading) : { runs: [], others: [] }
  const rest: Element = { ...element, children: element.children.filter((child) => child !== summary) }
  const said = [...term.others, ...blocksOf(rest, {}, reading)]
  if (!hasWords(term.runs)) {
    for (const block of said) builder.addBlock(block)
    return builder.endParagraph()
  }
  const entry = { term: term.runs, definitions: said.length > 0 ? [said] : [] }
  builder.endParagraph()
  const last = builder.blocks.at(-1)
  if (last?.type === 'definitions' && FOLDED.has(last)) last.entries.push(entry)
  else {
    const block: Block = { type: 'definitions', entries: [entry] }
    FOLDED.add(block)
    builder.addBlock(block)
  }
}
/** Definitions that came from `<details>`, so that the next one beside it joins in. */
const FOLDED = new WeakSet<Block>()
