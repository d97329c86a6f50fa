import type { Run } from '../blocks'
import { creditOfLine } from './credits'
import { isBridge, isClosingHeading, isEditorsNote, isSignOff } from './cues'
import type { Marks, Way } from './detect/marks'
import { awaitsAnswer } from './left-open'
import { fitsAnswer, type OutlineBlock, type OutlineRow } from './outline'
import { isOutro, isTailNote } from './outro'
import { type Piece, pairPieces, piece } from './pieces'
import type { Row } from './rows'
import { allStyled, runsText, trimRuns, withoutStyle } from './runs'
import { bolded, paragraph } from './spell-out'

/** Lays out rows under a hypothesis: who asks, who answers, and what stands outside of both. */
export function assemble(rows: readonly Row[], marks: Marks | null): OutlineRow[] {
  const pieces = marks === null ? rows.flatMap((row) => textPieces(row, null)) : layOut(rows, marks)
  return pieces.map(({ row: _row, ...piece }, id) => ({ id, ...piece }))
}

function layOut(rows: readonly Row[], marks: Marks): Piece[] {
  const pieces: Piece[] = []
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  const lastHead = heads.at(-1) ?? -1
  const level = headLevel(rows, heads)
  let pair: OpenPair | null = null
  let late: Piece[] = []
  const flushLate = () => {
    pieces.push(...late)
    late = []
  }
  const close = () => {
    // A question nobody answers is no pair: its words stay as text.
    if (pair && !pair.answered) {
      for (const piece of pieces)
        if (piece.row >= pair.headRow && piece.role === 'question') asText(piece, rows, marks)
    }
    pair = null
    flushLate()
  }
  const label = pendingLabels(rows, marks)
  for (const row of rows) {
    if (marks.labels.has(row.index)) continue
    const head = marks.heads.get(row.index)
    if (head) {
      const open = pair as OpenPair | null
      const unanswered = open !== null && !open.answered
      const sameAsker = open !== null && open.asker === head.asker
      const headRow = rows[open?.headRow ?? -1]
      const merges =
        unanswered && sameAsker && headRow !== undefined && !/^h\d$/.test(headRow.style) && headRow.words >= 4
      if (!merges) close()
      else flushLate()
      const joins = merges && continuesParagraph(rows, row)
      pieces.push(
        piece(row.index, 'question', head.asker, plainQuestion(head.question, row), {
          opens: !merges,
          joins,
          mark: label(row, head.question),
        }),
      )
      pair = {
        answered: false,
        asker: head.asker,
        headRow: merges ? (open?.headRow ?? row.index) : row.index,
        answerStyle: null,
      }
      if (head.rest) {
        pieces.push(piece(row.index, 'answer', head.restSpeaker, paragraph(head.rest), { opens: true }))
        pair.answered = true
      }
      continue
    }
    if (marks.continues.has(row.index) && row.style !== 'atom' && pair && !pair.answered) {
      pieces.push(
        piece(row.index, 'question', pair.asker, plainQuestion(row.runs, row), {
          joins: continuesParagraph(rows, row),
        }),
      )
      continue
    }
    const answer = marks.answers.get(row.index)
    if (answer && pair) {
      // A label on a line of its own may stand above a list, a quotation or a picture.
      const opening =
        row.style === 'atom'
          ? answerPieces(row, answer.speaker, true, rows)
          : [
              piece(row.index, 'answer', answer.speaker, lineBlock(row, answer.runs), {
                opens: true,
                mark: label(row, answer.runs),
              }),
            ]
      pieces.push(...opening)
      pair.answered = true
      pair.answerStyle = row.style
      continue
    }
    if (pair === null) {
      pieces.push(...outsidePieces(row, rows, marks))
      continue
    }
    const fate = fateOf(row, rows, marks, level, pair, row.index > lastHead)
    if (fate === 'close') {
      close()
      pieces.push(...outsidePieces(row, rows, marks))
    } else if (fate === 'beside') {
      late.push(...outsidePieces(row, rows, marks))
    } else if (fate === 'skip') {
      // A rule between a question and its answer says nothing.
    } else {
      const speaker = pieces.at(-1)?.role === 'answer' ? (pieces.at(-1)?.speaker ?? null) : null
      pieces.push(...answerPieces(row, speaker, !pair.answered, rows))
      pair.answered = true
      pair.answerStyle ??= row.style
    }
  }
  const last = pair as OpenPair | null
  if (last !== null && marked.has(marks.way) && awaitsAnswer(pieces, marks.way)) last.answered = true
  close()
  return pieces
}

/** Ways in which the writer says who asks: a last line so marked is asked, whether or not its answer is there. */
const marked: ReadonlySet<Way> = new Set(['letters', 'speakers', 'dashes', 'bars'])

type OpenPair = { answered: boolean; asker: string | null; headRow: number; answerStyle: Row['style'] | null }

