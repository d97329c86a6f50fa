import type { Element } from 'hast'
import { isBoilerplateLine, matchesAny, WEAK_LINES } from './boilerplate'
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
 * What a page wraps around an article, told by its elements and their class names. Data first; the rules that weigh
 * it stand below. Names are matched whole, between hyphens: `post-share` is a share row, `shared-values` is not.
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

/** Names that say so by themselves, however much text they hold. */
const SURE_NAMES = [
  'share',
  'shares',
  'sharing',
  'share-this',
  'sharethis',
  'sharedaddy',
  'shareaholic',
  'social',
  'socials',
  'addthis',
  'addtoany',
  'a2a',
  'heateor',
  'ssba',
  'jp-relatedposts',
  'related',
  'relatedposts',
  'related-posts',
  'recommended',
  'recommendations',
  'recirc',
  'recirculation',
  'comments',
  'comment',
  'commentlist',
  'comment-list',
  'comment-form',
  'commentform',
  'comments-area',
  'respond',
  'disqus',
  'disqus-thread',
  'livefyre',
  'fb-comments',
  'newsletter',
  'newsletters',
  'subscribe',
  'subscription',
  'signup',
  'sign-up',
  'mailchimp',
  'mc4wp',
  'mc-embed-signup',
  'optin',
  'opt-in',
  'cookie',
  'cookies',
  'cookie-notice',
  'consent',
  'gdpr',
  'onetrust',
  'breadcrumb',
  'breadcrumbs',
  'crumbs',
  'pagination',
  'pager',
  'page-links',
  'post-navigation',
  'post-nav',
  'content-nav',
  'entry-nav',
  'nav-links',
  'nav-previous',
  'nav-next',
  'navigation',
  'navbar',
  'nav-bar',
  'prev-next',
  'prevnext',
  'author-box',
  'authorbox',
  'author-bio',
  'about-author',
  'about-the-author',
  'author-card',
  'author-info',
  'tagcloud',
  'tag-list',
  'tag-links',
  'tags-links',
  'post-tags',
  'entry-tags',
  'article-tags',
  'cat-links',
  'post-categories',
  'taglist',
  'skip-link',
  'skip-to-content',
  'screen-reader-text',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'advert',
  'advertisement',
  'adsbygoogle',
  'ad-slot',
  'ad-unit',
  'ad-container',
  'outbrain',
  'taboola',
  'most-popular',
  'popular-posts',
  'trending',
  'read-next',
  'up-next',
  'more-from',
  'more-stories',
  'also-like',
  'you-may-also-like',
  'whats-hot',
  'site-header',
  'site-footer',
  'masthead',
  'colophon',
  'searchform',
  'search-form',
  'edit-link',
  'post-edit-link',
  'reblog',
  'likes',
  'like-button',
  'post-likes',
  'jp-likes',
  'wpulike',
  'postmetadata',
  'inbound-links',
  'print-link',
  'instagram-feed',
  'follow-us',
  'social-links',
  'table-of-contents',
  'ez-toc-container',
  'lwptoc',
  'toc-container',
  'reading-time',
  'read-time',
  'paywall',
  'comment-count',
  'post-comments',
  'blog-pager',
  'post-footer-line',
  'subscribe-widget',
  'subscription-widget-wrap',
  'blog-item-author-profile-wrapper',
  'item-pagination',
  'sqs-block-newsletter',
  'gh-subscribe',
  'gh-comments',
  'blogcomments',
] as const

/** Names that also stand on parts of an article: they count only on short or link-heavy elements. */
const LIKELY_NAMES = [
  'sidebar',
  'widget',
  'widget-area',
  'promo',
  'promos',
  'promotion',
  'banner',
  'popup',
  'modal',
  'overlay',
  'menu',
  'toolbar',
  'tools',
  'ad',
  'ads',
  'sponsor',
  'meta',
  'entry-meta',
  'post-meta',
  'article-meta',
  'byline',
  'bylines',
  'dateline',
  'posted-on',
  'post-date',
  'entry-date',
  'timestamp',
  'date',
  'entry-footer',
  'post-footer',
  'article-footer',
  'footer',
  'header-meta',
  'author',
  'post-author',
  'entry-author',
  'tags',
  'categories',
  'category',
  'print',
  'toc',
  'rating',
  'ratings',
  'copyright',
  'login',
  'search',
  'cta',
  'call-to-action',
  'follow',
  'topbar',
  'top-bar',
  'announcement',
  'back-to-top',
  'scroll-top',
  'dropdown-menu',
  'hero-link',
  'post-info',
  'article-info',
  'entry-info',
  'views',
  'view-count',
  'word-count',
  'donate',
  'download-app',
  'app-promo',
] as const

