import type { HtmlContext, HtmlExporter } from '../../exporter'
import { element, marked } from '../../hast'
import { prefixOf } from '../../markdown-conventions'
import type { ResolvedQuestion } from '../../resolved'
import { withoutMark } from '../../tidy-inline'
import { prefixHtml } from '../prefix-html'

/** A question as the profile shows it. In the bold look all of it is bold, so its own bold words are not. */
export const questionHtml: HtmlExporter<ResolvedQuestion> = (node, context) => {
  const { questions } = context
  if (node.content.length === 0) return emptyQuestion(node, context)
  const prefix = prefixOf('question', context.nameBefore(node), questions)
  const properties = marked(context, ['question'], { dataAskedBy: node.attrs.askedBy })
  const before = prefix === null ? [] : prefixHtml(prefix, true, context)
  switch (questions.style) {
    case 'bold': {
      const words = context.inline(withoutMark(node.content, 'bold'))
      return [element('p', properties, [...before, element('strong', marked(context, ['qa-bold']), words)])]
    }
    case 'heading':
      return [
        element(`h${context.levelHere(node) ?? questions.level}`, properties, [
          ...before,
          ...context.inline(node.content),
        ]),
      ]
    case 'q-and-a':
      return [element('p', properties, [...before, ...context.inline(node.content)])]
    case 'definition-list':
      return [element('dt', properties, [...before, ...context.inline(node.content)])]
  }
}

/** A question without words shows nothing, but where the text comes back it still begins a pair. */
function emptyQuestion({ attrs }: ResolvedQuestion, context: HtmlContext) {
  const inList = context.questions.style === 'definition-list'
  if (!inList && !context.classes && !context.ties) return []
  return [element(inList ? 'dt' : 'p', marked(context, ['question'], { dataAskedBy: attrs.askedBy }))]
}
