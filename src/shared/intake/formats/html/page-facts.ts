import type { Element, ElementContent } from 'hast'
import { matchesAny, WEAK_LINES } from '../boilerplate/boilerplate'
import { isAuthorName, isButtonName, namesOf } from './element-names'
import { findSideColumns } from './side-columns'
import {
  attribute,
  findElement,
  findElements,
  isBlockElement,
  isElement,
  linesOf,
  type Tree,
  textOf,
  WORDLESS,
  walkElements,
} from './tree'
import { weigh } from './weight'

/**
 * `total`: letters in all. `typists`: names that look like an author's note and are none. `ownHeaders`: the headers that
 * stand in the page's article, where one says that it is the article and has a headline; null where none does. `headline`: what the page is called at its head.
 * `controls`: links that say the same each time. `afterFooter`: few words below the footer of the whole page.
 * `sideColumns`: columns that stand beside the article's. `marked`: words that a telling paragraph marks, as its town.
 * `askedTwice`: questions that have a line of their own in two places.
 */
export type PageFacts = {
  scope: 'page' | 'fragment'
  total: number
  typists: ReadonlySet<string>
  ownHeaders: ReadonlySet<Element> | null
  headline: string
  controls: ReadonlySet<Element>
  afterFooter: ReadonlySet<Element>
  sideColumns: ReadonlySet<Element>
  marked: ReadonlySet<Element>
  askedTwice: ReadonlySet<string>
}

export function readPageFacts(tree: Tree, scope: PageFacts['scope']): PageFacts {
  const total = weigh(tree).text
  return {
    scope,
    total,
    typists: typistNames(tree, total),
    ownHeaders: scope === 'page' ? headersOfHeadedArticles(tree) : null,
    headline: findElements(tree, (element) => element.tagName === 'h1')
      .map((heading) => textOf(heading))
      .join('\n'),
    controls: scope === 'page' ? repeatedLinks(tree) : new Set(),
    afterFooter: scope === 'page' ? belowFooter(tree) : new Set(),
    sideColumns: scope === 'page' ? findSideColumns(tree) : new Set(),
    marked: scope === 'page' ? markedInTelling(tree) : new Set(),
    askedTwice: scope === 'page' ? askedTwice(tree) : new Set(),
  }
}

/** A question's count: «3.», «(3)», «3.1.». */
const COUNT = /^\(?\d{1,3}(?:\.\d{1,3})*[.):]*\s+/

/** The questions of a list at the top of a page that are asked again, counted or not, where they are answered. */
export function askedTwice(tree: Tree): Set<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const line of linesOf(tree)) {
    if (!line.endsWith('?')) continue
    const question = withoutCount(line)
    if (once.has(question)) twice.add(question)
    else once.add(question)
  }
  return twice
}

export function withoutCount(line: string): string {
  return line.replace(COUNT, '')
}

const SHORTEST_TELLING = 60

/** A paragraph goes on behind the words that it marks: they are its own, whatever their class calls them. */
function markedInTelling(tree: Tree): Set<Element> {
  const paragraphs = findElements(tree, (element) => element.tagName === 'p')
  return new Set(
    paragraphs.flatMap((paragraph) => {
      const { text, links } = weigh(paragraph)
      return paragraph.children.filter(
        (child): child is Element =>
          isElement(child, 'span') && text - links - textOf(child).length >= SHORTEST_TELLING,
      )
    }),
  )
}

const MOST_BELOW_FOOTER = 200

/** What a site sets below its footer, or lays over the page: a number to call, a notice. */
function belowFooter(tree: Tree): Set<Element> {
  const isBody = tree.type === 'element' && tree.tagName === 'body'
  const body = isBody ? tree : findElement(tree, (element) => element.tagName === 'body')
  const parts = body?.children.filter((child): child is Element => isElement(child)) ?? []
  const footer = parts.findLastIndex((part) => part.tagName === 'footer')
  const below = footer < 0 ? [] : parts.slice(footer + 1)
  const isHeaded = (part: Element) => findElement(part, (child) => /^h[1-3]$/.test(child.tagName)) !== null
  return new Set(below.filter((part) => weigh(part).text <= MOST_BELOW_FOOTER && !isHeaded(part)))
}

