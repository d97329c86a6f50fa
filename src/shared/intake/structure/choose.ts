import type { Block, ReadSource } from '../blocks'
import { assemble } from './document/assemble'
import { type Hypothesis, hypotheses } from './hypotheses'
import type { OutlineRow } from './outline'
import type { KnownNames } from './people/known-names'
import type { VoiceKey } from './people/names'
import { nobody, speakersOf } from './people/speakers-of'
import { withoutAnswerQuotes } from './quoted-answers'
import { canOpen, toRows } from './rows'
import { partTurns } from './talk/mid-line-turns'
import { withUnmarkedQuestions } from './unmarked-questions'

/** What the best hypothesis makes of a text, or the text as it stands where none is good enough. */
export type Choice = {
  rows: OutlineRow[]
  isInterview: boolean
  confidence: number
  speakers: string[]
  askers: string[]
}

const PARTED_BONUS = 0.1

/** Looks at a text's lines as they stand, opened and parted, and takes the hypothesis with the best score. */
export function choose(
  source: ReadSource,
  title: string | null,
  dek: string | null,
  blocks: readonly Block[],
  known: KnownNames,
  key: VoiceKey | null,
): Choice {
  if (blocks.some((block) => block.type === 'pair')) return stated(blocks)
  let best: Hypothesis | null = null
  const opened = withoutAnswerQuotes(blocks)
  const views = canOpen(opened) ? [false, true] : [false]
  for (const open of views) {
    const rows = withUnmarkedQuestions(toRows(opened, { open }))
    const parted = partTurns(rows)
    for (const view of parted === null ? [rows] : [rows, parted]) {
      for (const hypothesis of hypotheses(view, source, title, dek, known, key)) {
        // Lines parted where another voice takes over explain the same marks better than lines left whole.
        const better = view === parted ? PARTED_BONUS : 0
        const score = hypothesis.judgement.score + better
        if (best === null || score > best.judgement.score)
          best = { ...hypothesis, judgement: { ...hypothesis.judgement, score } }
      }
    }
  }
  if (best?.judgement.holds) {
    const { speakers, askers } = speakersOf(best.outline, best.people)
    return {
      rows: best.outline,
      isInterview: true,
      confidence: round(best.judgement.confidence),
      speakers,
      askers,
    }
  }
  const doubt = best?.judgement.confidence ?? 0
  const rows = assemble(toRows(blocks, { open: false }), null)
  // A pair that the source states stays one, wherever it stands.
  const isInterview = rows.some((row) => row.role === 'question')
  return { rows, isInterview, confidence: round(1 - doubt), speakers: [], askers: [] }
}

function stated(blocks: readonly Block[]): Choice {
  const rows = assemble(toRows(blocks, { open: false }), null)
  const { speakers, askers } = speakersOf(rows, nobody)
  return { rows, isInterview: true, confidence: 1, speakers, askers }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
