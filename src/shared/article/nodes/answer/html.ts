import type { ElementContent } from 'hast'
import type { HtmlContext, HtmlExporter } from '../../exporter'
import { element, marked } from '../../hast'
import { prefixOf } from '../../markdown-conventions'
import type { ResolvedAnswer } from '../../resolved'
import { prefixHtml } from '../prefix-html'

/** What one speaker answers. Without classes and ties there is nothing to hold it together but the text itself. */
export const answerHtml: HtmlExporter<ResolvedAnswer> = (node, context) => {
  const blocks = withPrefix(node, context)
  const { expertId, speaker } = node.attrs
  const properties = marked(context, ['answer'], { dataExpert: expertId, dataSpeaker: speaker })
  if (context.questions.style === 'definition-list') return [element('dd', properties, blocks)]
  return context.classes || context.ties ? [element('div', properties, blocks)] : blocks
}

function withPrefix(node: ResolvedAnswer, context: HtmlContext): ElementContent[] {
  const prefix = prefixOf('answer', context.nameBefore(node), context.questions)
  if (prefix === null) return context.blocks(node.content)
  const [first, ...rest] = node.content
  if (first?.type !== 'paragraph') {
    return [element('p', {}, prefixHtml(prefix, false, context)), ...context.blocks(node.content)]
  }
  const line = [...prefixHtml(prefix, true, context), ...context.inline(first.content)]
  return [element('p', {}, line), ...context.blocks(rest)]
}
