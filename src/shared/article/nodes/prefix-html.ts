import type { ElementContent } from 'hast'
import type { HtmlContext } from '../exporter'
import { element, marked, text } from '../hast'

/** A name, or `Q` and `A`, in bold with a colon, before the words of a question or an answer. */
export function prefixHtml(prefix: string, hasWords: boolean, context: HtmlContext): ElementContent[] {
  const label = element('strong', marked(context, ['qa-label']), [text(`${prefix}:`)])
  return hasWords ? [label, text(' ')] : [label]
}