/** Prefixes that turn a name into a remark about the page (`has-sidebar`) or a post's own tag (`tag-share`). */
const REMARK =
  /^(?:has|no|with|without|is|not|tag|category|cat|post-type|type|status|format|layout|hide|show|theme|template|wp-theme)-/

/** Page builders call every part of a page a widget, a block or a module. */
const BUILDER = /^(?:elementor|wp-block|et-pb|vc|fl|fusion|sqs|kg|brz|oxy|mk|bricks)-/

function namePattern(names: readonly string[]): RegExp {
  return new RegExp(`^(?:[a-z0-9]+-)*?(?:${names.join('|')})(?:-(?:${SUFFIXES}))*$`)
}
const SUFFIXES =
  'wrap|wrapper|container|box|block|section|area|widget|links?|list|items?|buttons?|btn|icons?|bar|row|inner|outer|top|bottom|left|right|content|module|group|' +
  'title|heading|header|text|inline|below|after|before|form|nav|menu|media|posts?|articles?|stories|panel|holder|main|primary|desktop|mobile|tools?|label|count|body|reply|metadata|avatar|open|closed|off|policy|\\d+'
const SURE = namePattern(SURE_NAMES)
const LIKELY = namePattern(LIKELY_NAMES)

/** Names of what is surely the article's own text, so that nothing around it is dropped with it. */
const ARTICLE_BODY =
  /^(?:(?:entry|post|article|story|blog-post|single|news|page)-?(?:content|body|text|main)|articlebody|entry|hentry|gh-content|post-full-content|available-content|td-post-content|field--name-body|field-name-body|caas-body|rich-text|body-copy|bodytext|storytext)$/

function namesOf(element: Element): string[] {
  const raw = [attribute(element, 'id'), attribute(element, 'className')]
    .filter((value) => value !== null)
    .join(' ')
  if (raw === '') return []
  return raw
    .slice(0, 600)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/[_:.]+/g, '-')
        .replace(/-{2,}/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((name) => name !== '' && !REMARK.test(name))
}

export function isArticleBody(element: Element): boolean {
  if ((attribute(element, 'itemProp') ?? '').split(' ').includes('articleBody')) return true
  return namesOf(element).some((name) => ARTICLE_BODY.test(name))
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
  if (names.some((name) => BUTTON.test(name)) && isPromptLine(textOf(element))) return true
  if (scope === 'page' && names.some((name) => AUTHOR.test(name)) && isAuthorNote(element)) return true
  if (names.some((name) => SURE.test(name))) return !holdsArticle(element, total) && !isArticleBody(element)
  const own = names.filter((name) => !BUILDER.test(name))
  if (scope === 'page' && own.some((name) => LIKELY.test(name)) && !isArticleBody(element)) {
    return isSlight(element) && !holdsArticle(element, total)
  }
  return false
}

const BUTTON = /^(?:[a-z0-9]+-)*(?:button|btn|cta)(?:-[a-z0-9]+)*$/
const AUTHOR = /^(?:[a-z0-9]+-)*(?:author|bio|contributor|writer)(?:-[a-z0-9]+)*$/

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
  if (names.some((name) => /pull-?quote|note|callout|tip|fact|box-?out|expert|product/.test(name)))
    return false
  const weight = weigh(element)
  return (
    weight.paragraphs === 0 ||
    weight.links > weight.text * 0.3 ||
    names.some((name) => SURE.test(name) || LIKELY.test(name))
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
  return namesOf(element).some((name) => /^(?:[a-z]+-)*pull-?quote(?:-[a-z]+)*$/.test(name))
}
