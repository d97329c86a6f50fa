import type { Run } from '../../blocks'
import { creditOfLine } from '../credits'
import { isBridge, isByline, isClosingHeading, isEditorsNote, isPromotion, isSignOff } from '../cues'
import { leadingNumber } from '../labels/leading-number'
import { nameLabel } from '../labels/name-label'
import type { NameBook } from '../names'
import { asksThenRemarks, asksWithColon, forgetsMark, isUnfinished } from '../phrases/asking'
import { isPersonalQuestion } from '../phrases/personal'
import { asksThenPrompts, isPrompt } from '../phrases/prompts'
import { greetsGuest, takesTurn } from '../phrases/turns'
import { saysI, speaksToYou, startsImperative } from '../phrases/voices'
import { type Row, type RowStyle, splitLead } from '../rows'
import { allStyled, countWords, runsText } from '../runs'
import { addLastQuestion } from './last-question'
import { type HeadMark, head, type Marks, noMarks } from './marks'
import { repliesTo } from './remarks'
import { askerName } from './speakers'
import { splitAfterPrompt, splitAfterQuestion } from './split-question'

/** Questions that look alike and unlike their answers: bold, italic, headings, terms, quotations, list items. */
export function detectStyled(
  rows: readonly Row[],
  styles: readonly RowStyle[],
  names: NameBook,
): Marks | null {
  const styled = new Set(styles)
  const candidates: Asking[] = []
  const below = answersStandBelow(rows)
  for (const row of rows) {
    if (styled.has(row.style)) {
      const inline =
        row.style === 'item' && !row.asks && !asksToTheEnd(row, rows[row.index + 1], below)
          ? (splitAfterQuestion(row.runs) ??
            (row.prompts && rows[row.index + 1]?.style === 'item' ? splitAfterPrompt(row.runs) : null))
          : null
      const asks =
        row.asks ||
        row.prompts ||
        inline !== null ||
        asksThenRemarks(row.text) ||
        asksThenPrompts(row.text) ||
        asksWithColon(row.text) ||
        forgetsMark(row.text)
      candidates.push({
        row,
        mark: inline ? head(inline.question, null, inline.rest) : head(row.runs),
        whole: true,
        text: row.text,
        asks,
      })
    } else if (asksInStyle(row, styled)) {
      candidates.push({ row, mark: head(row.runs), whole: true, text: row.text, asks: true })
    } else if (row.leadStyle !== null && styled.has(row.leadStyle)) {
      const { lead, rest } = splitLead(row)
      const split = askingLead(lead, rest)
      if (split)
        candidates.push({ row, mark: split, whole: false, text: runsText(split.question), asks: true })
    }
  }
  const asking = candidates.filter((item) => item.asks)
  if (asking.length < 2) return null
  addStatedLeads(rows, styled, asking, candidates)
  const first = asking[0]?.row.index ?? 0
  const marks = noMarks('styled', styles.length === 1 ? (styles[0] ?? null) : null)
  const within = candidates.filter((item) => item.row.index >= first || opensTalk(item.row, names))
  // A remark to somebody is the asker's as well, though it does not ask.
  const remarks = within.filter(
    (item) => !item.asks && item.whole && speaksToYou(item.text) && takesTurn(item.text),
  )
  const share = (asking.length + remarks.length) / Math.max(1, within.length)
  const byIndex = new Map(candidates.map((item) => [item.row.index, item]))
  const headings = styles.every((style) => /^h\d$/.test(style))
  const counted = asking.filter((item) => leadingNumber(item.text) !== null).length >= asking.length * 0.6
  for (const item of candidates) {
    const { row } = item
    const next = byIndex.get(row.index + 1)
    const before = byIndex.get(row.index - 1)
    if (
      item.asks ||
      ((item.row.index >= first || isUnfinished(item.text) || remarksBefore(item, byIndex)) &&
        saysLikeAsker(item.text, share, headings, counted))
    ) {
      // Lines of one paragraph, or paragraphs in a row, that look alike are one question (unless both ask in full).
      if (
        before &&
        item.whole &&
        marks.heads.has(before.row.index) &&
        !before.mark.rest &&
        joins(before, item, headings)
      ) {
        marks.continues.add(row.index)
        byIndex.set(row.index, item)
        continue
      }
      if (before && marks.continues.has(before.row.index) && joins(before, item, headings)) {
        marks.continues.add(row.index)
        continue
      }
      marks.heads.set(row.index, item.mark)
      continue
    }
    // A statement in the questions' look right above a question opens it: «You left Paris. / Why?»
    if (
      next &&
      item.whole &&
      !headings &&
      next.asks &&
      next.whole &&
      row.words >= 6 &&
      !isBridge(row.text) &&
      /[.…!:]["”’)]?$/.test(row.text) &&
      row.index >= first - 1 &&
      !isNoise(row)
    ) {
      marks.heads.set(row.index, item.mark)
    }
  }
  if (!headings && asking.length >= 3 && share >= 0.5) addRepliedTo(rows, candidates, first, marks)
  if (marks.style === 'item') addLastQuestion(rows, marks)
  stripNames(rows, marks, names)
  return marks
}

/** A statement in the questions' look that the next line plainly replies to: «_And then it rained._» «Yes, all week.» */
function addRepliedTo(
  rows: readonly Row[],
  candidates: readonly Asking[],
  first: number,
  marks: Marks,
): void {
  const looks = new Set(candidates.map((item) => item.row.index))
  for (const { row, mark, whole } of candidates) {
    const next = rows[row.index + 1]
    if (row.index <= first || !whole || marks.heads.has(row.index) || marks.continues.has(row.index)) continue
    if (looks.has(row.index - 1) || !next || looks.has(next.index) || isNoise(row)) continue
    if (/[.!…]["”’)]*$/.test(row.text) && repliesTo(next.text)) marks.heads.set(row.index, mark)
  }
}

/** Where every paragraph begins in the style and goes on without, what is in it is asked, though it has no mark. */
function addStatedLeads(
  rows: readonly Row[],
  styled: ReadonlySet<RowStyle>,
  asking: readonly Asking[],
  candidates: Asking[],
): void {
  const inline = asking.filter((item) => !item.whole)
  if (inline.length < 3 || inline.length < asking.length) return
  const from = inline[0]?.row.index ?? 0
  const to = inline.at(-1)?.row.index ?? 0
  const between = rows.slice(from, to + 1).filter((row) => row.style !== 'atom')
  if (!between.every((row) => row.leadStyle !== null && styled.has(row.leadStyle))) return
  if (inline.length < between.length * 0.6) return
  for (const row of between) {
    if (candidates.some((item) => item.row === row)) continue
    const { lead, rest } = splitLead(row)
    candidates.push({ row, mark: head(lead, null, rest), whole: false, text: runsText(lead), asks: true })
  }
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

type Asking = { row: Row; mark: HeadMark; whole: boolean; text: string; asks: boolean }

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

/** The styled start of a line asks, and the rest of the line answers. */
function askingLead(lead: Run[], rest: Run[]): HeadMark | null {
  const text = runsText(lead)
  if (rest.length === 0) return null
  if (/[?？؟]["”’)]*\s*[:–—-]?\s*$/.test(text) || isUnfinished(text)) return head(lead, null, rest)
  return null
}

function isNoise(row: Row): boolean {
  return (
    isByline(row.text) ||
    isEditorsNote(row.text) ||
    isSignOff(row.text) ||
    isPromotion(row.text) ||
    creditOfLine(row.text) !== null
  )
}

function opensTalk(row: Row, names: NameBook): boolean {
  const label = nameLabel(row)
  return label !== null && label.rest.length > 0 && names.isPerson(names.resolve(label.words))
}

/** A line in the questions' look without a question mark: still the asker's, or emphasis, or a section's name? */
function saysLikeAsker(text: string, share: number, headings: boolean, counted: boolean): boolean {
  if (share < 0.5) return false
  const words = text.split(/\s+/).length
  if (
    isBridge(text) ||
    isByline(text) ||
    isEditorsNote(text) ||
    isSignOff(text) ||
    creditOfLine(text) !== null
  )
    return false
  if (isClosingHeading(text)) return false
  if (counted && leadingNumber(text) !== null) return true
  const spoken = /[.!…:]["”’)]*$/.test(text)
  if (headings) return (words >= 3 && isPersonalQuestion(text)) || favourite.test(text)
  if (/[….]{2,}$|…$|_{2,}$/.test(text) && words >= 2) return true
  if (spoken || words >= 9)
    return words >= 3 && (takesTurn(text) || (speaksToYou(text) && share >= 0.7 && !startsImperative(text)))
  return (
    favourite.test(text) || (speaksToYou(text) && words >= 2 && share >= 0.6 && !/\byou\b(?!r)/i.test(text))
  )
}

const favourite =
  /^(?:(?:your |my )?(?:all-time )?(?:favou?rite|best|worst|biggest|last|first|most|guilty|go-to|holy grail|desert island|signature|hidden|secret|dream|current(?:ly)?|ideal|perfect|one|top)\b)|\bor\b.*\b(?:\/|or)\b/i
/** A remark that opens the talk, one answer above the next line of the same look. */
function remarksBefore(item: Candidate, byIndex: ReadonlyMap<number, Candidate>): boolean {
  return (
    item.whole &&
    byIndex.has(item.row.index + 2) &&
    !byIndex.has(item.row.index + 1) &&
    ((takesTurn(item.text) && /[.…]$/.test(item.text)) || greetsGuest(item.text))
  )
}

type Candidate = { row: Row; text: string; asks: boolean; whole: boolean }
function joins(before: Candidate, item: Candidate, headings: boolean): boolean {
  if (!before.whole || !item.whole) return false
  if (before.row.of === item.row.of) return true
  if (headings) return false
  // Two questions in full, one under the other: one breath. A short name above a question is a section's.
  return before.row.words >= 4 || before.asks
}

/** Takes names off the questions where the text has names for some of its turns only. */
function stripNames(rows: readonly Row[], marks: Marks, names: NameBook): void {
  const labelled = [...marks.heads].map(([index, mark]) => {
    const row = rows[index]
    const label = row
      ? nameLabel({ ...row, runs: mark.question, text: runsText(mark.question), style: 'plain' })
      : null
    return { index, mark, label: label && label.rest.length > 0 && label.sign === ':' ? label : null }
  })
  const counts = new Map<string, number>()
  for (const item of labelled) {
    if (item.label)
      counts.set(names.resolve(item.label.words), (counts.get(names.resolve(item.label.words)) ?? 0) + 1)
  }
  for (const { index, mark, label } of labelled) {
    if (!label) continue
    const name = names.resolve(label.words)
    if (!names.isPerson(name) && (counts.get(name) ?? 0) < 2) continue
    marks.heads.set(index, { ...mark, asker: askerName(name), question: label.rest })
  }
  if (counts.size === 0) return
  for (const row of rows) {
    if (marks.heads.has(row.index) || marks.continues.has(row.index)) continue
    const label = nameLabel(row)
    if (!label || label.rest.length === 0 || label.sign !== ':') continue
    const name = names.resolve(label.words)
    if (names.isPerson(name)) marks.answers.set(row.index, { speaker: name, runs: label.rest })
  }
}
