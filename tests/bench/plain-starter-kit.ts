import type { ArticleDocument, InlineNode, TopBlock } from '@shared/article/document'
import type { JSONContent } from '@tiptap/core'

/** The same words as headings and paragraphs, which is all that bare Tiptap has for them. */
export function plainStarterKit(document: ArticleDocument): JSONContent {
  return { type: 'doc', content: document.content.flatMap(plainBlocks) }
}

function plainBlocks(block: TopBlock): JSONContent[] {
  if (block.type !== 'qa') throw new Error(`The bench article has no ${block.type}`)
  const [question, ...answers] = block.content
  return [
    { type: 'heading', attrs: { level: 2 }, content: plainInline(question.content) },
    ...answers.flatMap((answer) =>
      answer.content.flatMap((part) =>
        part.type === 'paragraph' ? [{ type: 'paragraph', content: plainInline(part.content) }] : [],
      ),
    ),
  ]
}

function plainInline(content: InlineNode[] = []): JSONContent[] {
  return content.flatMap((node) => (node.type === 'text' ? [{ type: 'text', text: node.text }] : []))
}
