import type { HtmlExporter } from '../../exporter'
import { element, marked, text } from '../../hast'
import type { ResolvedMention } from '../../resolved'

/** A chip is its name; with ties it says which record it is, and whether it follows the record's name. */
export const mentionHtml: HtmlExporter<ResolvedMention> = ({ attrs, shown }, context) => {
  if (!context.ties) return [text(shown)]
  const follows = attrs.text === null ? '' : null
  const ties = { dataMention: attrs.kind, dataRecord: attrs.id, dataFollows: follows }
  return [element('span', marked(context, ['mention'], ties), [text(shown)])]
}
