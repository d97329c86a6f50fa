import type { ElementContent, Properties } from 'hast'
import { creditLine } from '../../credit'
import type { HtmlContext, HtmlExporter } from '../../exporter'
import { element, marked, text } from '../../hast'
import type { ResolvedFigure } from '../../resolved'
import { tidyText } from '../../tidy-inline'

/** A picture with caption and credit. Without a picture yet, a caption alone; without ties that is a paragraph. */
export const figureHtml: HtmlExporter<ResolvedFigure> = (node, context) => {
  if (node.picture === null && !context.ties) {
    return node.content.length === 0 ? [] : [element('p', {}, context.inline(node.content))]
  }
  const { mediaId, width } = node.attrs
  const properties = marked(context, ['figure', ...(width === 'text' ? [] : [`figure-${width}`])], {
    dataMedia: mediaId,
    dataWidth: width === 'text' ? null : width,
    ...ownWords(node),
  })
  return [element('figure', properties, [...image(node, context), ...caption(node, context)])]
}

/** Which of alternative text and credit are the figure's own: the others follow the media record. */
function ownWords({ attrs }: ResolvedFigure) {
  return { dataAlt: attrs.alt, dataCredit: attrs.credit }
}

function image({ picture, alt }: ResolvedFigure, context: HtmlContext): ElementContent[] {
  if (picture === null) return []
  const properties: Properties = { src: context.address(picture), alt: tidyText(alt) }
  if (picture.width !== null && picture.height !== null) {
    properties.width = picture.width
    properties.height = picture.height
  }
  return [element('img', properties)]
}

function caption(node: ResolvedFigure, context: HtmlContext): ElementContent[] {
  const words = context.inline(node.content)
  const credit = node.picture === null ? '' : tidyText(node.credit)
  if (words.length === 0 && credit === '') return []
  const line = credit === '' ? [] : [element('span', { className: ['credit'] }, [text(creditLine(credit))])]
  const space = words.length > 0 && line.length > 0 ? [text(' ')] : []
  return [element('figcaption', {}, [...words, ...space, ...line])]
}
