import type { HtmlExporter } from '../../exporter'
import { element, marked, text } from '../../hast'
import type { ResolvedFootnote } from '../../resolved'

/** A footnote's number, raised, which leads to its words at the end and is where the way back from them leads. */
export const footnoteHtml: HtmlExporter<ResolvedFootnote> = (node, context) => {
  const { note, reference } = context.footnoteIds(node)
  const link = element('a', { href: `#${note}`, id: reference, role: 'doc-noteref' }, [
    text(`${node.number}`),
  ])
  return [element('sup', marked(context, ['footnote-ref']), [link])]
}
