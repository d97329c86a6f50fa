import type { Run } from '../../blocks'
import type { RowStyle } from '../rows'

/** A row that asks, and what it asks without its mark. `rest` is an answer that begins on the same line. */
export type HeadMark = {
  asker: string | null
  question: Run[]
  rest: Run[] | null
  restSpeaker: string | null
}
/** A row at which somebody begins to answer, and the words without the label. */
export type AnswerMark = { speaker: string | null; runs: Run[] }

/** The way by which a detector tells questions from answers. */
export type Way =
  | 'letters'
  | 'speakers'
  | 'answerers'
  | 'dashes'
  | 'bars'
  | 'salutations'
  | 'styled'
  | 'numbered'
  | 'plain'

/** What one detector makes of the rows: a hypothesis, to be judged against the others. */
export type Marks = {
  way: Way
  style: RowStyle | null
  heads: Map<number, HeadMark>
  answers: Map<number, AnswerMark>
  /** Rows that carry on the question above them. */
  continues: Set<number>
  /** Rows that hold nothing but a label, whose words are in the speakers' names. */
  labels: Set<number>
  /** Rows at which a pair is over, though no other begins. */
  ends: Set<number>
  /** Both sides are marked, so that a row without a mark belongs to the one above. */
  bothMarked: boolean
}

export function noMarks(way: Way, style: RowStyle | null): Marks {
  return {
    way,
    style,
    heads: new Map(),
    answers: new Map(),
    continues: new Set(),
    labels: new Set(),
    ends: new Set(),
    bothMarked: false,
  }
}

export function head(question: Run[], asker: string | null = null, rest: Run[] | null = null): HeadMark {
  return { asker, question, rest, restSpeaker: null }
}
