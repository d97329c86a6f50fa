import type { Element } from 'hast'
import { isBoilerplateLine, LINK_LIST_HEADINGS, matchesAny, WEAK_LINES } from '../boilerplate/boilerplate'
import { invitesQuestions } from '../boilerplate/invitations'
import { isAskingControl, toggleSignsIn } from './disclosures'
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
import { type PageFacts, readPageFacts, withoutCount } from './page-facts'
import {
  attribute,
  findElement,
  findElements,
  isElement,
  leadsHome,
  linesOf,
  type Tree,
  textOf,
  tokens,
  WORDLESS,
  walkElements,
} from './tree'
import { weigh } from './weight'

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

/**
 * The elements of a tree that are not the article. In a `page` every rule counts; in a `fragment` (something the
 * writer chose and copied) only those that cannot be meant.
 */
export function findBoilerplate(tree: Tree, scope: 'page' | 'fragment'): Set<Element> {
  const dropped = new Set<Element>()
  const page = readPageFacts(tree, scope)
  walkElements(tree, (element) => {
    if (WORDLESS.has(element.tagName)) return false
    if (dropped.has(element)) return false
    if (!isBoilerplate(element, page)) {
      for (const sign of toggleSignsIn(element)) dropped.add(sign)
      return true
    }
    dropped.add(element)
    return false
  })
  return dropped
}

function isBoilerplate(element: Element, page: PageFacts): boolean {
  const { scope, total } = page
  const { tagName } = element
  if (tagName === 'html' || tagName === 'body') return false
  if (CONTROL_TAGS.has(tagName)) return !isQuestionControl(element)
  if (LANDMARK_TAGS.has(tagName))
    return isLinkList(element) || (scope === 'page' && !holdsTelling(element, total))
  if (page.controls.has(element) || page.afterFooter.has(element) || page.sideColumns.has(element))
    return true
  const role = attribute(element, 'role')
  if (tagName === 'form') return isForm(element, total)
  if (scope === 'page') {
    if (tagName === 'footer' || role === 'contentinfo')
      return !isQuoteSource(element) && !holdsArticle(element, total)
    if (tagName === 'header') return isSiteHeader(element, page)
    if (tagName === 'aside') return isAside(element)
    if (role && LANDMARK_ROLES.has(role)) return !holdsArticle(element, total)
    if (isTableOfContents(element, page.askedTwice) || isSignUp(element, total) || isAuthorBox(element, page))
      return true
    if (isInvitation(element, total) || isFormPart(element, total)) return true
    if (isLinkCloud(element) || isToolBox(element)) return true
  }
  const names = namesOf(element).filter((name) => !page.typists.has(name))
  if (names.length === 0) return false
  if (names.some(isButtonName) && isPromptLine(textOf(element))) return true
  if (scope === 'page' && names.some(isAuthorName) && isAuthorNote(element, page)) return true
  if (names.some(isSureName)) return !holdsArticle(element, total) && !isArticleBody(element)
  if (scope === 'page' && names.some(isLikelyName) && !isArticleBody(element) && !page.marked.has(element)) {
    return isSlight(element) && !holdsArticle(element, total)
  }
  return false
}

function isPromptLine(line: string): boolean {
  return line.length <= 40 && (matchesAny(WEAK_LINES, line) || isBoilerplateLine(line))
}

/** Who wrote the piece, with a portrait and where to find them; never questions, nor who the headline is about. */
function isAuthorNote(element: Element, page: PageFacts): boolean {
  const text = textOf(element)
  return (
    text.length <= 900 &&
    !text.includes('?') &&
    !isOfHeadline(text, page) &&
    !isArticleBody(element) &&
    !findElement(element, (child) => child.tagName === 'h1')
  )
}

/** Begins with a likeness out of a book of likenesses, under which a heading says that this is the author. */
function isAuthorBox(element: Element, page: PageFacts): boolean {
  if (!/^(?:div|section|aside)$/.test(element.tagName) || weigh(element).text > page.total * 0.5) return false
  const heading = findElement(element, (child) => /^h[2-6]$/.test(child.tagName))
  if (heading === null || !/^(?:about )?(?:the )?author\b/i.test(textOf(heading))) return false
  const isLikeness = (child: Element) =>
    child.tagName === 'img' &&
    (tokens(child, 'className').includes('avatar') ||
      /gravatar\.com\/avatar/.test(attribute(child, 'src') ?? ''))
  return (
    findElement(element, isLikeness) !== null &&
    textOf(element).startsWith(textOf(heading)) &&
    isAuthorNote(element, page)
  )
}

/** It begins with a name of two words that stands in the page's headline. */
function isOfHeadline(text: string, { headline }: PageFacts): boolean {
  const name = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L})/u.exec(text)?.[0]
  return name !== undefined && headline.includes(name)
}

