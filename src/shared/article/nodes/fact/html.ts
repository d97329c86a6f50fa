import type { HtmlExporter } from '../../exporter'
import { element, marked, text } from '../../hast'
import type { ResolvedFact } from '../../resolved'

/** A value is what it shows; with ties it says which product's, and whether it is live or pinned. */
export const factHtml: HtmlExporter<ResolvedFact> = ({ attrs, shown }, context) => {
  if (!context.ties) return [text(shown)]
  const ties = {
    dataFact: attrs.field,
    dataRecord: attrs.productId,
    dataMode: attrs.mode,
    dataValue: attrs.value,
    dataAsOf: attrs.asOf,
    dataSize: attrs.sizeId ?? null,
    dataCurrency: attrs.currency ?? null,
  }
  return [element('span', marked(context, ['fact'], ties), [text(shown)])]
}
