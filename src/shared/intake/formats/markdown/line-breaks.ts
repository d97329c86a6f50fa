import { isFull, judgeWrapping, startsTurn, type Wrapping } from '../text/hard-wrap'
import { isBlank } from '../text/lines'

export type LineBreaks = { isMeant: (previous: string, next: string) => boolean }

const NAME_LABEL = /^(?:\*\*|__)?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):(?:\*\*|__)?\s/u
const FEWEST_QUESTION_LINES = 3

/**
 * Which line ends inside paragraphs the writer meant, by the evidence of the whole text: lines that begin with `Q:`,
 * `A:`, capitals or a name that keeps coming back, labels one below the other, and questions that head their
 * paragraphs as a habit.
 */
export function judgeLineBreaks(source: string): LineBreaks {
  const lines = source.split('\n')
  const wrapping = judgeWrapping(lines)
  const names = new Map<string, number>()
  for (const line of lines) {
    const name = NAME_LABEL.exec(line)?.[1]
    if (name) names.set(name, (names.get(name) ?? 0) + 1)
  }
  const questionsLead = countLeadingQuestions(lines, wrapping)
  // «Mara Lind:» stands once and in full, and is «Mara:» from then on.
  const isPartOf = (name: string, whole: string) => whole !== name && whole.split(' ').includes(name)
  const comesBack = (name: string) =>
    (names.get(name) ?? 0) >= 2 ||
    [...names.keys()].some((other) => isPartOf(name, other) || isPartOf(other, name))
  const startsNamedTurn = (line: string) => {
    const name = NAME_LABEL.exec(line)?.[1]
    return name !== undefined && comesBack(name)
  }
  return {
    isMeant: (previous, next) => {
      if (startsTurn(next) || startsNamedTurn(next)) return true
      // «Interviewee: Otto Brandt» above «Date: 14 March» is a list of facts, one a line.
      if (NAME_LABEL.test(previous) && NAME_LABEL.test(next)) return true
      return questionsLead && /\?["”’)*_]*\s*$/.test(previous)
    },
  }
}

/** Whether paragraphs that open with a question on its own line are this text's habit. */
function countLeadingQuestions(lines: readonly string[], wrapping: Wrapping): boolean {
  let leading = 0
  let others = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    const opens = index === 0 || isBlank(lines[index - 1] ?? '')
    if (!opens || !isProse(line) || !isProse(next)) continue
    if (/\?["”’)*_]*\s*$/.test(line) && !(wrapping.hard && isFull(line, next, wrapping.width))) leading++
    else others++
  }
  return leading >= FEWEST_QUESTION_LINES && leading >= others
}

/** A line of a paragraph: no list item, table row, heading or rule. */
function isProse(line: string): boolean {
  return /^[\p{L}\p{N}"“‘'(*_[]/u.test(line) && !/^(?:\d{1,9}[.)]|[*_])\s/.test(line)
}
