import type { QaNode } from '../article/document'
import { inlineText } from '../article/inline-text'
import type { PlannedQuestion } from '../records/interview'
import { questionKey } from '../records/question'

/** Of two questions so many words must be in both, of all that are in either, for them to be the same one. */
const ALIKE = 0.6

/** Somebody who talks puts words around a question: so many of the planned one's long words make it the same, too. */
const ALIKE_WITHIN = 0.75
const LONG = 4
const LONG_WORDS_SHARED = 3

/**
 * The questions and answers of an article drafted from a plan. What a transcript brought stays, in the order in which
 * it was said; planned questions that are not found in it, and were not skipped, follow with an empty answer whose hint
 * is the plan's note.
 */
export function pairsFromPlan(plan: readonly PlannedQuestion[], said: readonly QaNode[]): QaNode[] {
  const free = new Set(said)
  const missing = plan
    .filter(({ text, state }) => state !== 'skipped' && text !== '')
    .filter(({ text }) => {
      const found = nearest(text, free)
      if (found) free.delete(found)
      return !found
    })
  return [...said, ...missing.map((planned) => emptyPair(planned, said.length > 0))]
}

function nearest(text: string, pairs: ReadonlySet<QaNode>): QaNode | null {
  let best: { pair: QaNode; likeness: number } | null = null
  for (const pair of pairs) {
    const likeness = likenessOf(text, inlineText(pair.content[0].content))
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { pair, likeness }
  }
  return best?.pair ?? null
}

/** From 0, no word in common, to 1, the same words. */
function likenessOf(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const shared = [...first].filter((word) => second.has(word)).length
  const all = new Set([...first, ...second]).size
  return Math.max(all === 0 ? 0 : shared / all, isWithin(first, second) ? ALIKE : 0)
}

function isWithin(planned: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const long = [...planned].filter((word) => word.length >= LONG)
  const shared = long.filter((word) => said.has(word)).length
  return shared >= LONG_WORDS_SHARED && shared / long.length >= ALIKE_WITHIN
}

function wordsOf(text: string): Set<string> {
  return new Set(questionKey(text).split(' ').filter(Boolean))
}

function emptyPair({ text, note }: PlannedQuestion, hasTranscript: boolean): QaNode {
  const hint = note.trim() || (hasTranscript ? 'Not found in the transcript' : 'The answer')
  return {
    type: 'qa',
    attrs: { id: null },
    content: [
      { type: 'question', attrs: { id: null, askedBy: null }, content: [{ type: 'text', text }] },
      {
        type: 'answer',
        attrs: { id: null, expertId: null, speaker: null },
        content: [{ type: 'paragraph', attrs: { id: null, hint } }],
      },
    ],
  }
}
