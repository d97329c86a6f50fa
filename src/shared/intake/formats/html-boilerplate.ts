import type { Element } from 'hast'
import { isBoilerplateLine, matchesAny, WEAK_LINES } from './boilerplate'
import {
  isAuthorName,
  isBodyName,
  isButtonName,
  isLikelyName,
  isPullQuoteName,
  isSureName,
  isTellingAsideName,
  namesOf,
} from './element-names'
import {
  attribute,
  findElement,
  isElement,
  linesOf,
  type Tree,
  textOf,
  WORDLESS,
  walkElements,
} from './html-tree'

/**
 * What a page wraps around an article, told by its elements and their names (`element-names.ts`).
 */
const LANDMARK_TAGS = new Set(['nav', 'menu', 'dialog', 'search'])
const CONTROL_TAGS = new Set([
  'button',
  'select',
  'input',
  'textarea',
  'datalist',
  'output',
  'progress',
  'meter',
  'fieldset',
])
const LANDMARK_ROLES = new Set(
  'navigation search dialog alertdialog menu menubar toolbar banner contentinfo complementary'.split(' '),
)

export function isArticleBody(element: Element): boolean {
  if ((attribute(element, 'itemProp') ?? '').split(' ').includes('articleBody')) return true
  return namesOf(element).some(isBodyName)
}

type Weight = { text: number; links: number; paragraphs: number }

/** How much text an element holds, how much of that is links, and how many paragraphs of prose. */
export function weigh(tree: Tree, skip?: (element: Element) => boolean): Weight {
  const weight = { text: 0, links: 0, paragraphs: 0 }
  const visit = (node: Tree | Tree['children'][number], inLink: boolean) => {
    if (node.type === 'text') {
      const length = node.value.replace(/\s+/g, ' ').trim().length
      weight.text += length
      if (inLink) weight.links += length
    } else if (node.type === 'element' || node.type === 'root') {
      if (node.type === 'element') {
        if (WORDLESS.has(node.tagName) || skip?.(node)) return
        if (node.tagName === 'p') {
          if (textOf(node).length > 60) weight.paragraphs++
        }
      }
      const link = inLink || isElement(node as Element, 'a')
      for (const child of node.children) visit(child, link)
    }
  }
  visit(tree, false)
  return weight
}

/**
 * The elements of a tree that are not the article. In a `page` every rule counts; in a `fragment` (something the
 * writer chose and copied) only those that cannot be meant.
 */
export function findBoilerplate(tree: Tree, scope: 'page' | 'fragment'): Set<Element> {
  const dropped = new Set<Element>()
  const total = weigh(tree).text
  walkElements(tree, (element) => {
    if (WORDLESS.has(element.tagName)) return false
    if (!isBoilerplate(element, scope, total)) return true
    dropped.add(element)
    return false
  })
  return dropped
}

function isBoilerplate(element: Element, scope: 'page' | 'fragment', total: number): boolean {
  const { tagName } = element
  if (tagName === 'html' || tagName === 'body') return false
  if (CONTROL_TAGS.has(tagName)) return !isQuestionControl(element)
  if (LANDMARK_TAGS.has(tagName)) return scope === 'page' || isLinkList(element)
  const role = attribute(element, 'role')
  if (tagName === 'form') return isForm(element, total)
  if (scope === 'page') {
    if (tagName === 'footer' || role === 'contentinfo')
      return !isQuoteSource(element) && !holdsArticle(element, total)
    if (tagName === 'header') return isSiteHeader(element, total)
    if (tagName === 'aside') return isAside(element)
    if (role && LANDMARK_ROLES.has(role)) return !holdsArticle(element, total)
  }
  const names = namesOf(element)
  if (names.length === 0) return false
  if (names.some(isButtonName) && isPromptLine(textOf(element))) return true
  if (scope === 'page' && names.some(isAuthorName) && isAuthorNote(element)) return true
  if (names.some(isSureName)) return !holdsArticle(element, total) && !isArticleBody(element)
  if (scope === 'page' && names.some(isLikelyName) && !isArticleBody(element)) {
    return isSlight(element) && !holdsArticle(element, total)
  }
  return false
}

function isPromptLine(line: string): boolean {
  return line.length <= 40 && (matchesAny(WEAK_LINES, line) || isBoilerplateLine(line))
}

/** Who wrote the piece, with a portrait and where to find them; never questions. */
function isAuthorNote(element: Element): boolean {
  const text = textOf(element)
  return (
    text.length <= 900 &&
    !text.includes('?') &&
    !isArticleBody(element) &&
    !findElement(element, (child) => child.tagName === 'h1')
  )
}

/** An accordion's question is a button; its words are the article's. */
function isQuestionControl(element: Element): boolean {
  if (element.tagName === 'fieldset') return !findElement(element, (child) => child.tagName === 'input')
  if (element.tagName !== 'button') return false
  const text = textOf(element)
  return /\?["”’)]?$/.test(text) || namesOf(element).some((name) => /accordion|faq|question/.test(name))
}

function isForm(element: Element, total: number): boolean {
  const asks = findElement(element, (child) => CONTROL_TAGS.has(child.tagName)) !== null
  // Some site builders put the whole page into one form.
  return asks && weigh(element).text < total * 0.5
}

function holdsArticle(element: Element, total: number): boolean {
  const body = findElement(
    element,
    (child) => isArticleBody(child) || child.tagName === 'h1' || child.tagName === 'article',
  )
  if (!body) return false
  if (body.tagName !== 'article') return true
  return weigh(element).text > total * 0.5
}

function isQuoteSource(element: Element): boolean {
  return textOf(element).length < 120 && findElement(element, (child) => child.tagName === 'cite') !== null
}

function isSiteHeader(element: Element, total: number): boolean {
  if (findElement(element, (child) => child.tagName === 'nav') !== null) {
    return !findElement(element, (child) => isArticleBody(child)) && weigh(element).text < total * 0.4
  }
  return !findElement(element, (child) => /^h[1-6]$/.test(child.tagName) || child.tagName === 'p')
}

/** An aside is kept where it is part of the telling (a pull quote, a note), dropped where it leads elsewhere. */
function isAside(element: Element): boolean {
  const names = namesOf(element)
  if (names.some(isTellingAsideName)) return false
  const weight = weigh(element)
  return (
    weight.paragraphs === 0 ||
    weight.links > weight.text * 0.3 ||
    names.some((name) => isSureName(name) || isLikelyName(name))
  )
}

function isLinkList(element: Element): boolean {
  const weight = weigh(element)
  return weight.links > weight.text * 0.5
}

function isSlight(element: Element): boolean {
  const weight = weigh(element)
  return weight.paragraphs < 2 && (weight.text < 160 || weight.links > weight.text * 0.4)
}

/** The words of a dropped element as passages that a person can read through: short lines joined, long ones apart. */
export function passagesOf(element: Tree, skip?: (element: Element) => boolean): string[] {
  const passages: string[] = []
  let short: string[] = []
  const endShort = () => {
    if (short.length > 0) passages.push(short.join(' · '))
    short = []
  }
  for (const line of linesOf(element, skip)) {
    if (line.length > 80) {
      endShort()
      passages.push(line)
    } else short.push(line)
  }
  endShort()
  return passages
}

export function isPullQuote(element: Element): boolean {
  return namesOf(element).some(isPullQuoteName)
}
