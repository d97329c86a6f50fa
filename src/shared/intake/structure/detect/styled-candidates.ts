import type { Run } from '../../blocks'
import { asksThenRemarks, asksWithColon, endsAsking, forgetsMark, isUnfinished } from '../phrases/asking'
import { asksThenPrompts, isPrompt } from '../phrases/prompts'
import { saysI, startsImperative } from '../phrases/voices'
import { type Row, type RowStyle, splitLead } from '../rows'
import { allStyled, countWords, runsText } from '../runs'
import { type HeadMark, head } from './marks'
import { splitAfterPrompt, splitAfterQuestion } from './split-question'

/** A line that looks as questions do. */
export type Candidate = {
  row: Row
  mark: HeadMark
  /** All of the line looks so, and not only its start. */
  whole: boolean
  text: string
  asks: boolean
}

/** All lines of a look, and those that begin or end in it by asking. */
export function candidatesOf(rows: readonly Row[], styled: ReadonlySet<RowStyle>): Candidate[] {
  const below = answersStandBelow(rows)
  return rows.flatMap((row): Candidate[] => {
    if (styled.has(row.style)) return [wholeLine(row, rows, below)]
    if (asksInStyle(row, styled))
      return [{ row, mark: head(row.runs), whole: true, text: row.text, asks: true }]
    if (row.leadStyle === null || !styled.has(row.leadStyle)) return []
    const { lead, rest } = splitLead(row)
    const mark = askingLead(lead, rest)
    return mark ? [{ row, mark, whole: false, text: runsText(mark.question), asks: true }] : []
  })
}

const quotedWhole = /^["“„«»].*["”“«»]$/su

/**
 * «*“Mum, was that you?”* It was.»: where most questions stand without quotation marks, one in them that is told of on the
 * same line is somebody's in a story.
 */
export function withoutQuotedLeads(found: readonly Candidate[]): readonly Candidate[] {
  const isQuoted = (item: Candidate) => quotedWhole.test(item.text.trim())
  const asking = found.filter((item) => item.asks)
  if (asking.filter(isQuoted).length > asking.length / 2) return found
  return found.filter((item) => item.whole || !isQuoted(item))
}

function wholeLine(row: Row, rows: readonly Row[], below: boolean): Candidate {
  const inline = answeredInLine(row, rows[row.index + 1], below)
  const asks =
    row.asks ||
    row.prompts ||
    inline !== null ||
    asksThenRemarks(row.text) ||
    asksThenPrompts(row.text) ||
    asksWithColon(row.text) ||
    forgetsMark(row.text)
  const mark = inline ? head(inline.question, null, inline.rest) : head(row.runs)
  return { row, mark, whole: true, text: row.text, asks }
}

/** An item of a list that asks and answers on the same line. */
function answeredInLine(
  row: Row,
  next: Row | undefined,
  below: boolean,
): { question: Run[]; rest: Run[] } | null {
  if (row.style !== 'item' || row.asks || asksToTheEnd(row, next, below)) return null
  const split = splitAfterQuestion(row.runs)
  return split ?? (row.prompts && next?.style === 'item' ? splitAfterPrompt(row.runs) : null)
}

/** So many starts of paragraphs that ask tell that the few that state are the asker's as well. */
const MANY_STARTS = 6
const MOST_STATING = 0.2
const FEWEST_WORDS_STATED = 5

/**
 * Where every paragraph begins in the style and goes on without, what is in it is asked, though it has no mark. So is a
 * whole sentence that begins one, where nearly all of them ask.
 */
export function statedLeads(
  rows: readonly Row[],
  styled: ReadonlySet<RowStyle>,
  asking: readonly Candidate[],
  candidates: readonly Candidate[],
): Candidate[] {
  const inline = asking.filter((item) => !item.whole)
  if (inline.length < 3 || inline.length < asking.length) return []
  const from = inline[0]?.row.index ?? 0
  const to = inline.at(-1)?.row.index ?? 0
  const between = rows.slice(from, to + 1).filter((row) => row.style !== 'atom')
  const known = new Set(candidates.map((item) => item.row))
  const begun = between.filter((row) => row.leadStyle !== null && styled.has(row.leadStyle))
  const stating = begun.filter((row) => !known.has(row) && beginsWithSentence(row))
  const isHabit = inline.length >= MANY_STARTS && stating.length <= inline.length * MOST_STATING
  const all = begun.length === between.length && inline.length >= between.length * 0.6
  const stated = all ? begun.filter((row) => !known.has(row)) : isHabit ? stating : []
  return stated.map((row) => {
    const { lead, rest } = splitLead(row)
    return { row, mark: head(lead, null, rest), whole: false, text: runsText(lead), asks: true }
  })
}

/** «**You keep a second boat.** It sank …»: more than emphasis, and no name. */
function beginsWithSentence(row: Row): boolean {
  const lead = runsText(splitLead(row).lead)
  return (
    /[.!…]["”’)]*\s*$/.test(lead) &&
    countWords(lead) >= FEWEST_WORDS_STATED &&
    !saysI(lead) &&
    !startsImperative(lead)
  )
}

/** Most of what is counted asks and nothing else, and is answered in the paragraph below it. */
function answersStandBelow(rows: readonly Row[]): boolean {
  const items = rows.filter((row) => row.style === 'item')
  const asked = items.filter((row) => row.asks && rows[row.index + 1]?.style === 'plain')
  return asked.length >= 2 && asked.length > items.length / 2
}

const MOST_WORDS_ADDED = 8

/**
 * «Is there a scent you look for? Something from long ago, perhaps.», «Do you dye it? If so, tell us how.»: asked to the
 * end, where the paragraph below answers it.
 */
function asksToTheEnd(row: Row, next: Row | undefined, below: boolean): boolean {
  const rest = splitAfterQuestion(row.runs)?.rest
  if (!rest || next?.style !== 'plain' || next.asks) return false
  const added = runsText(rest)
  if (isPrompt(added)) return true
  return below && countWords(added) <= MOST_WORDS_ADDED && !saysI(added) && asksThenRemarks(row.text)
}

/** «You moved to Paris. **Did you like it?**»: what is said before the asking is the asker's too. */
export function asksInStyle(row: Row, styled: ReadonlySet<RowStyle>): boolean {
  if (row.style !== 'plain' || !row.asks || row.lead > 0 || row.words > 80) return false
  const look = row.runs.findIndex((run) => run.bold || run.italic)
  const style = row.runs[look]?.bold ? 'bold' : 'italic'
  if (look <= 0 || !styled.has(style) || !allStyled(row.runs.slice(look), style)) return false
  return (
    /[.!?…]["”’)]*\s*$/.test(runsText(row.runs.slice(0, look))) &&
    countWords(runsText(row.runs.slice(look))) >= 3
  )
}

/** «Has it been of use? Such as in winter.» */
const goesOnAsking =
  /[?？]\s+(?:[Ss]uch as|[Ff]or (?:example|instance)|[Ee]\.g\.|[Ll]ike|[Ww]hether|[Mm]aybe|[Pp]erhaps|[Oo]r) [^?？]{3,120}[.…]\s*$/u

/** The styled start of a line asks, and the rest of the line answers. */
function askingLead(lead: Run[], rest: Run[]): HeadMark | null {
  const text = runsText(lead)
  if (rest.length === 0) return null
  const asks = /[?？؟]["”’)]*\s*[:–—-]?\s*$/.test(text) || endsAsking(text) || isUnfinished(text)
  const prompts = isPrompt(text) && /[.!:…]["”’)]*\s*$/.test(text)
  return asks || prompts || goesOnAsking.test(text) ? head(lead, null, rest) : null
}