/** An accordion's question is a button; its words are the article's. */
function isQuestionControl(element: Element): boolean {
  if (element.tagName === 'fieldset') return !findElement(element, (child) => child.tagName === 'input')
  if (element.tagName !== 'button') return false
  return isAskingControl(element) || namesOf(element).some((name) => /accordion|faq|question/.test(name))
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

const LONGEST_SIGN_UP = 300

/** A few words around a field for an address: to be written to, whatever it is called. */
function isSignUp(element: Element, total: number): boolean {
  if (!/^(?:div|section|aside)$/.test(element.tagName)) return false
  const { text } = weigh(element)
  if (text > LONGEST_SIGN_UP || text > total * 0.3) return false
  const asksAddress = (child: Element) =>
    child.tagName === 'input' &&
    /e-?mail/i.test(
      `${attribute(child, 'type')} ${attribute(child, 'name')} ${attribute(child, 'placeholder')}`,
    )
  return (
    findElement(element, asksAddress) !== null &&
    !textOf(element).includes('?') &&
    !holdsArticle(element, total)
  )
}

const LONGEST_INVITATION = 300

/** «Still have questions?», and below it nothing but where to write to. */
function isInvitation(element: Element, total: number): boolean {
  if (!PART.test(element.tagName)) return false
  const { text } = weigh(element)
  if (text > LONGEST_INVITATION || text > total * 0.5) return false
  const [line, ...rest] = linesOf(element)
  const leadsOn = (child: Element) => child.tagName === 'a' || child.tagName === 'button'
  return (
    line !== undefined &&
    invitesQuestions(line) &&
    !/[?？؟]/.test(rest.join(' ')) &&
    findElement(element, leadsOn) !== null
  )
}

const LONGEST_FORM_HEADING = 60

/** A form with nothing but its heading. */
function isFormPart(element: Element, total: number): boolean {
  if (!PART.test(element.tagName)) return false
  const isOwnForm = (child: Element) => child.tagName === 'form' && isForm(child, total)
  if (findElement(element, isOwnForm) === null) return false
  const heading = textOf(element, isOwnForm)
  return heading.length <= LONGEST_FORM_HEADING && !/[?？؟]/.test(heading) && !holdsArticle(element, total)
}

const PART = /^(?:div|section|aside)$/
const FEWEST_IN_CLOUD = 8
const LONGEST_IN_CLOUD = 40

/** So many short links side by side, and not a word beside them: places, brands or topics that a site has pages for. */
function isLinkCloud(element: Element): boolean {
  if (!PART.test(element.tagName)) return false
  const links = element.children.filter((child): child is Element => isElement(child, 'a'))
  if (links.length < FEWEST_IN_CLOUD) return false
  const weight = weigh(element)
  return (
    weight.links === weight.text &&
    links.every((link) => textOf(link).length <= LONGEST_IN_CLOUD && !/[?？؟]/.test(textOf(link)))
  )
}

const FEWEST_TOOLS = 2

/** A few short links and not a word beside them, one of which runs a script where others lead somewhere: «Print this». */
function isToolBox(element: Element): boolean {
  if (!PART.test(element.tagName) && element.tagName !== 'ul') return false
  const weight = weigh(element)
  if (weight.text === 0 || weight.links !== weight.text) return false
  const links = findElements(element, (child) => child.tagName === 'a' && textOf(child) !== '')
  return (
    links.length >= FEWEST_TOOLS &&
    links.some((link) => /^\s*javascript:/i.test(attribute(link, 'href') ?? '')) &&
    links.every((link) => textOf(link).length <= LONGEST_IN_CLOUD && !/[?？؟]/.test(textOf(link)))
  )
}

/** A menu that was opened around the whole page, or was never closed. */
function holdsTelling(element: Element, total: number): boolean {
  if (findElement(element, (child) => child.tagName === 'main')) return true
  const { text, paragraphs } = weigh(element)
  return paragraphs > 1 && text > total * 0.5
}

function isQuoteSource(element: Element): boolean {
  return textOf(element).length < 120 && findElement(element, (child) => child.tagName === 'cite') !== null
}

function isSiteHeader(element: Element, page: PageFacts): boolean {
  const isSites =
    findElement(element, (child) => child.tagName === 'nav') !== null ||
    (page.ownHeaders !== null && !page.ownHeaders.has(element)) ||
    namesSite(element)
  if (isSites)
    return !findElement(element, (child) => isArticleBody(child)) && weigh(element).text < page.total * 0.4
  return !findElement(element, (child) => /^h[1-6]$/.test(child.tagName) || child.tagName === 'p')
}

/** Its first heading is the site's name, which leads to the site's front. */
function namesSite(element: Element): boolean {
  const heading = findElement(element, (child) => /^h[1-6]$/.test(child.tagName))
  return heading !== null && leadsHome(heading)
}

/** An aside is kept where it is part of the telling (a pull quote, a note), dropped where it leads elsewhere. */
function isAside(element: Element): boolean {
  const names = namesOf(element)
  if (names.some(isTellingAsideName)) return false
  const weight = weigh(element)
  return (
    weight.paragraphs === 0 ||
    weight.links > weight.text * 0.3 ||
    matchesAny(LINK_LIST_HEADINGS, linesOf(element)[0] ?? '') ||
    names.some((name) => isSureName(name) || isLikelyName(name))
  )
}

const FEWEST_CONTENTS = 3

/**
 * Links into the page itself and hardly a word beside them. One that asks may be the only place where it is asked.
 * @param askedTwice questions that are asked in another place as well
 */
export function isTableOfContents(element: Element, askedTwice: ReadonlySet<string>): boolean {
  if (!/^(?:p|div|ul|ol|dl|center|td)$/.test(element.tagName)) return false
  const leadsInside = (link: Element) => /^#./.test(attribute(link, 'href') ?? '')
  const first = findElement(element, (child) => child.tagName === 'a' && textOf(child) !== '')
  if (first === null || !leadsInside(first)) return false
  const links = findElements(element, (child) => child.tagName === 'a' && textOf(child) !== '')
  if (links.length < FEWEST_CONTENTS) return false
  const isOnlyThere = (text: string) => text.endsWith('?') && !askedTwice.has(withoutCount(text))
  if (!links.every((link) => leadsInside(link) && !isOnlyThere(textOf(link)))) return false
  const weight = weigh(element)
  return weight.links > weight.text * 0.8
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
