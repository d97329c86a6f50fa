import type { AnswerMark, HeadMark, Marks, Way } from '../detect/marks'
import type { OutlineRow } from '../outline'
import type { Row } from '../rows'
import { awaitsAnswer } from './left-open'
import { type Piece, piece } from './pieces'
import { type AroundRow, fateOf, isAwaited, type OpenPair, rankOfQuestions } from './row-fate'
import {
  answerPieces,
  asText,
  continuesParagraph,
  cutLabel,
  outsidePieces,
  plainQuestion,
  textPieces,
} from './row-pieces'
import { paragraph } from './spell-out'

/** Lays out rows under a hypothesis: who asks, who answers, and what stands outside of both. */
export function assemble(rows: readonly Row[], marks: Marks | null): OutlineRow[] {
  const pieces = marks === null ? rows.flatMap(textPieces) : new Layout(rows, marks).layOut()
  return pieces.map(({ row: _row, ...piece }, id) => ({ id, ...piece }))
}

/** Ways in which the writer says who asks: a last line so marked is asked, whether or not its answer is there. */
const marked: ReadonlySet<Way> = new Set(['letters', 'speakers', 'dashes', 'bars'])
/** A question of fewer words is left open by the next one, instead of being asked together with it. */
const FEWEST_WORDS_MERGED = 4

class Layout {
  private readonly pieces: Piece[] = []
  /** What stands beside an answer, and so comes after it. */
  private beside: Piece[] = []
  private pair: OpenPair | null = null
  private readonly around: AroundRow

  constructor(
    private readonly rows: readonly Row[],
    private readonly marks: Marks,
  ) {
    const heads = [...marks.heads.keys()]
    const lastHead = heads.reduce((last, head) => Math.max(last, head), -1)
    this.around = { rows, marks, rank: rankOfQuestions(rows, heads), lastHead }
  }

  layOut(): Piece[] {
    for (const row of this.rows) if (!this.marks.labels.has(row.index)) this.add(row)
    const { way } = this.marks
    if (this.pair && marked.has(way) && awaitsAnswer(this.pieces, way)) this.pair.answered = true
    this.close()
    return this.pieces
  }

  private add(row: Row): void {
    const { marks } = this
    const head = marks.heads.get(row.index)
    const answer = marks.answers.get(row.index)
    if (marks.ends.has(row.index)) this.close()
    const { pair } = this
    if (head) this.ask(row, head)
    else if (pair === null) this.addOutside(row)
    else if (marks.continues.has(row.index) && row.style !== 'atom' && !pair.answered) this.askOn(row, pair)
    else if (answer) this.answer(row, answer, pair)
    else this.follow(row, pair)
  }

  private ask(row: Row, head: HeadMark): void {
    const above = this.pair
    const merges =
      above !== null &&
      !above.answered &&
      above.asker === head.asker &&
      !/^h\d$/.test(above.head.style) &&
      above.head.words >= FEWEST_WORDS_MERGED
    if (merges) this.putBeside()
    else this.close()
    const from = this.pieces.length
    this.pieces.push(
      piece(row.index, 'question', head.asker, plainQuestion(head.question, row), {
        opens: !merges,
        joins: merges && continuesParagraph(this.rows, row),
        mark: cutLabel(row, head.question, this.rows, this.marks),
      }),
    )
    this.pair = {
      asker: head.asker,
      answered: false,
      awaited: isAwaited(row, this.rows, this.marks),
      answerStyle: null,
      ...(merges ? { head: above.head, from: above.from } : { head: row, from }),
    }
    if (head.rest) {
      this.pieces.push(piece(row.index, 'answer', head.restSpeaker, paragraph(head.rest), { opens: true }))
      this.pair.answered = true
    }
  }

  private askOn(row: Row, pair: OpenPair): void {
    const joins = continuesParagraph(this.rows, row)
    this.pieces.push(piece(row.index, 'question', pair.asker, plainQuestion(row.runs, row), { joins }))
  }

  private answer(row: Row, answer: AnswerMark, pair: OpenPair): void {
    // A label on a line of its own may stand above a list, a quotation or a picture.
    if (row.style === 'atom') this.pieces.push(...answerPieces(row, answer.speaker, true, this.rows))
    else
      this.pieces.push(
        piece(row.index, 'answer', answer.speaker, paragraph(answer.runs), {
          opens: true,
          mark: cutLabel(row, answer.runs, this.rows, this.marks),
        }),
      )
    pair.answered = true
    pair.answerStyle = row.style
  }

  /** A row below a question without a mark of its own. */
  private follow(row: Row, pair: OpenPair): void {
    const fate = fateOf(row, pair, this.around)
    if (fate === 'close') {
      this.close()
      this.addOutside(row)
    } else if (fate === 'above') {
      const above = outsidePieces(row, this.rows, this.marks)
      this.pieces.splice(pair.from, 0, ...above)
      pair.from += above.length
    } else if (fate === 'beside') {
      this.beside.push(...outsidePieces(row, this.rows, this.marks))
    } else if (fate === 'answer') {
      const last = this.pieces.at(-1)
      const speaker = last?.role === 'answer' ? last.speaker : null
      this.pieces.push(...answerPieces(row, speaker, !pair.answered, this.rows))
      pair.answered = true
      pair.answerStyle ??= row.style
    }
  }

  private addOutside(row: Row): void {
    this.pieces.push(...outsidePieces(row, this.rows, this.marks))
  }

  /** A question nobody answers is no pair: its words stay as text. */
  private close(): void {
    if (this.pair && !this.pair.answered) {
      for (const piece of this.pieces.slice(this.pair.from))
        if (piece.role === 'question') asText(piece, this.rows, this.marks)
    }
    this.pair = null
    this.putBeside()
  }

  private putBeside(): void {
    this.pieces.push(...this.beside)
    this.beside = []
  }
}
