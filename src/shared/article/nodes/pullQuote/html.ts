import type { HtmlExporter } from '../../exporter'
import { element, marked, text } from '../../hast'
import type { ResolvedPullQuote } from '../../resolved'
import { tidyText } from '../../tidy-inline'

/** A quotation, and who said it under a dash. */
export const pullQuoteHtml: HtmlExporter<ResolvedPullQuote> = (node, context) => {
  const speaker = tidyText(node.speaker ?? '')
  const line = element('p', marked(context, ['speaker']), [text(`— ${speaker}`)])
  const properties = marked(context, ['pull-quote'], { dataSpeaker: node.attrs.speaker })
  const words = element('p', {}, context.inline(node.content))
  return [element('blockquote', properties, speaker === '' ? [words] : [words, line])]
}
