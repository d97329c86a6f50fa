import type { Cues } from '../cues-of-text'
import type { Marks, Way } from '../detect/marks'
import type { OutlineRow } from '../outline'
import type { Row } from '../rows'
import { judgeLetters } from './letters'
import { judgeLooks } from './looks/looks'
import { type Measures, measure, type Verdict } from './measures'
import { judgeNames } from './names'
import { toldInQuotes } from './pair-phrases'
import { judgeSigns } from './signs'

export type Judgement = {
  /** Is it a Q&A at all? */
  holds: boolean
  /** How sure, 0 to 1. */
  confidence: number
  /** For choosing between hypotheses: sureness, and how much of the text it explains. */
  score: number
  pairs: number
}

/** How each way of marking is judged, and what its marks add to the score. */
const ways: Record<Way, { judge: (measures: Measures) => Verdict; stated: number }> = {
  // A mark is the writer's own word for who asks; looks are only a habit.
  letters: { judge: judgeLetters, stated: 0.35 },
  speakers: { judge: judgeNames, stated: 0.3 },
  answerers: { judge: judgeNames, stated: 0.1 },
  dashes: { judge: judgeSigns, stated: 0.3 },
  bars: { judge: judgeSigns, stated: 0.3 },
  salutations: { judge: judgeSigns, stated: 0.3 },
  styled: { judge: judgeLooks, stated: 0 },
  numbered: { judge: judgeLooks, stated: 0 },
  plain: { judge: judgeLooks, stated: 0 },
}

/** Judges a hypothesis by how regular it is, how much it explains and whether the voices are an interview's. */
export function judge(
  rows: readonly Row[],
  marks: Marks,
  outline: readonly OutlineRow[],
  cues: Cues,
): Judgement {
  const measures = measure(rows, marks, outline, cues)
  const { count, answers, extent } = measures
  if (count === 0) return { holds: false, confidence: 0, score: 0, pairs: 0 }
  const way = ways[marks.way]
  const verdict = way.judge(measures)
  const { sure } = verdict
  const holds =
    verdict.holds && !toldInQuotes(rows, marks) && answers.samples() < 0.5 && !answers.areOptions()
  const confidence = holds ? Math.min(0.99, Math.max(0.5, sure)) : Math.min(0.49, sure * 0.5)
  const leftOver = Math.min(1, (extent.missed() + extent.lost * 0.5) / count)
  const explained = extent.fromFirst - leftOver * 0.8
  const score = (holds ? 1 : 0) + sure + way.stated + 0.5 * explained + 0.02 * Math.min(count, 20)
  return { holds, confidence, score, pairs: count }
}
