import type { RootContent } from 'mdast'
import type { MarkdownContext, MarkdownExporter } from '../../exporter'
import { COMMENT, comment, readsAsQuestion } from '../../markdown-conventions'
import type { ResolvedDocument, ResolvedTopBlock } from '../../resolved'

/** The blocks of the document; with ties, a comment ends a pair where the next block would read on as its answer. */
export const docMarkdown: MarkdownExporter<ResolvedDocument> = (node, context) => {
  let inPair = false
  return node.content.flatMap((child): RootContent[] => {
    const blocks = context.blocks([child])
    if (!context.ties) return blocks
    const endsPair = inPair && continuesAnswer(child, context)
    inPair = child.type === 'qa'
    const written = child.type === 'qa' ? blocks : blocks.flatMap((block) => asText(block, context))
    return endsPair ? [comment(COMMENT.end), ...written] : written
  })
}

/** Outside a pair only what looks like a question would be misread. */
function asText(block: RootContent, { questions }: MarkdownContext): RootContent[] {
  return readsAsQuestion(block, questions) ? [comment(COMMENT.text), block] : [block]
}

/** What an answer may hold, and so would be taken for a part of it. */
function continuesAnswer(node: ResolvedTopBlock, { questions }: MarkdownContext): boolean {
  if (questions.style === 'definition-list') return false
  switch (node.type) {
    case 'heading':
    case 'qa':
    case 'pullQuote':
    case 'expertCard':
    case 'divider':
      // A heading that looks like a question carries a comment, and reads as text of the answer without this one.
      return node.type === 'heading' && questions.style === 'heading' && node.level === questions.level
    default:
      return true
  }
}
