import type { Element } from 'hast'
import { emptyMetadata, type SourceMetadata } from '../../blocks'
import { readDate } from '../dates'
import { readLinkedData } from './linked-data'
import {
  attribute,
  findElement,
  findElements,
  leadsHome,
  rawTextOf,
  type Tree,
  textOf,
  tokens,
  WORDLESS,
  walkElements,
} from './tree'

const NOWHERE: ReadonlySet<Element> = new Set()

/**
 * What a page says of itself in its head, its visible heading and its linked data. Nothing is fetched.
 * @param around parts that are not the article: a heading in them is its headline only where no other can be
 * @param main what holds the article, where that is known: its own headline outweighs a title that only the head has
 */
export function readHtmlMetadata(
  tree: Tree,
  around: ReadonlySet<Element> = NOWHERE,
  main: Element | null = null,
): SourceMetadata {
  const meta = readMetaTags(tree)
  const linked = readLinkedData(tree)
  const metadata = emptyMetadata()
  const site = meta.get('og:site_name') ?? linked.site
  const titleTag = findElement(tree, (element) => element.tagName === 'title')
  const tabTitle = titleTag ? rawTextOf(titleTag) : null
  const stated = [meta.get('og:title'), linked.title, meta.get('twitter:title'), tabTitle].filter(isTitle)
  const home = siteNames(tree)
  const own = stated.filter((title) => !home.has(comparable(title)))
  metadata.title =
    own.length > 0 || home.size === 0
      ? chooseTitle([...headingsOf(tree, around), ...openingOf(main, own)], own, site, ownHeadline(main, own))
      : (headingsOf(tree, around).find((heading) => !home.has(comparable(heading))) ??
        headerOfArticle(tree) ??
        stated[0] ??
        null)
  metadata.seoTitle = notSame(isTitle(tabTitle) ? tabTitle : null, metadata.title)
  metadata.seoDescription =
    meta.get('description') ??
    meta.get('og:description') ??
    meta.get('twitter:description') ??
    linked.description
  metadata.byline = readByline(tree, meta, linked.authors)
  metadata.publishedOn = readPublished(tree, meta, linked.published)
  metadata.canonicalUrl = readCanonical(tree, meta)
  metadata.slug = slugOf(metadata.canonicalUrl)
  metadata.tags = readTags(tree, meta)
  const root = findElement(tree, (element) => element.tagName === 'html')
  metadata.language = (root && attribute(root, 'lang')) || meta.get('language') || null
  return metadata
}

/** What the page's links to its site's front say, by words or by a logo: a head's title that says the same names no page. */
function siteNames(tree: Tree): Set<string> {
  const names = new Set<string>()
  for (const link of findElements(tree, (element) => element.tagName === 'a' && leadsToFront(element))) {
    const logo = findElement(link, (element) => element.tagName === 'img')
    const alternative = (logo && attribute(logo, 'alt')) ?? ''
    for (const name of [textOf(link), alternative.replace(/^logo(?: of)?\b|\blogo$/i, '')])
      if (comparable(name) !== '') names.add(comparable(name))
  }
  return names
}

const FRONT = /^(?:\.\/)?index\.html?$/i
const LOGO = /^(?:[a-z]+[-_])*(?:logo|brand)(?:[-_][a-z]+)*$/i

/** In a page saved beside its site's front, a link to its folder's index may be its own; a logo's is the site's. */
function leadsToFront(link: Element): boolean {
  if (leadsHome(link)) return true
  const logo = findElement(link, (element) => element.tagName === 'img')
  const isLogo = [attribute(link, 'id') ?? '', ...tokens(link, 'className')].some((name) => LOGO.test(name))
  return (
    FRONT.test(attribute(link, 'href') ?? '') &&
    (isLogo || /\blogo\b/i.test((logo && attribute(logo, 'alt')) ?? ''))
  )
}

/** The heading of an article's own header, of whatever rank. */
function headerOfArticle(tree: Tree): string | null {
  const articles = findElements(tree, (element) => element.tagName === 'article')
  if (articles.length !== 1 || !articles[0]) return null
  const header = findElement(articles[0], (element) => element.tagName === 'header')
  const heading = header && findElement(header, (element) => /^h[1-4]$/.test(element.tagName))
  return heading ? textOf(heading) : null
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function notSame(value: string | null, other: string | null): string | null {
  return value === null || value === '' || value === other ? null : value
}

/** `<meta>` values by lower-case name or property; the first one of each counts, tags are gathered by line. */
function readMetaTags(tree: Tree): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of findElements(tree, (candidate) => candidate.tagName === 'meta')) {
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemProp') ??
      ''
    ).toLowerCase()
    const content = attribute(element, 'content')?.replace(/\s+/g, ' ').trim()
    if (name === '' || !content) continue
    if (name === 'article:tag' && meta.has(name)) meta.set(name, `${meta.get(name)}\n${content}`)
    else if (!meta.has(name)) meta.set(name, content)
  }
  return meta
}

