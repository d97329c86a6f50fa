import type { Measures } from '../measures'

/** How sure looks make a hypothesis: evidence for and against it, weighed and added up (logistic). */
export function sureness({ count, questions, answers, extent, marks, cues }: Measures): number {
  const evidence =
    -1.6 +
    2.2 * (questions.asking() - 0.5) +
    0.15 * Math.min(count, 8) +
    1.8 * questions.personal() +
    1.2 * answers.ofSelf() +
    (cues.interview ? 1.6 : 0) +
    (cues.plainly ? 0.6 : 0) +
    (cues.titled ? 0.5 : 0) +
    (questions.byName() > 0 || questions.showInterview() ? 0.8 : 0) +
    (cues.frequent ? 1.2 : 0) -
    (cues.instruction ? 0.9 : 0) -
    3 * answers.reported() +
    (marks.style !== null && marks.style !== 'plain' ? 0.5 : 0) -
    2 * Math.max(0, 0.85 - extent.fromFirst)
  return 1 / (1 + Math.exp(-evidence))
}
