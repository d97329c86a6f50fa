import type { Element } from 'hast'
import type { Block, FigureBlock, Run } from '../../blocks'
import { append } from '../append'
import { splitCredit } from '../picture-credit'
import { hasWords } from '../runs'
import { textOfBlocks } from '../words'
import {
  creditIn,
  emojiOf,
  figureOfImage,
  figureWith,
  imagesIn,
  isCaption,
  isCreditElement,
  isDecoration,
} from './pictures'
import { type ElementReader, type HtmlReading, takeAlso } from './reading'
import { attribute, findElement, isElement, type Tree, textOf } from './tree'

export const readImage: ElementReader = (image, { builder, reading }, style) => {
  const emoji = emojiOf(image)
  if (emoji !== null) builder.addText(emoji, style)
  if (emoji !== null) return
  if (isDecoration(image)) {
    const alt = attribute(image, 'alt')?.trim() ?? ''
    if (alt !== '') reading.dropped.push(alt)
    return
  }
  const figure = figureOfImage(image)
  const alt = attribute(image, 'alt')?.trim() ?? ''
  if (alt !== '' && figure.alt === null) reading.dropped.push(alt)
  if (figure.source !== null || figure.alt !== null) builder.addFloating(figure)
}

/** A page that loads its pictures late keeps plain copies here; its words are for other readers. */
export const readNoscript: ElementReader = (element, { builder }) => {
  for (const image of imagesIn(element)) builder.addFloating(figureOfImage(image))
}

/** A picture with its caption and credit; or, where a figure stands around something else, its parts in order. */
export const readFigure: ElementReader = (element, { builder, reading, parts }) => {
  const { captions, credits } = captionParts(element, reading)
  const withoutCredits = takeAlso(reading, credits)
  const caption: Run[] = []
  const others: Block[] = []
  for (const part of captions) {
    const read = parts.runs(part, withoutCredits)
    if (caption.length > 0 && read.runs.length > 0) caption.push({ text: '\n' })
    append(caption, read.runs)
    append(others, read.others)
  }
  const stated = creditIn(credits)
  const split = stated === null ? splitCredit(caption) : { caption, credit: stated }
  const content = [...parts.blocks(element, takeAlso(withoutCredits, captions)), ...others]
  const pictures = content.filter((block) => block.type === 'figure')
  if (pictures.length <= 1 && !content.some(tells)) {
    const picture = pictures[0] ?? EMPTY_FIGURE
    const says =
      picture.source !== null || picture.alt !== null || hasWords(split.caption) || split.credit !== null
    if (says) builder.addBlock(figureWith(picture, split.caption, split.credit))
    else builder.endParagraph()
    return
  }
  for (const block of content) builder.addBlock(block)
  if (hasWords(caption)) builder.addBlock({ type: 'paragraph', runs: caption })
  if (stated !== null) builder.addBlock({ type: 'paragraph', runs: [{ text: `Image: ${stated}` }] })
}

const EMPTY_FIGURE: FigureBlock = { type: 'figure', source: null, alt: null, caption: [], credit: null }

/** Whether a block in a figure is more than its picture: a quote, a table, words of its own. */
function tells(block: Block): boolean {
  return block.type !== 'figure' && block.type !== 'divider' && /[\p{L}\p{N}]/u.test(textOfBlocks([block]))
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

/** Words that a page lifts out of its own text; false where the element holds more than words. */
export function readPullQuote(...[element, { builder, reading, parts }]: Parameters<ElementReader>): boolean {
  const cite = findElement(element, (child) => child.tagName === 'cite')
  const { runs, others } = parts.runs(element, cite ? takeAlso(reading, [cite]) : reading)
  if (!hasWords(runs) || others.length > 0) return false
  const speaker = cite ? textOf(cite).replace(/^[\s–—-]+/, '') : ''
  builder.addBlock({ type: 'pullQuote', speaker: speaker || null, runs })
  return true
}
