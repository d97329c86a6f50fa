import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { creditLine } from '../article/credit'
import { element, text } from '../article/hast'
import type { ResolvedArticle, ResolvedPicture } from '../article/resolved'
import { writtenHref } from '../article/safe-href'
import { tidyDocument } from '../article/tidy-document'
import { tidyText } from '../article/tidy-inline'
import { formatDay } from './dates'
import { directionOfLanguage, withDirections } from './directions'
import { documentToHast } from './html-context'
import { HTML_OPTIONS, ownElement } from './html-fragment'
import { onLines } from './lay-out'
import { linkedData } from './linked-data'
import { MediaList } from './media-list'
import { PAGE_STYLE } from './page-style'
import type { PublishProfile } from './profile'
import type { Published } from './published'

/** An article as a page that stands alone: its own style, nothing loaded but its pictures, ready for print. */
export function exportHtmlPage(article: ResolvedArticle, profile: PublishProfile): Published {
  const media = new MediaList(profile.mediaFolder)
  const content = articleOf(article, profile, media)
  const main = element('main', {}, [
    profile.ties ? ownElement('article', content) : element('article', {}, content),
  ])
  const language = pageLanguage(article.language)
  const base = directionOfLanguage(language)
  const page = element('html', { lang: language, ...(base === 'rtl' && { dir: base }) }, [
    element('head', {}, headOf(article, media)),
    text('\n'),
    element('body', {}, [text('\n'), main, text('\n')]),
  ])
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, text('\n'), page, text('\n')] as Root['children'],
  }
  return { text: toHtml(root, HTML_OPTIONS), media: media.all() }
}

function articleOf(article: ResolvedArticle, profile: PublishProfile, media: MediaList): ElementContent[] {
  const blocks = documentToHast(
    { ...article, document: tidyDocument(article.document) },
    profile,
    media,
    'page',
  )
  const cover = article.cover === null ? [] : [coverOf(article.cover, media)]
  const base = directionOfLanguage(pageLanguage(article.language))
  return [text('\n'), ...onLines(withDirections([headerOf(article), ...cover, ...blocks], base))]
}

function headerOf(article: ResolvedArticle): Element {
  const dek = tidyText(article.dek)
  const byline = bylineOf(article)
  return element('header', {}, [
    element('h1', {}, [text(titleOf(article))]),
    ...(dek === '' ? [] : [element('p', { className: ['dek'] }, [text(dek)])]),
    ...(byline.length === 0 ? [] : [element('p', { className: ['byline'] }, byline)]),
  ])
}

function bylineOf(article: ResolvedArticle): ElementContent[] {
  const author = tidyText(article.byline)
  const parts: ElementContent[] =
    author === '' ? [] : [element('span', { className: ['author'] }, [text(author)])]
  if (article.publishedOn === null) return parts
  const day = formatDay(article.publishedOn, article.language)
  const time = element('time', { dateTime: article.publishedOn }, [text(day)])
  return parts.length === 0 ? [time] : [...parts, text(' · '), time]
}

function coverOf(cover: ResolvedPicture, media: MediaList): Element {
  const size =
    cover.width !== null && cover.height !== null ? { width: cover.width, height: cover.height } : {}
  const image = element('img', { src: media.address(cover), alt: tidyText(cover.alt), ...size })
  const credit = tidyText(cover.credit)
  const line = element('figcaption', {}, [
    element('span', { className: ['credit'] }, [text(creditLine(credit))]),
  ])
  return element('figure', { className: ['cover'] }, credit === '' ? [image] : [image, line])
}

function headOf(article: ResolvedArticle, media: MediaList): ElementContent[] {
  const title = tidyText(article.seoTitle) || titleOf(article)
  const description = tidyText(article.seoDescription) || tidyText(article.dek)
  const canonical = article.canonicalUrl ?? article.publishedUrl
  const image = article.cover === null ? '' : media.address(article.cover)
  const meta: [kind: 'name' | 'property', key: string, value: string][] = [
    ['name', 'viewport', 'width=device-width, initial-scale=1'],
    ['name', 'generator', 'Beauty Desk'],
    ['name', 'description', description],
    ['name', 'author', tidyText(article.byline)],
    ['name', 'keywords', article.tags.map(tidyText).join(', ')],
    ['property', 'og:type', 'article'],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:url', canonical === null ? '' : writtenHref(canonical)],
    ['property', 'og:image', image],
    ['property', 'og:image:alt', image === '' ? '' : tidyText(article.cover?.alt ?? '')],
    ['property', 'article:published_time', article.publishedOn ?? ''],
    ['property', 'article:modified_time', article.updatedOn ?? ''],
  ]
  const elements: ElementContent[] = [
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, [text(title)]),
    ...meta
      .filter(([, , value]) => value !== '')
      .map(([kind, key, content]) => element('meta', { [kind]: key, content })),
    ...(canonical === null ? [] : [element('link', { rel: ['canonical'], href: writtenHref(canonical) })]),
    element('style', {}, [text(`\n${PAGE_STYLE}\n`)]),
    element('script', { type: 'application/ld+json' }, [text(linkedData(article, image))]),
  ]
  return [text('\n'), ...elements.flatMap((child) => [child, text('\n')])]
}

/** A page must have a title, even where the article has none yet. */
function titleOf(article: ResolvedArticle): string {
  return tidyText(article.title) || 'Untitled'
}

/** A language that browsers understand, else English: a typing slip must not make the page invalid. */
export function pageLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
