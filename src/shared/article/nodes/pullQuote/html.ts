import type { HtmlExporter } from '../../exporter'
import { element, marked, text } from '../../hast'
import type { ResolvedPullQuote } from '../../resolved'
import { tidyText } from '../../tidy-inline'

/** A quotation, and who said it under a dash; with ties it says where that follows the pair it was pulled from. */
export const pullQuoteHtml: HtmlExporter<ResolvedPullQuote> = (node, context) => {
  const speaker = tidyText(node.speaker ?? '')
  const follows = node.attrs.speaker === null ? '' : null
  const line = element('p', marked(context, ['speaker'], { dataFollows: follows }), [text(`— ${speaker}`)])
  const properties = marked(context, ['pull-quote'], { dataSpeaker: node.attrs.speaker })
  const words = element('p', {}, context.inline(node.content))
  return [element('blockquote', properties, speaker === '' ? [words] : [words, line])]
}
