import { opensLikeQuestion } from '../phrases/asking'
import { saysI } from '../phrases/voices'
import type { Row } from '../rows'
import { head, type Marks } from './marks'

/** Two asking lines in a row are one question. Three paragraphs of it are a list that nobody answers. */
export function joinNeighbours(rows: readonly Row[], marks: Marks): void {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  let run: number[] = []
  const finish = () => {
    const apart = new Set(run.map((index) => rows[index]?.of)).size
    if (apart >= 3)
      for (const index of rows[(run.at(-1) ?? 0) + 1]?.asks ? run : run.slice(0, -1))
        marks.heads.delete(index)
    else {
      for (const index of run.slice(1)) {
        marks.heads.delete(index)
        marks.continues.add(index)
      }
    }
    run = []
  }
  for (const index of heads) {
    if (run.length > 0 && run.at(-1) !== index - 1) finish()
    run.push(index)
  }
  finish()
  // «You opened in the rain, with one chair.» right above «What made you think it would work?»
  for (const index of [...marks.heads.keys()]) {
    const above = rows[index - 1]
    const mark = marks.heads.get(index)
    if (
      !above ||
      !mark ||
      above.style !== 'plain' ||
      above.asks ||
      above.words > 40 ||
      !recalls.test(above.text)
    )
      continue
    if (marks.heads.has(index - 1) || marks.heads.has(index - 2) || saysI(above.text) || !rows[index - 2])
      continue
    marks.heads.delete(index)
    marks.heads.set(index - 1, head(above.runs))
    marks.continues.add(index)
  }
}

/** «How did you / come up with the name?»: lines that only begin to ask, and the line in which they end. */
export function joinBroken(rows: readonly Row[], marks: Marks): void {
  for (const index of [...marks.heads.keys()]) {
    const begun = beginningOf(rows, index)
    const row = rows[begun]
    if (!row || begun === index || marks.heads.has(begun) || marks.continues.has(begun)) continue
    marks.heads.delete(index)
    marks.heads.set(begun, head(row.runs))
    for (let at = begun + 1; at <= index; at += 1) marks.continues.add(at)
  }
}

/** The line in which the question that ends here begins: few words, no stop, and a question's opening. */
function beginningOf(rows: readonly Row[], index: number): number {
  for (let at = index; at > index - MOST_LINES_BEGUN; at -= 1) {
    const row = rows[at]
    const above = rows[at - 1]
    const goesOn = row !== undefined && (/^\p{Ll}/u.test(row.text) || row.words <= 2)
    if (!goesOn || above?.style !== 'plain' || above.words > MOST_WORDS_BEGUN) return index
    if (/[.!?…:;,]["”’)]?$/.test(above.text)) return index
    if (opensLikeQuestion(above.text) && !/^\p{Ll}/u.test(above.text)) return at - 1
  }
  return index
}

const MOST_WORDS_BEGUN = 6
const MOST_LINES_BEGUN = 3

const recalls =
  /^(?:so |and |but )?you(?:['’]ve| have| had| were| also| once| recently| just)?\s+(?:\w+ed|were|had|said|say|wrote|write|left|began|grew|went|came|made|built|been|taught|told|once|recently|became|sold|ran|spent)\b/i
