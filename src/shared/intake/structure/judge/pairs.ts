import { blockText } from '../block-text'
import type { Marks } from '../detect/marks'
import type { OutlineRow } from '../outline'
import {
  asksThenRemarks,
  asksWithColon,
  endsAsking,
  isUnfinished,
  opensLikeQuestion,
} from '../phrases/asking'
import { asksThenPrompts, isPrompt } from '../phrases/prompts'

/** A question with all its answers, as text. */
export type Pair = { question: string; answer: string; answerRows: OutlineRow[] }

/** The questions of an outline that are answered. */
export function pairsOf(outline: readonly OutlineRow[]): Pair[] {
  const pairs: Pair[] = []
  let open: Pair | null = null
  for (const row of outline) {
    if (row.role === 'question') {
      const text = blockText(row.block)
      if (row.opens || open === null || open.answerRows.length > 0) {
        open = { question: text, answer: '', answerRows: [] }
        pairs.push(open)
      } else open.question += ` ${text}`
    } else if (row.role === 'answer' && open) {
      open.answerRows.push(row)
      open.answer += `${blockText(row.block)}\n`
    } else if (row.role === 'text') {
      open = open !== null && open.answerRows.length === 0 ? open : null
    }
  }
  return pairs.filter((pair) => pair.answerRows.length > 0)
}

/** How many of the pairs are so, 0 to 1. */
export function share(pairs: readonly Pair[], test: (pair: Pair) => boolean): number {
  return pairs.length === 0 ? 0 : pairs.filter(test).length / pairs.length
}

/** A mark or a look of its own says already that a line is the asker's: then it may forget its question mark. */
export function asks(question: string, marks: Marks): boolean {
  if (endsAsking(question) || isPrompt(question) || isUnfinished(question)) return true
  if (asksThenPrompts(question) || asksWithColon(question)) return true
  if (marks.way === 'plain') return false
  return asksThenRemarks(question) || (marks.way !== 'styled' && opensLikeQuestion(question))
}
