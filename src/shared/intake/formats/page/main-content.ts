import { Readability } from '@mozilla/readability'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom/worker'
import { isArticleBody } from '../html/boilerplate'
import { isTitleName, namesOf } from '../html/element-names'
import { isUnseen } from '../html/style'
import {
  attribute,
  findElement,
  findElements,
  isElement,
  leadsHome,
  textOf,
  WORDLESS,
  walkElements,
} from '../html/tree'
import { weigh } from '../html/weight'

/** Pages with more elements than this are judged without the readability library, which would take seconds. */
const MOST_ELEMENTS = 12_000
const MARK = 'data-n'

/**
 * The element that holds a page's article. The readability library says where the prose is; elements that name
 * themselves an article (or its body) say where it begins and ends. Nothing inside is removed here: what readability
 * would clean away (short lines, lists, headings) may be questions and answers.
 */
export function findMainContent(body: Element, dropped: ReadonlySet<Element>): Element {
  return widen(chooseContent(body, dropped), body, dropped)
}

/** So many times as much telling outside says that what was found is a part of the article, or a teaser above it. */
const TIMES_OUTSIDE = 2

/** The element itself, or the smallest one around it that holds most of the page's telling, where that stands outside. */
function widen(found: Element, body: Element, dropped: ReadonlySet<Element>): Element {
  const telling = (element: Element) => {
    const weight = weigh(element, (child) => dropped.has(child))
    return weight.text - weight.links
  }
  const total = telling(body)
  const own = telling(found)
  if (total - own <= own * TIMES_OUTSIDE) return found
  let around = body
  for (;;) {
    const inner = around.children.find(
      (child): child is Element => isElement(child) && child !== found && contains(child, found),
    )
    if (!inner || telling(inner) < total * 0.5) return around
    around = inner
  }
}

function chooseContent(body: Element, dropped: ReadonlySet<Element>): Element {
  const skip = (element: Element) => dropped.has(element)
  const size = (element: Element) => weigh(element, skip).text
  const candidates = findCandidates(body, dropped)
  const readable = findReadable(body, dropped)
  const total = size(body)
  if (!readable) return largest(candidates, size, total) ?? body
  const readableSize = size(readable)
  const within = candidates.filter(
    (candidate) => contains(readable, candidate) && size(candidate) >= readableSize * 0.9,
  )
  const tightest = within.at(-1)
  if (tightest) return tightest
  const around = candidates.filter((candidate) => contains(candidate, readable))
  const named = around.filter(isArticleBody).at(-1)
  if (named && size(named) <= readableSize * 4) return named
  const generic = around.at(-1)
  if (generic && size(generic) <= readableSize * 1.6) return generic
  return readable
}

function isCandidate(element: Element): boolean {
  if (element.tagName === 'article' || element.tagName === 'main' || attribute(element, 'role') === 'main')
    return true
  return isArticleBody(element)
}

function contains(outer: Element, inner: Element): boolean {
  return outer === inner || findElement(outer, (element) => element === inner) !== null
}

/** In document order, so that of two that hold the same the inner one comes later. */
function findCandidates(body: Element, dropped: ReadonlySet<Element>): Element[] {
  const candidates: Element[] = []
  walkElements(body, (element) => {
    if (WORDLESS.has(element.tagName) || dropped.has(element)) return false
    if (isCandidate(element)) candidates.push(element)
    return true
  })
  return candidates
}

function largest(candidates: Element[], size: (element: Element) => number, total: number): Element | null {
  let best: Element | null = null
  let most = 0
  for (const element of candidates) {
    const own = size(element)
    if (own < most * 0.95) continue
    best = element
    most = Math.max(own, most)
  }
  return most >= total * 0.4 ? best : null
}

/** The smallest element around all text that the readability library takes for the article; null if it finds none. */
function findReadable(body: Element, dropped: ReadonlySet<Element>): Element | null {
  const byNumber = new Map<string, Element>()
  const copy = numbered(body, dropped, byNumber)
  if (byNumber.size > MOST_ELEMENTS || byNumber.size === 0) return null
  const { document } = parseHTML(`<!doctype html><html><head><title>x</title></head>${toHtml(copy)}</html>`)
  const found = read(document)
  if (!found) return null
  const kept: Element[] = []
  for (const node of Array.from(found.querySelectorAll(`[${MARK}]`))) {
    const original = byNumber.get(node.getAttribute(MARK) ?? '')
    if (original?.children.some((child) => child.type === 'text' && child.value.trim() !== ''))
      kept.push(original)
  }
  return kept.length > 0 ? commonAncestor(body, new Set(kept)) : null
}

function read(document: Document): ParsedElement | null {
  try {
    const reader = new Readability<unknown>(document, {
      charThreshold: 250,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    })
    const content = reader.parse()?.content
    return content ? (content as ParsedElement) : null
  } catch {
    // A page that the library cannot read is still read by its own elements.
    return null
  }
}
type ParsedElement = {
  querySelectorAll(selector: string): ArrayLike<{ getAttribute(name: string): string | null }>
}