const TITLE_NAME =
  /^(?:post|entry|article|story|page|blog-?post|news|single)?[-_]?_?(?:title|headline|heading|header)$|^p-name$/i
/** What a heading's own link shows beside it. */
const ANCHOR_SIGN = /\s*[¶🔗]+$|\s+#$/u
const SITE_TITLE = /^(?:site|blog|brand|logo)/i
/** Whole, as many programs make a heading's id of its words. */
const SITE_TITLE_ID = /^(?:logo|(?:site|blog|brand)[-_]?(?:title|name|logo))$/i

/** Headings that may be the article's, the ones that say so first; the site's own name is none. */
function headingsOf(tree: Tree, around: ReadonlySet<Element>): string[] {
  const named: string[] = []
  const plain: string[] = []
  const outside: string[] = []
  walkElements(tree, (element) => {
    if (WORDLESS.has(element.tagName)) return false
    if (around.has(element)) {
      outside.push(...headingsOf({ type: 'root', children: [element] }, NOWHERE))
      return false
    }
    if (!/^h[1-3]$/.test(element.tagName)) return true
    const text = textOf(element).replace(ANCHOR_SIGN, '')
    const names = tokens(element, 'className')
    if (text === '' || names.some((name) => SITE_TITLE.test(name)) || leadsHome(element)) return false
    if (SITE_TITLE_ID.test(attribute(element, 'id') ?? '')) return false
    if (tokens(element, 'itemProp').includes('headline') || names.some((name) => TITLE_NAME.test(name)))
      named.push(text)
    else if (element.tagName === 'h1') plain.push(text)
    return false
  })
  return [...named, ...plain, ...outside]
}

/** The article's first heading, of whatever rank, where the head's title begins or ends with it. */
function openingOf(main: Element | null, stated: readonly string[]): string[] {
  const first = main && findElement(main, (element) => /^h[1-4]$/.test(element.tagName))
  const text = first ? textOf(first) : ''
  const words = comparable(text)
  const isPart = stated
    .map(comparable)
    .some((title) => title.startsWith(`${words} `) || title.endsWith(` ${words}`))
  return words.includes(' ') && isPart ? [text] : []
}

const FEWEST_WORDS_OF_HEADLINE = 3
const LONGEST_KICKER = 80

/**
 * The only headline of an article, above its telling, where nothing but one title says what the page is, and no heading
 * of the article repeats any of that: many sites have one title for all their pages.
 */
function ownHeadline(main: Element | null, stated: string[]): string | null {
  const [title] = stated
  if (main === null || title === undefined || stated.length > 1) return null
  const opening = findElement(
    main,
    (element) =>
      element.tagName === 'h1' || (element.tagName === 'p' && textOf(element).length > LONGEST_KICKER),
  )
  const headings = findElements(main, (element) => /^h[1-4]$/.test(element.tagName))
  // A theme may print the headline once more, above the text.
  const first = headings.filter((heading) => heading.tagName === 'h1').map((heading) => textOf(heading))
  if (opening?.tagName !== 'h1' || new Set(first).size > 1) return null
  const said = comparable(withoutSite(title, null, stated))
  const isRepeated = headings
    .map((heading) => comparable(textOf(heading)))
    .some((heading) => comparable(title).includes(heading) || (said.includes(' ') && heading.includes(said)))
  const headline = textOf(opening)
  return !isRepeated && headline.split(' ').length >= FEWEST_WORDS_OF_HEADLINE ? headline : null
}

/** The visible heading where the head agrees with it; else the head's title without the site's name. */
function chooseTitle(
  headings: string[],
  stated: string[],
  site: string | null,
  headline: string | null,
): string | null {
  const known = headings.filter((heading) => comparable(heading) !== comparable(site ?? ''))
  const agreeing = known.find((heading) =>
    stated.some((title) => comparable(title).includes(comparable(heading))),
  )
  if (agreeing) return agreeing
  if (headline !== null) return headline
  const cleaned = stated.map((title) => withoutSite(title, site, stated))
  return cleaned[0] ?? known[0] ?? null
}

/** What editors and site builders put there until somebody says what the page is. */
const PLACEHOLDER =
  /^(?:untitled(?: (?:document|page|post|site|\d{1,3}))?|(?:new |my )?document|(?:new |my )?web ?page|(?:page |your )?title(?: here)?|no title|index(?:\.html?)?|home(?: ?page)?|react app|vite app|(?:unbenanntes|neues) dokument|document sans (?:titre|nom)|documento (?:sin título|senza titolo|sem título))$/i

