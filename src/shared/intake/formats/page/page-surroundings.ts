import type { Element, ElementContent } from 'hast'
import type { Block, FigureBlock } from '../../blocks'
import { append } from '../append'
import { isBoilerplateLine } from '../boilerplate/boilerplate'
import { readBlocks } from '../html/blocks'
import { passagesOf } from '../html/boilerplate'
import { figureOfImage, isDecoration, isFigureElement, isOnlyPicture } from '../html/pictures'
import type { HtmlReading } from '../html/reading'
import { findElement, isElement, textOf, WORDLESS, walkElements } from '../html/tree'
import { weigh } from '../html/weight'
import { splitCredit } from '../picture-credit'
import { wordsOf } from '../words'
import { hasDekName } from './page-dek'

/** What stands outside a page's article: what leads into it, and the passages that are left out. */
export type Surroundings = { dek: string | null; lead: Block[]; before: string[]; after: string[] }

const FEWEST_WORDS_OF_SENTENCE = 5

type Page = {
  body: Element
  /** The element that holds the article. */
  main: Element
  /** The page's own heading, where one was found. */
  heading: Element | null
  reading: HtmlReading
  title: string | null
}

/** Goes over everything outside the article: what leads into it is kept, the rest is listed. */
export function readSurroundings(page: Page): Surroundings {
  const { body, main, heading, reading } = page
  const around: Surroundings = { dek: null, lead: [], before: [], after: [] }
  let place: 'before' | 'lead' | 'after' = 'before'
  const list = (children: ElementContent[]) => {
    const part: Element = { type: 'element', tagName: 'div', properties: {}, children }
    const passages = passagesOf(part).filter((passage) => passage !== page.title && passage !== around.dek)
    const where = place === 'after' ? around.after : around.before
    append(where, passages)
  }
  const visit = (element: Element): void => {
    let short: ElementContent[] = []
    const endShort = () => {
      list(short)
      short = []
    }
    for (const child of element.children) {
      const isOpen =
        isElement(child) &&
        child !== main &&
        (holds(child, main) || (heading !== null && holds(child, heading)))
      if (!isElement(child)) short.push(child)
      else if (child === main) {
        endShort()
        place = 'after'
      } else if (child === heading) {
        endShort()
        if (place === 'after') list([child])
        else if (textOf(child) !== page.title) around.lead.push(...readLeadBlocks(child, around, page))
        if (place === 'before') place = 'lead'
      } else if (isOpen) {
        endShort()
        visit(child)
      } else if (reading.boilerplate.has(child)) {
        endShort()
        list([child])
      } else if (place === 'lead' && readLead(child, around, page)) endShort()
      else if (!WORDLESS.has(child.tagName)) short.push(child)
    }
    endShort()
  }
  if (main !== body && holds(body, main)) visit(body)
  return around
}

function holds(outer: Element, inner: Element): boolean {
  return findElement(outer, (element) => element === inner) !== null
}

/** Between the headline and the article: a standfirst, a lead picture with its credit, an opening paragraph. */
function readLead(element: Element, around: Surroundings, page: Page): boolean {
  const { reading } = page
  const skip = (child: Element) => reading.boilerplate.has(child)
  const text = textOf(element, skip)
  const isTaken =
    readDek(element, text, around) ||
    readLeadPicture(element, text, around, page) ||
    readLeadCredit(text, around)
  if (isTaken) {
    listDropped(element, around, reading)
    return true
  }
  const weight = weigh(element, skip)
  const isTold = weight.paragraphs > 0 || isSentence(element, text)
  const isProse = isTold && weight.links < weight.text * 0.3 && /[.!?…”"’)]$/.test(text)
  if (isProse) around.lead.push(...readLeadBlocks(element, around, page))
  return isProse
}

/** A short paragraph may be all that a page says before its article. */
function isSentence(element: Element, text: string): boolean {
  return (
    element.tagName === 'p' &&
    wordsOf(text).length >= FEWEST_WORDS_OF_SENTENCE &&
    /[.!?…][”"’)]?$/.test(text) &&
    !isBoilerplateLine(text)
  )
}

function readLeadBlocks(element: Element, around: Surroundings, page: Page): Block[] {
  return readBlocks({ type: 'root', children: [element] }, { ...page.reading, dropped: around.before })
}

/** What was already known not to be the article's inside something that is. */
function listDropped(element: Element, around: Surroundings, reading: HtmlReading): void {
  walkElements(element, (child) => {
    if (!reading.boilerplate.has(child)) return true
    append(around.before, passagesOf(child))
    return false
  })
}

function readDek(element: Element, text: string, around: Surroundings): boolean {
  if (around.dek !== null || text.length <= 20 || text.length >= 400) return false
  const named = hasDekName(element) ? element : findElement(element, hasDekName)
  if (named === null || textOf(named) !== text) return false
  around.dek = text
  return true
}

function readLeadPicture(element: Element, text: string, around: Surroundings, page: Page): boolean {
  if (around.lead.some((block) => block.type === 'figure')) return false
  const framed = isFigureElement(element) ? element : findElement(element, isFigureElement)
  const figure = framed ?? (isOnlyPicture(element) ? { ...element, tagName: 'figure' } : null)
  const images: Element[] = element.tagName === 'img' ? [element] : []
  walkElements(element, (child) => {
    if (child.tagName === 'img' && !isDecoration(child)) images.push(child)
    return child.tagName !== 'noscript'
  })
  if (figure && textOf(figure) !== text) return false
  if (!figure && (images.length !== 1 || text !== '' || isDecoration(images[0] as Element))) return false
  const read = figure
    ? readBlocks({ type: 'root', children: [figure] }, { ...page.reading, dropped: [] })
    : [figureOfImage(images[0] as Element)]
  const told = read.filter(
    (block) => block.type === 'figure' && (block.source !== null || block.caption.length > 0),
  )
  if (told.length === 0 || told.length < read.length) return false
  append(around.lead, told)
  return true
}

/** A line under the lead picture that names its maker. */
function readLeadCredit(text: string, around: Surroundings): boolean {
  const picture = around.lead.at(-1)
  if (picture?.type !== 'figure' || picture.credit !== null || text === '') return false
  const { caption, credit } = splitCredit([
    { text: text.replace(/^((?:photo|image|picture) credits?) (?=\p{Lu})/iu, '$1: ') },
  ])
  if (credit === null || caption.length > 0) return false
  around.lead[around.lead.length - 1] = { ...picture, credit } satisfies FigureBlock
  return true
}
