import type { MarkdownContext, MarkdownExporter } from '../../exporter'
import { COMMENT, comment, prefixOf, splitPrefix, withPrefix } from '../../markdown-conventions'
import type { ResolvedQuestion } from '../../resolved'
import { withoutBreaks, withoutMark } from '../../tidy-inline'

/** A question as the profile shows it, with a comment where it would be misread. */
export const questionMarkdown: MarkdownExporter<ResolvedQuestion> = (node, context) => {
  if (node.content.length === 0) {
    const { style } = context.questions
    return context.ties && style !== 'definition-list' ? [comment(COMMENT.emptyQuestion)] : []
  }
  const block = questionBlock(node, context)
  const named = prefixOf('question', context.nameBefore(node), context.questions) !== null
  const prefixed = splitPrefix(block.children)
  // In the bold look all of it is bold, so a name before it would be followed by more.
  const couldBeName = prefixed !== null && (context.questions.style !== 'bold' || prefixed.rest.length > 0)
  const misread = context.ties && !named && couldBeName
  return misread ? [comment(COMMENT.noName), block] : [block]
}

function questionBlock(node: ResolvedQuestion, context: MarkdownContext) {
  const { questions } = context
  const prefix = prefixOf('question', context.nameBefore(node), questions)
  switch (questions.style) {
    case 'bold': {
      const words = context.inline(withoutMark(node.content, 'bold'))
      const bold = { type: 'strong' as const, children: words }
      return { type: 'paragraph' as const, children: prefix === null ? [bold] : withPrefix(prefix, [bold]) }
    }
    case 'heading': {
      const words = context.inline(withoutBreaks(node.content))
      const children = prefix === null ? words : withPrefix(prefix, words)
      return { type: 'heading' as const, depth: questions.level, children }
    }
    default: {
      const words = context.inline(node.content)
      return { type: 'paragraph' as const, children: prefix === null ? words : withPrefix(prefix, words) }
    }
  }
}
