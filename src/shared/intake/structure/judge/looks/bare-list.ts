import type { Measures } from '../measures'

const FEWEST_LISTED = 4

/** A page of frequent questions without its heading: every one counted, every one asked, and nothing besides. */
export function isBareList({ count, questions, answers, extent, marks, cues }: Measures): boolean {
  return (
    cues.bare &&
    // A number typed into a paragraph counts as one that a list prints.
    (marks.style === 'item' || marks.way === 'numbered') &&
    count >= FEWEST_LISTED &&
    questions.asking() === 1 &&
    extent.overall >= 0.99 &&
    extent.lost === 0 &&
    answers.reported() === 0 &&
    answers.discussing() === 0
  )
}
