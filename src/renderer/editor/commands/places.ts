import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** A node with the position before it. */
export type Placed = { node: Node; pos: number }

/** Where the caret stands within a Q&A pair: the pair, and the question or the answer it is in. */
export type PairPlace = {
  pair: Placed
  /** Place of `pair` among its siblings. */
  index: number
  part: Placed
  /** 0 is the question; answers count from 1. */
  partIndex: number
}

/** The Q&A pair that holds this position, or null. */
export function pairAt($pos: ResolvedPos): PairPlace | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth)
    if (node.type.name !== 'qa') continue
    const partIndex = Math.min($pos.index(depth), node.childCount - 1)
    const pos = $pos.before(depth)
    let partPos = pos + 1
    for (let index = 0; index < partIndex; index += 1) partPos += node.child(index).nodeSize
    return {
      pair: { node, pos },
      index: $pos.index(depth - 1),
      part: { node: node.child(partIndex), pos: partPos },
      partIndex,
    }
  }
  return null
}

/** The caret, where nothing is selected and it stands in text; else null. */
export function caret(state: EditorState): ResolvedPos | null {
  const { $from, empty } = state.selection
  return empty && $from.parent.isTextblock ? $from : null
}

/** Whether a node holds no words and nothing else that a reader would miss. */
export function isBlank(node: Node): boolean {
  if (node.isTextblock) return node.content.size === 0 && node.type.name !== 'figure'
  if (node.isAtom || node.type.name === 'figure') return false
  let blank = true
  node.forEach((child) => {
    blank = blank && isBlank(child)
  })
  return blank
}

/** The answers of a pair, without the question. */
export function answersOf(pair: Node): Node[] {
  const answers: Node[] = []
  pair.forEach((part, _offset, index) => {
    if (index > 0) answers.push(part)
  })
  return answers
}

/** Whether two answers are said to be by the same voice. */
export function sameVoice(one: Node, other: Node): boolean {
  return one.attrs.expertId === other.attrs.expertId && one.attrs.speaker === other.attrs.speaker
}

/** Whether an answer names nobody: it is the interview's only expert's. */
export function isUnnamed(answer: Node): boolean {
  return answer.attrs.expertId === null && answer.attrs.speaker === null
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  node.forEach((child) => {
    children.push(child)
  })
  return children
}

/** The deepest position at the end of the last text block inside `node`, which stands at `pos`; null without one. */
export function endOfText({ node, pos }: Placed): number | null {
  let found: number | null = null
  node.descendants((child, offset) => {
    if (child.isTextblock) found = pos + 1 + offset + 1 + child.content.size
    return true
  })
  return node.isTextblock ? pos + 1 + node.content.size : found
}
