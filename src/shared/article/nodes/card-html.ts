import type { Element, ElementContent, Properties } from 'hast'
import type { CardLines } from '../cards'
import type { HtmlContext } from '../exporter'
import { element, marked, text } from '../hast'
import type { ResolvedPicture } from '../resolved'
import { isSafeHref, writtenHref } from '../safe-href'
import { tidyText } from '../tidy-inline'

type CardLook = {
  picture: ResolvedPicture | null
  href: string | null
  /** The link earns money, which search engines ask to be told. */
  affiliate: boolean
  closingClass: string
}

/** A record as a card: picture, name in bold, a line for each group of facts, and a closing paragraph. */
export function cardHtml(
  { name, lines, closing }: CardLines,
  look: CardLook,
  properties: Properties,
  context: HtmlContext,
): Element[] {
  const title = element('strong', {}, linked(name, look))
  const written = (line: string) =>
    context.classes ? element('span', marked(context, ['card-line']), [text(line)]) : text(line)
  const head = [title, ...lines.flatMap((line) => [element('br', {}), written(line)])]
  const children: ElementContent[] = [
    ...pictureOf(look.picture, context),
    element('p', marked(context, ['card-head']), head),
  ]
  if (closing !== null) {
    children.push(element('p', marked(context, [look.closingClass]), [text(closing)]))
  }
  return [element(context.classes || context.ties ? 'div' : 'blockquote', properties, children)]
}

function linked(name: string, { href, affiliate }: CardLook): ElementContent[] {
  if (href === null || !isSafeHref(href)) return [text(name)]
  const rel = affiliate ? { rel: ['sponsored', 'nofollow'] } : {}
  return [element('a', { href: writtenHref(href), ...rel }, [text(name)])]
}

function pictureOf(picture: ResolvedPicture | null, context: HtmlContext): ElementContent[] {
  if (picture === null) return []
  return [element('img', { src: context.address(picture), alt: tidyText(picture.alt) })]
}