function isTitle(text: string | null | undefined): text is string {
  return isText(text) && !PLACEHOLDER.test(text.trim())
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const SEPARATOR = /\s+(?:[|•·»«/]|::|[-–—])\s+/g

function withoutSite(title: string, site: string | null, all: string[]): string {
  const shorter = all.find(
    (other) => other.length >= 8 && other.length < title.length && title.startsWith(other),
  )
  if (shorter && SEPARATOR.test(title.slice(shorter.length))) return shorter
  SEPARATOR.lastIndex = 0
  const cuts = [...title.matchAll(SEPARATOR)]
  const last = cuts.at(-1)
  if (!last || last.index === undefined) return title
  const tail = title.slice(last.index + last[0].length)
  const head = title.slice(0, last.index)
  if (site && comparable(tail) === comparable(site)) return head
  const first = cuts[0]
  if (site && first?.index !== undefined && comparable(title.slice(0, first.index)) === comparable(site)) {
    return title.slice(first.index + first[0].length)
  }
  // A bar parts a site's name; a dash may be the headline's own, so only a short tail after a long head counts.
  const bar = /[|»«•]|::/.test(last[0])
  const tailWords = tail.split(/\s+/).length
  return (bar && tailWords <= 6) || (tailWords <= 3 && head.split(/\s+/).length >= 4) ? head : title
}

const BYLINE_NAME = /(?:^|[-_])(?:byline|author|writer|contributor|author-name|by-author)(?:$|[-_])/i

function readByline(tree: Tree, meta: Map<string, string>, linked: string[]): string | null {
  const stated = [
    meta.get('author'),
    meta.get('article:author'),
    meta.get('parsely-author'),
    meta.get('sailthru.author'),
    meta.get('byl'),
  ]
  const byMeta = stated
    .filter(isText)
    .map(cleanByline)
    .find((name) => name !== null)
  if (linked.length > 0) return linked.join(', ')
  if (byMeta) return byMeta
  let shown: string | null = null
  walkElements(tree, (element) => {
    if (shown !== null || WORDLESS.has(element.tagName)) return false
    if (namesAuthor(element)) shown = cleanByline(textOf(element))
    return shown === null
  })
  return shown
}

function namesAuthor(element: Element): boolean {
  const isNamed =
    tokens(element, 'rel').includes('author') ||
    tokens(element, 'itemProp').includes('author') ||
    tokens(element, 'className').some((name) => BYLINE_NAME.test(name))
  return isNamed && textOf(element).length <= 80
}

function cleanByline(text: string): string | null {
  const name = text.replace(/^\s*(?:(?:posted|written|words|story|interview|text)\s+)?by:?\s+/i, '').trim()
  if (
    name === '' ||
    name.length > 80 ||
    /^https?:|@|[.!?](?:\s|$)|\d{4}/.test(name.replace(/\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr)\./gu, ''))
  )
    return null
  return /^(?:admin|administrator|author|editor|staff|unknown|guest|by)$/i.test(name) ? null : name
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'cxenseparse:recs:publishtime',
]

function readPublished(tree: Tree, meta: Map<string, string>, linked: string | null): string | null {
  for (const name of DATE_NAMES) {
    const date = readDate(meta.get(name))
    if (date) return date
  }
  const byLinkedData = readDate(linked)
  if (byLinkedData) return byLinkedData
  const element = findElement(
    tree,
    (candidate) => isPublishedTime(candidate) && dateOfElement(candidate) !== null,
  )
  return element ? dateOfElement(element) : null
}

function isPublishedTime(element: Element): boolean {
  if (WORDLESS.has(element.tagName)) return false
  if (tokens(element, 'itemProp').includes('datePublished') || element.properties.pubDate !== undefined)
    return true
  if (element.tagName === 'time') return true
  return tokens(element, 'className').some((name) =>
    /^(?:entry-date|post-date|published|pubdate|date|dateline|date-header|posted-on)$/i.test(name),
  )
}

function dateOfElement(element: Element): string | null {
  const text = textOf(element)
  return (
    readDate(attribute(element, 'dateTime')) ??
    readDate(attribute(element, 'content')) ??
    (text.length <= 60 ? readDate(text) : null)
  )
}

function readCanonical(tree: Tree, meta: Map<string, string>): string | null {
  const link = findElement(
    tree,
    (element) => element.tagName === 'link' && tokens(element, 'rel').includes('canonical'),
  )
  const address = (link && attribute(link, 'href')) ?? meta.get('og:url') ?? null
  return address && /^https?:\/\//i.test(address) ? address : null
}

function slugOf(address: string | null): string | null {
  if (!address) return null
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
  const last = path
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.(?:html?|php|aspx?)$/i, '')
  if (!last || /^(?:index|\d+)$/.test(last)) return null
  const slug = last.toLowerCase()
  return /^[a-z0-9][a-z0-9-]*$/.test(slug) ? slug : null
}

function readTags(tree: Tree, meta: Map<string, string>): string[] {
  const stated =
    meta.get('article:tag')?.split('\n') ??
    meta.get('keywords')?.split(/\s*[,;]\s*/) ??
    meta.get('news_keywords')?.split(/\s*,\s*/)
  const linked = findElements(
    tree,
    (element) => element.tagName === 'a' && tokens(element, 'rel').includes('tag'),
  ).map((element) => textOf(element))
  const tags = stated ?? linked
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== '' && tag.length <= 60))].slice(
    0,
    40,
  )
}
