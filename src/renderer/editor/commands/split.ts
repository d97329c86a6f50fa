import { lettersOf } from '@shared/article/line-letters'
import { sentencesOf } from '@shared/article/sentences'
import { newId } from '@shared/identifiers'
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { foldAs } from '../folding'
import { nodeType, paragraphOf } from './pair-builders'
import { type PairPlace, pairAt } from './places'
import { followPulledWords } from './pull-quotes'
import { endsInQuestion } from './questions'

/**
 * Splits the pair at the caret: what follows becomes a pair of its own. In a question that makes two questions, and the
 * answers go with the second. In an answer the rest answers a new question: the line after the caret where that asks,
 * else an empty one to be typed. Spaces at the cut go, every word stays, and further answers go with the rest.
 */
export const splitPair: Command = (state, dispatch) => {
  const { $from } = state.selection
  const place = pairAt($from)
  if (!place || !$from.parent.isTextblock) return false
  const tr = state.tr
  const id = newId()
  const at = place.partIndex === 0 ? splitQuestion(tr, $from, place, id) : splitAnswer(tr, $from, place, id)
  if (at === null) return false
  if (!dispatch) return true
  if (place.partIndex > 0) takeLineThatAsks(tr, at)
  followPulledWords(tr, place.pair.node.attrs.id, [id])
  foldAs(state, tr, place.pair.pos, at)
  tr.setSelection(TextSelection.create(tr.doc, at + 2))
  dispatch(tr.scrollIntoView())
  return true
}

/** @returns the position of the new pair; null where nothing stands before the caret */
function splitQuestion(
  tr: Transaction,
  $at: ResolvedPos,
  { pair, part }: PairPlace,
  id: string,
): number | null {
  const cut = withoutSpaces($at)
  if (cut.from === $at.start()) return null
  const { schema } = tr.doc.type
  const answer = nodeType(schema, 'answer').create(null, paragraphOf(schema))
  const before = pair.node.copy(Fragment.from([part.node.copy(Fragment.empty), answer]))
  const after = pair.node.type.create({ id }, part.node.type.create({ ...part.node.attrs, id: null }))
  tr.step(new ReplaceStep(cut.from, cut.to, new Slice(Fragment.from([before, after]), 2, 2)))
  return cut.from + 1 + answer.nodeSize + 1
}

/** @returns the position of the new pair */
function splitAnswer(tr: Transaction, $at: ResolvedPos, place: PairPlace, id: string): number {
  const { pair, part, partIndex } = place
  const { schema } = tr.doc.type
  const answerDepth = depthOf($at, part.node)
  const cut = cutPlace($at, answerDepth)
  const question = nodeType(schema, 'question').create()
  const blankLine = () => paragraphOf(schema)
  const newPair = (answers: Fragment) =>
    pair.node.type.create({ id }, Fragment.from(question).append(answers))
  const isAnswerStart = cut.depth === answerDepth && cut.from === part.pos + 1
  const isAnswerEnd = cut.depth === answerDepth && cut.to === part.pos + part.node.nodeSize - 1

  if (isAnswerStart || isAnswerEnd) {
    const isLast = partIndex === pair.node.childCount - 1
    // A pair must have an answer on either side of the cut.
    const left =
      isAnswerStart && partIndex === 1 ? [nodeType(schema, 'answer').create(null, blankLine())] : []
    const right =
      isAnswerEnd && isLast ? [part.node.type.create({ ...part.node.attrs, id: null }, blankLine())] : []
    const edge = isAnswerStart ? part.pos : part.pos + part.node.nodeSize
    const before = pair.node.copy(Fragment.from(left))
    tr.step(
      new ReplaceStep(edge, edge, new Slice(Fragment.from([before, newPair(Fragment.from(right))]), 1, 1)),
    )
    return edge + before.content.size + 1
  }

  let before = Fragment.empty
  let after = Fragment.empty
  for (let depth = cut.depth; depth >= answerDepth; depth -= 1) {
    const node = $at.node(depth)
    before = Fragment.from(node.copy(before))
    after = Fragment.from(node.type.create({ ...node.attrs, id: null }, after))
  }
  const open = cut.depth - answerDepth + 2
  const parts = Fragment.from([pair.node.copy(before), newPair(after)])
  tr.step(new ReplaceStep(cut.from, cut.to, new Slice(parts, open, open)))
  return cut.from + open
}

type Cut = { from: number; to: number /** Of the node that is cut in two. */; depth: number }

/** Where to cut so that no list item, quotation or line without words is left on either side. A picture stays whole. */
function cutPlace($at: ResolvedPos, answerDepth: number): Cut {
  let { from, to } = withoutSpaces($at)
  let depth = $at.depth
  if ($at.parent.type.name === 'figure' && from > $at.start()) from = to = $at.end()
  while (depth > answerDepth) {
    if (from === $at.start(depth)) from = to = $at.before(depth)
    else if (to === $at.end(depth)) from = to = $at.after(depth)
    else break
    depth -= 1
  }
  return { from, to, depth }
}

/** The caret with the spaces on either side of it. */
function withoutSpaces($at: ResolvedPos): { from: number; to: number } {
  const { parent, parentOffset, pos } = $at
  const before = lettersOf(parent, 0, parentOffset)
  const after = lettersOf(parent, parentOffset)
  return {
    from: pos - (before.length - before.trimEnd().length),
    to: pos + (after.length - after.trimStart().length),
  }
}

/** Of the new pair at `pos`: leaves out an empty first line, and makes the question of the line after it if that asks. */
function takeLineThatAsks(tr: Transaction, pos: number): void {
  const answerPos = pos + 3
  const isBlankLine = (node: Node | null) => node?.type.name === 'paragraph' && node.content.size === 0
  const answer = tr.doc.nodeAt(answerPos)
  if (answer && answer.childCount > 1 && isBlankLine(answer.firstChild)) {
    tr.step(new ReplaceStep(answerPos + 1, answerPos + 3, Slice.empty))
  }
  const rest = tr.doc.nodeAt(answerPos)
  const line = rest?.firstChild
  if (!rest || line?.type.name !== 'paragraph' || !asks(line)) return
  const { schema } = tr.doc.type
  const lineStart = answerPos + 2
  const lineEnd = lineStart + line.content.size
  const blank = rest.childCount === 1 ? paragraphOf(schema) : null
  const opened = rest.copy(Fragment.from(blank))
  const slice = new Slice(Fragment.from([nodeType(schema, 'question').create(), opened]), 1, 1)
  tr.step(new ReplaceAroundStep(answerPos - 1, lineEnd + 1, lineStart, lineEnd, slice, 0))
  if (line.attrs.id !== null) tr.setNodeAttribute(pos + 1, 'id', line.attrs.id)
}

/** Longer than this and the line only ends in a question, as an expert's may. */
const SENTENCES_OF_A_QUESTION = 2

function asks(line: Node): boolean {
  return endsInQuestion(line) && sentencesOf(lettersOf(line)).length <= SENTENCES_OF_A_QUESTION
}

function depthOf($at: ResolvedPos, node: Node): number {
  for (let depth = $at.depth; depth > 0; depth -= 1) if ($at.node(depth) === node) return depth
  throw new RangeError('The position is not in this node')
}
