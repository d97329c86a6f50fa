import type {
  Block,
  CardBlock,
  DividerBlock,
  FigureBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  PullQuoteBlock,
  QuoteBlock,
} from '../blocks'

/** What a row of an outline can hold: anything but transcripts, terms and pairs, which the outline spells out. */
export type OutlineBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | FigureBlock
  | DividerBlock
  | PullQuoteBlock
  | CardBlock

export type OutlineRole = 'question' | 'answer' | 'text' | 'dropped'

/**
 * One row of what an import makes of a source: flat, in reading order, and plain JSON, so that a preview can show it,
 * let the writer change roles and speakers, and have the document built again from what it became.
 */
export type OutlineRow = {
  /** The row's place in the outline; corrections name rows by it. */
  id: number
  role: OutlineRole
  /** Who asks or answers here, in full; null is the byline for a question, and nobody named for an answer. */
  speaker: string | null
  /** The record of the one who answers, where the source says it. */
  expertId: string | null
  /** Begins a new question, or a new voice's answer. Else the row goes on with the one above it. */
  opens: boolean
  /** Continues the paragraph above after a line break. */
  joins: boolean
  /** What stands in the document. */
  block: OutlineBlock
  /** The mark that was taken off (`Q:`, `JANE DOE:`, `3.`), put back where the row turns out to be plain text. */
  mark: string | null
}

export type Outline = { title: string | null; dek: string | null; rows: OutlineRow[] }

/** What a writer changes in a preview before accepting an import. */
export type Corrections = {
  title?: string
  /** Rows by id, with the role they should have, and who speaks. */
  rows?: { id: number; role?: OutlineRole; speaker?: string | null; opens?: boolean }[]
  /** Names to change everywhere: found name → right name. */
  speakers?: Record<string, string>
  kind?: 'article' | 'interview'
}

/** True for what an answer can hold; all else closes the answer or stands beside it. */
export function fitsAnswer(block: Block): boolean {
  return (
    block.type === 'paragraph' ||
    block.type === 'list' ||
    block.type === 'quote' ||
    block.type === 'figure' ||
    block.type === 'productCard' ||
    block.type === 'heading'
  )
}

/**
 * The outline with the writer's corrections. A row made a question takes the text below it as its answer, up to the
 * next question or heading; a question made text or answer gives its answers to what stands above.
 */
export function correctOutline(outline: Outline, corrections: Corrections): Outline {
  const wanted = new Map((corrections.rows ?? []).map((row) => [row.id, row]))
  const rename = (name: string | null) => (name !== null ? (corrections.speakers?.[name] ?? name) : null)
  const rows: OutlineRow[] = []
  let inPair = false
  let claimed = false
  let released = false
  for (const row of outline.rows) {
    const want = wanted.get(row.id)
    const next: OutlineRow = { ...row, speaker: rename(row.speaker) }
    if (want?.role !== undefined && want.role !== row.role) {
      next.role = want.role
      if (want.role === 'text') restoreMark(next)
      next.opens = want.opens ?? want.role === 'question'
      if (row.role === 'question') released = want.role === 'text'
      if (want.role === 'question') claimed = true
    } else if (row.role === 'question' && (row.opens || !inPair)) {
      claimed = false
      released = false
    } else if (row.role === 'answer' && released && want?.role === undefined) {
      next.role = inPair && claimed ? 'answer' : 'text'
      if (next.role === 'text') restoreMark(next)
    } else if (row.role === 'text' && claimed && want?.role === undefined) {
      if (row.block.type === 'heading' || !fitsAnswer(row.block)) claimed = false
      else next.role = 'answer'
    }
    if (want?.speaker !== undefined) next.speaker = want.speaker
    if (want?.opens !== undefined) next.opens = want.opens
    if (next.role === 'question') inPair = true
    if (next.role === 'answer' && !inPair) next.role = 'text'
    if (next.role === 'text' && !claimed) inPair = false
    rows.push(next)
  }
  return { ...outline, title: corrections.title ?? outline.title, rows }
}

/** Text keeps the words that marked it as something else. */
function restoreMark(row: OutlineRow): void {
  if (row.mark === null || row.block.type !== 'paragraph') return
  row.block = { ...row.block, runs: [{ text: row.mark }, ...row.block.runs] }
  row.mark = null
  row.speaker = null
}