/** Does this row go on with the answer, end it, or stand beside it? */
function fateOf(
  row: Row,
  rows: readonly Row[],
  marks: Marks,
  level: number | null,
  pair: OpenPair,
  tail: boolean,
): 'answer' | 'close' | 'beside' | 'skip' {
  // Nothing looks ahead from these: a thousand rules in a row would each pass all the others.
  if (row.block.type === 'divider') return pair.answered ? 'close' : 'skip'
  if (row.style === 'atom') {
    if (row.block.type === 'pullQuote' || !fitsAnswer(row.block)) return pair.answered ? 'beside' : 'close'
    return 'answer'
  }
  const next = nextLine(rows, row.index)
  const nextIsHead = next === null ? false : marks.heads.has(next.index) || marks.labels.has(next.index)
  if (row.block.type === 'heading') {
    // A deeper heading is part of the answer; one of the questions' rank or higher is a section's.
    if (level !== null && row.block.level > level && !isClosingHeading(row.text) && !nextIsHead)
      return 'answer'
    return 'close'
  }
  if (creditOfLine(row.text) !== null)
    return tail && (next === null || isOutro(next, pair.answerStyle)) ? 'close' : 'beside'
  if (!pair.answered) {
    if (isEditorsNote(row.text) && (nextIsHead || (tail && isTailNote(rows, row)))) return 'close'
    // Between a question and its labelled answer stands a caption or an aside.
    return marks.bothMarked && next !== null && marks.answers.has(next.index) ? 'beside' : 'answer'
  }
  if (isEditorsNote(row.text) && (tail ? isTailNote(rows, row) : nextIsHead)) return 'close'
  if (nextIsHead && isBridge(row.text)) return 'close'
  if (
    nextIsHead &&
    !tail &&
    row.style !== 'plain' &&
    row.words <= 6 &&
    !row.asks &&
    /^(?:bold|capitals)$/.test(row.style)
  ) {
    return 'close'
  }
  if (tail && row.style === 'bold' && row.words <= 4 && isClosingHeading(row.text)) return 'close'
  if (tail && isOutro(row, pair.answerStyle)) return 'close'
  if (row.words <= 12 && isSignOff(row.text) && (nextIsHead || tail) && !marks.answers.has(row.index))
    return 'close'
  return 'answer'
}

function nextLine(rows: readonly Row[], index: number): Row | null {
  for (let i = index + 1; i < rows.length; i += 1) {
    const row = rows[i]
    if (row && row.block.type !== 'figure' && row.block.type !== 'divider') return row
  }
  return null
}

function headLevel(rows: readonly Row[], heads: readonly number[]): number | null {
  const levels = heads
    .map((index) => rows[index]?.block)
    .flatMap((block) => (block?.type === 'heading' ? [block.level] : []))
  return levels.length >= heads.length * 0.5 && levels.length > 0 ? Math.max(...levels) : null
}

function continuesParagraph(rows: readonly Row[], row: Row): boolean {
  const above = rows[row.index - 1]
  return above !== undefined && above.of === row.of && row.at > 0
}

/** The label on a line of its own right above a row, and what was cut off the row's start. */
function pendingLabels(rows: readonly Row[], marks: Marks): (row: Row, kept: Run[]) => string | null {
  return (row, kept) => {
    const above = labelAbove(row, rows, marks)
    const text = runsText(row.runs)
    const rest = runsText(kept)
    // What is kept may be the label's own word again («質問: 質問»).
    const at = rest === '' ? -1 : text.endsWith(rest) ? text.length - rest.length : text.indexOf(rest)
    const own = text.slice(0, Math.max(0, at))
    return (above ? `${above.text} ${own}` : own) || null
  }
}

/** A question's own look is how it was marked; it is not emphasis. */
function plainQuestion(runs: Run[], row: Row): OutlineBlock {
  let out = trimRuns(runs)
  if (allStyled(out, 'bold')) out = withoutStyle(out, 'bold')
  if (row.style === 'italic' || allStyled(out, 'italic')) out = withoutStyle(out, 'italic')
  return { type: 'paragraph', runs: out }
}

function lineBlock(row: Row, runs: Run[]): OutlineBlock {
  return row.block.type === 'heading' ? { type: 'paragraph', runs: trimRuns(runs) } : paragraph(runs)
}

function asText(target: Piece, rows: readonly Row[], marks: Marks): void {
  const row = rows[target.row]
  target.role = 'text'
  target.speaker = null
  target.opens = false
  if (row && row.style !== 'atom') {
    const label = labelAbove(row, rows, marks)
    const runs = label === null ? row.runs : [{ text: `${label.text} ` }, ...row.runs]
    target.block = row.block.type === 'heading' ? { ...row.block, runs } : { type: 'paragraph', runs }
    target.mark = null
  }
}

/** The label on a line of its own above a row: its words are the row's, whatever becomes of it. */
function labelAbove(row: Row, rows: readonly Row[], marks: Marks): Row | null {
  const above = rows[row.index - 1]
  return above !== undefined && marks.labels.has(above.index) ? above : null
}

/** A row outside all pairs, with the label that turned out to be none. */
function outsidePieces(row: Row, rows: readonly Row[], marks: Marks): Piece[] {
  const label = labelAbove(row, rows, marks)
  return [...(label ? textPieces(label, null) : []), ...textPieces(row, null)]
}

/** A row outside all pairs. */
function textPieces(row: Row, speaker: string | null): Piece[] {
  const { block } = row
  if (block.type === 'pair') return pairPieces(row)
  if (block.type === 'definitions') return []
  if (row.style === 'term') return [piece(row.index, 'text', speaker, paragraph(bolded(row.runs)))]
  return [piece(row.index, 'text', speaker, block, { joins: row.at > 0 })]
}

function answerPieces(row: Row, speaker: string | null, opens: boolean, rows: readonly Row[]): Piece[] {
  const { block } = row
  if (block.type === 'heading')
    return [piece(row.index, 'answer', speaker, paragraph(bolded(row.runs)), { opens })]
  if (block.type === 'pair' || block.type === 'definitions') return []
  const joins = !opens && continuesParagraph(rows, row)
  return [
    piece(row.index, 'answer', speaker, row.style === 'atom' ? block : paragraph(row.runs), { opens, joins }),
  ]
}
