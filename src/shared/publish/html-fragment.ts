import type { Element, ElementContent, Root } from 'hast'
import { type Options, toHtml } from 'hast-util-to-html'
import { element } from '../article/hast'
import type { ResolvedArticle } from '../article/resolved'
import { tidyDocument } from '../article/tidy-document'
import { withDirections } from './directions'
import { documentToHast } from './html-context'
import { onLines } from './lay-out'
import { MediaList } from './media-list'
import type { PublishProfile } from './profile'
import type { Published } from './published'

/** Plain UTF-8 with the five characters that need it escaped; attributes always in double quotes. */
export const HTML_OPTIONS: Options = { characterReferences: { useNamedReferences: true } }

/** The element around our own text that says so: what is in it comes back as it was, without guessing. */
export function ownElement(tagName: 'div' | 'article', children: ElementContent[]): Element {
  return element(tagName, { dataBeautyDesk: '1' }, children)
}

/** An article's body as HTML, to be put into a page that somebody else makes. A block a line. */
export function exportHtmlFragment(article: ResolvedArticle, profile: PublishProfile): Published {
  const media = new MediaList(profile.mediaFolder)
  // Which way the page runs that it is put into is not known: what runs from right to left says so.
  const blocks = withDirections(
    documentToHast({ ...article, document: tidyDocument(article.document) }, profile, media, 'fragment'),
    'ltr',
  )
  const root: Root = { type: 'root', children: onLines(profile.ties ? [ownElement('div', blocks)] : blocks) }
  return { text: toHtml(root, HTML_OPTIONS), media: media.all() }
}