const FEWEST_REPEATED = 3
/** Two words or more of which the second is no name: «Read more», in any language that has small letters. */
const PROMPT = /^\p{Lu}\p{Ll}* \p{Ll}[\p{Ll} ]{2,30}[.…→»›]*$/u
/** A link that looks like a button is no name, however it is written. */
const LABEL = /^[^?？؟]{2,30}$/u

/**
 * Links that stand alone, say the same words again and again and lead elsewhere each time, or nowhere; «Read more» that
 * leads nowhere is one already the first time.
 */
function repeatedLinks(tree: Tree): Set<Element> {
  const byText = new Map<string, Element[]>()
  walkElements(tree, (element) => {
    for (const [at, child] of element.children.entries()) {
      if (child.type !== 'element' || child.tagName !== 'a' || !isPrompt(child)) continue
      if (!standsAlone(element.children, at)) continue
      const links = byText.get(textOf(child)) ?? []
      links.push(child)
      byText.set(textOf(child), links)
    }
    return true
  })
  const repeated = [...byText.values()].filter((links) => {
    const addresses = new Set(links.map((link) => attribute(link, 'href') || '#'))
    if (
      addresses.size === 1 &&
      addresses.has('#') &&
      links.every((link) => matchesAny(WEAK_LINES, textOf(link)))
    )
      return true
    return links.length >= FEWEST_REPEATED && (addresses.size === links.length || addresses.has('#'))
  })
  return new Set(repeated.flat())
}

function isPrompt(link: Element): boolean {
  return PROMPT.test(textOf(link)) || (namesOf(link).some(isButtonName) && LABEL.test(textOf(link)))
}

/** No words beside it, up to the next block on either side. */
function standsAlone(children: readonly ElementContent[], at: number): boolean {
  return isBareTowards(children, at, -1) && isBareTowards(children, at, 1)
}

function isBareTowards(children: readonly ElementContent[], from: number, step: 1 | -1): boolean {
  for (let at = from + step; ; at += step) {
    const node = children[at]
    if (node === undefined || (isElement(node) && isBlockElement(node))) return true
    if (isWritten(node)) return false
  }
}

/** Words right beside, not in a block of their own. */
function isWritten(node: ElementContent): boolean {
  return node.type === 'text'
    ? node.value.trim() !== ''
    : isElement(node) && !isBlockElement(node) && textOf(node) !== ''
}

function headersOfHeadedArticles(tree: Tree): Set<Element> | null {
  const articles = findElements(
    tree,
    (element) =>
      (element.tagName === 'article' || element.tagName === 'main') &&
      findElement(element, (child) => child.tagName === 'h1') !== null,
  )
  if (articles.length === 0) return null
  return new Set(articles.flatMap((article) => findElements(article, (child) => child.tagName === 'header')))
}

/** Who wrote a piece is said above it and below it, in a few words. */
const MOST_NOTES = 6
const MOST_OF_TEXT = 0.3

/**
 * Names of authors that stand on many elements and much of the text: documents that several people write together mark
 * all that each of them typed.
 */
function typistNames(tree: Tree, total: number): Set<string> {
  const marked = new Map<string, { count: number; text: number }>()
  walkElements(tree, (element) => {
    if (WORDLESS.has(element.tagName)) return false
    const names = namesOf(element).filter(isAuthorName)
    if (names.length === 0) return true
    const { text } = weigh(element)
    for (const name of names) {
      const so = marked.get(name) ?? { count: 0, text: 0 }
      marked.set(name, { count: so.count + 1, text: so.text + text })
    }
    return false
  })
  const many = [...marked].filter(([, so]) => so.count > MOST_NOTES && so.text > total * MOST_OF_TEXT)
  return new Set(many.map(([name]) => name))
}