/** A copy without what is dropped, each element numbered, so that what the library answers can be found again. */
function numbered(element: Element, dropped: ReadonlySet<Element>, byNumber: Map<string, Element>): Element {
  const number = String(byNumber.size)
  byNumber.set(number, element)
  const children: ElementContent[] = []
  for (const child of element.children) {
    if (child.type === 'text') children.push(child)
    else if (isElement(child) && !dropped.has(child) && !WORDLESS.has(child.tagName) && !isUnseen(child))
      children.push(numbered(child, dropped, byNumber))
  }
  // Without their styles, so that folded answers count as text.
  const { className, id, itemProp, role, href, src, rel } = element.properties
  return {
    type: 'element',
    tagName: element.tagName,
    properties: { className, id, itemProp, role, href, src, rel, [MARK]: number },
    children,
  }
}

function commonAncestor(body: Element, kept: ReadonlySet<Element>): Element {
  const path = [body]
  for (let current = body; !kept.has(current); current = path.at(-1) as Element) {
    const holders = current.children.filter(
      (child): child is Element => isElement(child) && (kept.has(child) || holdsAny(child, kept)),
    )
    const [only] = holders
    if (!only || holders.length > 1 || (kept.has(only) && !isContainer(only))) break
    path.push(only)
  }
  // An item, a row or a list is a part of something.
  while (path.length > 1 && !isContainer(path.at(-1) as Element)) path.pop()
  return path.at(-1) as Element
}

function isContainer(element: Element): boolean {
  return /^(?:div|section|article|main|td|body)$/.test(element.tagName)
}

function holdsAny(element: Element, kept: ReadonlySet<Element>): boolean {
  return findElement(element, (candidate) => kept.has(candidate)) !== null
}

/** The page's own heading: an h1 that says the title, or the only one besides the site's name. */
export function findTitleHeading(
  body: Element,
  title: string | null,
  dropped: ReadonlySet<Element>,
  main: Element | null = null,
): Element | null {
  const headings: Element[] = []
  walkElements(body, (element) => {
    if (dropped.has(element)) return false
    if (element.tagName === 'h1' || (element.tagName === 'h2' && textOf(element) === title))
      headings.push(element)
    return true
  })
  const own = headings.filter((heading) => !leadsHome(heading))
  const said = headings.find((heading) => textOf(heading) === title)
  if (said) return said
  if (own.length === 1) return own[0] ?? null
  if (!main) return null
  return (
    headingAbove(body, main, own) ??
    namedHeading(body, main, dropped) ??
    (headings.length === 0 ? loneHeading(body, main, dropped, title ?? '') : null)
  )
}

/** What may stand between a headline and the article: a name, a date, what the piece belongs to. */
const MOST_BETWEEN = 80

/**
 * Where a page has no heading of the first rank, the one of the second rank right above the article: old pages begin with
 * it. One that the page's title says is the site's name as often, and loses no words where it is the headline.
 */
function loneHeading(
  body: Element,
  main: Element,
  dropped: ReadonlySet<Element>,
  title: string,
): Element | null {
  const above: { heading: Element | null; between: string } = { heading: null, between: '' }
  let isBelow = false
  walkElements(body, (element) => {
    isBelow ||= element === main
    if (isBelow || dropped.has(element) || WORDLESS.has(element.tagName)) return false
    if (element.tagName === 'h2') {
      above.heading = element
      above.between = ''
      return false
    }
    // A list of links below a heading is what that heading announces.
    if (/^(?:h[3-6]|a)$/.test(element.tagName)) above.heading = null
    for (const child of element.children) if (child.type === 'text') above.between += child.value.trim()
    return true
  })
  const { heading, between } = above
  if (heading === null || between.length > MOST_BETWEEN || leadsHome(heading)) return null
  const text = textOf(heading)
  return text.includes(' ') && !title.toLowerCase().includes(text.toLowerCase()) ? heading : null
}

/** The only heading of the second rank that its own class calls the title of an entry, outside and above the article. */
function namedHeading(body: Element, main: Element, dropped: ReadonlySet<Element>): Element | null {
  const named: Element[] = []
  let isBelow = false
  walkElements(body, (element) => {
    isBelow ||= element === main
    if (isBelow || dropped.has(element)) return false
    if (element.tagName === 'h2' && namesOf(element).some(isTitleName)) named.push(element)
    return true
  })
  return named.length === 1 ? (named[0] ?? null) : null
}

const FEWEST_WORDS_OF_HEADLINE = 4

/** Where an article begins with its telling, its headline is right above it, with a picture between them at most. */
function headingAbove(body: Element, main: Element, headings: readonly Element[]): Element | null {
  const opening = findElement(
    main,
    (element) => /^(?:h[1-6]|p)$/.test(element.tagName) && textOf(element) !== '',
  )
  if (opening?.tagName !== 'p') return null
  const parent = [body, ...findElements(body, (element) => element.children.includes(main))].find((element) =>
    element.children.includes(main),
  )
  const before = parent?.children.slice(0, parent.children.indexOf(main)).filter((child) => isElement(child))
  const last = before?.findLast((child) => textOf(child) !== '')
  const heading = headings.find((element) => element === last)
  return heading && textOf(heading).split(' ').length >= FEWEST_WORDS_OF_HEADLINE ? heading : null
}

export function bodyOf(tree: Root): Element {
  const body = findElement(tree, (element) => element.tagName === 'body')
  return (
    body ?? {
      type: 'element',
      tagName: 'body',
      properties: {},
      children: tree.children.filter(
        (child: RootContent): child is ElementContent => child.type !== 'doctype',
      ),
    }
  )
}
