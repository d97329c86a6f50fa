import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type Command, Selection, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { chosenPairs } from './chosen'
import { nodeType } from './pair-builders'
import { isBlank, isUnnamed, sameVoice } from './places'
import { followPulledWords } from './pull-quotes'

/** Joins the chosen pair, or the one with the caret, with the pair just before it. */
export const joinPairBefore: Command = (state, dispatch) => {
  const [pair] = chosenPairs(state)
  if (!pair) return false
  const tr = state.tr
  if (!joinPairAt(tr, pair.pos)) return false
  // Of a pair without words nothing is left to have the caret.
  if (isBlank(pair.node)) tr.setSelection(Selection.near(tr.doc.resolve(pair.pos), -1))
  dispatch?.(tr.scrollIntoView())
  return true
}

/**
 * Gives the words of the pair at `pos` to the pair just before it: its question becomes a paragraph of that pair's last
 * answer, and its answers come after. The first of them goes on in that last answer where it is the same voice or none.
 * Answers without words go. Everything is joined where it stands, so that what points at words stays with them.
 * @returns whether there was a pair before it
 */
export function joinPairAt(tr: Transaction, pos: number): boolean {
  const pair = tr.doc.nodeAt(pos)
  const before = tr.doc.resolve(pos).nodeBefore
  const question = pair?.firstChild
  const last = before?.lastChild
  if (pair?.type.name !== 'qa' || before?.type.name !== 'qa' || !question || !last) return false
  if (isBlank(pair)) {
    tr.delete(pos, pos + pair.nodeSize)
    return true
  }
  const answers = takeBlankAnswers(tr, pair, pos)
  const [first] = answers
  const goesOn = first !== undefined && (sameVoice(last, first) || isUnnamed(first))
  joinAtQuestion(tr, pos, question, goesOn ? 'answer' : first ? 'pair' : 'nothing')
  const gains = question.content.size > 0 || goesOn
  if (isBlank(last) && gains) {
    const lastStart = pos - 1 - last.nodeSize + 1
    tr.step(new ReplaceStep(lastStart, lastStart + last.content.size, Slice.empty))
  }
  followPulledWords(tr, pair.attrs.id, [before.attrs.id])
  return true
}

/** Takes away the pair's answers that say nothing. @returns those that stay */
function takeBlankAnswers(tr: Transaction, pair: Node, pos: number): Node[] {
  const kept: Node[] = []
  const blank: { from: number; to: number }[] = []
  pair.forEach((part, offset, index) => {
    if (index === 0) return
    const from = pos + 1 + offset
    if (isBlank(part)) blank.push({ from, to: from + part.nodeSize })
    else kept.push(part)
  })
  // One stays for now where all are blank: a pair must have an answer at every step.
  for (const { from, to } of blank.slice(kept.length > 0 ? 0 : 1).reverse()) {
    tr.step(new ReplaceStep(from, to, Slice.empty))
  }
  return kept
}

/**
 * Takes away the edge between the last answer of the pair before and the pair at `pos`, together with its question's.
 * @param goesOn what comes after the question and is joined to what is before: its first answer, or the pair alone;
 * with `nothing`, an answer without words that goes too
 */
function joinAtQuestion(
  tr: Transaction,
  pos: number,
  question: Node,
  goesOn: 'answer' | 'pair' | 'nothing',
): void {
  const afterQuestion = pos + 1 + question.nodeSize
  const pairEnd = pos + (tr.doc.nodeAt(pos)?.nodeSize ?? 0) - 1
  const to = { answer: afterQuestion + 1, pair: afterQuestion, nothing: pairEnd }[goesOn]
  const isInAnswer = goesOn === 'answer'
  if (question.content.size === 0) {
    tr.step(new ReplaceStep(isInAnswer ? pos - 2 : pos - 1, to, Slice.empty))
    return
  }
  const { schema } = tr.doc.type
  const line = nodeType(schema, 'paragraph').create({ id: question.attrs.id })
  const slice = isInAnswer
    ? new Slice(Fragment.from(line), 0, 0)
    : new Slice(Fragment.from(nodeType(schema, 'answer').create(null, line)), 1, 0)
  tr.step(new ReplaceAroundStep(pos - 2, to, pos + 2, afterQuestion - 1, slice, 1))
}
