import type { RootContent } from 'mdast'
import type { MarkdownContext } from '../../exporter'
import {
  COMMENT,
  comment,
  prefixOf,
  readsAsAnswer,
  readsAsQuestion,
  withPrefix,
} from '../../markdown-conventions'
import type { ResolvedAnswer } from '../../resolved'

/** What one speaker answers, with comments where a reader would take it for something else. */
export function answerMarkdown(
  node: ResolvedAnswer,
  context: MarkdownContext,
  isFirst: boolean,
): RootContent[] {
  const prefix = prefixOf('answer', context.nameBefore(node), context.questions)
  const [first, ...rest] = node.content.map((child) => context.blocks([child]))
  const opening = first ?? []
  const begins = prefix === null ? opening : prefixed(prefix, opening)
  if (!context.ties) return [...begins, ...rest.flat()]
  return [
    ...openingComments(begins, prefix !== null, context, isFirst),
    ...begins,
    ...rest.flatMap((blocks) => literal(blocks, context)),
  ]
}

function prefixed(prefix: string, blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks
  // A figure is a paragraph too, of a picture: the name goes before it, not into its line.
  if (first?.type === 'paragraph' && first.children[0]?.type !== 'image') {
    return [{ type: 'paragraph', children: withPrefix(prefix, first.children) }, ...rest]
  }
  return [{ type: 'paragraph', children: withPrefix(prefix, []) }, ...blocks]
}

function openingComments(
  blocks: readonly RootContent[],
  named: boolean,
  { questions }: MarkdownContext,
  isFirst: boolean,
): RootContent[] {
  const block = blocks.find(({ type }) => type !== 'html')
  if (block === undefined) return []
  const asQuestion = readsAsQuestion(block, questions)
  const asAnswer = readsAsAnswer(block, questions)
  const comments: RootContent[] = []
  if (questions.style !== 'definition-list' && (asQuestion || (!isFirst && !named))) {
    comments.push(comment(COMMENT.answer))
  }
  if (asAnswer && !named) comments.push(comment(COMMENT.noName))
  return comments
}

/** More of an answer, with the comment that says so where it looks like a question or another answer. */
function literal(blocks: readonly RootContent[], { questions }: MarkdownContext): RootContent[] {
  if (questions.style === 'definition-list') return [...blocks]
  return blocks.flatMap((block) =>
    readsAsQuestion(block, questions) || readsAsAnswer(block, questions)
      ? [comment(COMMENT.text), block]
      : [block],
  )
}
