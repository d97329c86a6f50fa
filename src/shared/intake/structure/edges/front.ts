import type { Block, ReadSource, Run } from '../../blocks'
import { isDateLine } from '../../date-line'
import { isByline, saysInterview, saysInterviewInTitle } from '../cues'
import { letterLabels } from '../labels/letter-labels'
import { nameLabel } from '../labels/name-label'
import { endsAsking } from '../phrases/asking'
import { toRows } from '../rows'
import { allStyled, countWords, foldText, foldWords, runsText, splitLines, trimText } from '../runs'

/** What stands above an article's text, and the blocks without it. */
export type Front = { title: string | null; dek: string | null; blocks: Block[] }

/**
 * Finds the title (stated, a first heading, or a first line that looks like one) and takes it off the text.
 * @param headline a line that is known to be the headline, though it may ask
 */
export function takeFront(source: ReadSource, headline: string | null = null): Front {
  const stated = tidy(source.metadata.title)
  const blocks = source.blocks
  const at = blocks.findIndex(
    (block) => block.type !== 'figure' && block.type !== 'divider' && !isDate(block),
  )
  const first = blocks[at]
  const without = () => [...blocks.slice(0, at), ...blocks.slice(at + 1)]
  let title = stated
  let rest = blocks
  if (first && (first.type === 'heading' || first.type === 'paragraph')) {
    const lines = splitLines(first.runs)
    const line = lines[0] ?? []
    const text = trimText(runsText(line))
    const only = lines.length === 1
    if (stated !== null) {
      const page =
        source.format === 'html' && first.type === 'heading' && first.level === 1 && sharesWords(text, stated)
      const same = foldText(text) !== '' && foldText(text) === foldText(stated)
      const topHeading = first.type === 'heading' && first.level === 1
      if (
        (same || page) &&
        (only || topHeading) &&
        (topHeading || !endsAsking(text) || repeats(blocks, at, text))
      ) {
        title = page ? text : stated
        rest = saysAll(stated, text, first.runs) ? without() : belowFirstLine(blocks, at, first.runs)
      }
    } else if (
      only
        ? text === headline || looksLikeTitle(source, first, at)
        : plainFirstLine(source, lines, blocks, at)
    ) {
      title = text
      rest = only ? without() : belowFirstLine(blocks, at, first.runs)
    }
  }
  return { title, dek: ownDek(tidy(source.metadata.dek), rest, title), blocks: rest }
}

/** Nothing stands in the heading that is not in the title. */
function saysAll(stated: string, title: string, heading: Run[]): boolean {
  const known = new Set([...foldWords(stated), ...foldWords(title)])
  return foldWords(runsText(heading)).every((word) => known.has(word))
}

/** The other lines of a title's block, as a paragraph in its place. */
function belowFirstLine(blocks: readonly Block[], at: number, runs: Run[]): Block[] {
  return [...blocks.slice(0, at), { type: 'paragraph', runs: afterFirstLine(runs) }, ...blocks.slice(at + 1)]
}

/** A day above the title is no title. */
function isDate(block: Block): boolean {
  return block.type === 'paragraph' && isDateLine(trimText(runsText(block.runs)))
}

function tidy(text: string | null): string | null {
  const out = text === null ? '' : trimText(text.replace(/\s+/g, ' '))
  return out === '' ? null : out
}

function sharesWords(heading: string, stated: string): boolean {
  const a = foldWords(heading)
  const b = new Set(foldWords(stated))
  return a.length > 0 && a.filter((word) => b.has(word)).length >= a.length * 0.6
}

/** The same words stand once more further down, so that one of them is the title and the other the first question. */
function repeats(blocks: readonly Block[], at: number, text: string): boolean {
  const key = foldText(text)
  return blocks.slice(at + 1).some((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return false
    return splitLines(block.runs).some((line) => foldText(runsText(line)) === key)
  })
}

function looksLikeTitle(source: ReadSource, first: Block & { runs: Run[] }, at: number): boolean {
  const text = trimText(runsText(first.runs))
  const words = countWords(text)
  const next = source.blocks
    .slice(at + 1)
    .find((block) => block.type !== 'figure' && block.type !== 'divider')
  if (words === 0 || words > 30 || next === undefined) return false
  const rows = toRows(source.blocks.slice(at, at + 60), { open: false })
  // «Q&A: Ada Thorn» alone marks no question.
  const marks = letterLabels(rows)
  if (marks.has(0) && marks.size > 1) return false
  const heading = first.type === 'heading'
  if (
    heading &&
    first.level === 1 &&
    source.blocks.filter((block) => block.type === 'heading' && block.level === 1).length === 1
  )
    return true
  const label = rows[0] ? nameLabel(rows[0]) : null
  if (
    label &&
    rows.slice(1).some((row) => {
      const other = nameLabel(row)
      return (
        other?.words === label.words &&
        other.rest.length > 0 === label.rest.length > 0 &&
        (!heading || row.style === rows[0]?.style)
      )
    })
  )
    return false
  // «Interview: Ada Thorn» says in a heading what it is, and in a line who wrote it.
  if (isByline(text) && !(heading && saysInterviewInTitle(text))) return false
  if (endsAsking(text)) {
    if (repeats(source.blocks, at, text)) return true
    const peers = rows.filter((row) => row.asks && row.index > 0)
    const alike = peers.filter((row) => row.style === rows[0]?.style && row.parts === 1)
    if (heading) return alike.length === 0
    if (alike.length === 0 && peers.length > 0) return true
    // Nothing else asks in what is told below it, or it has a headline's capitals and the others have not.
    const isTold = next.type === 'paragraph' && rows.length >= FEWEST_LINES_TOLD
    const alone =
      peers.length === 0 || (hasTitleCapitals(text) && !alike.some((row) => hasTitleCapitals(row.text)))
    if (isTold && alone && !label) return true
    return saysInterview(rows[1]?.text ?? '')
  }
  if (heading)
    return (
      source.blocks.filter((block) => block.type === 'heading' && block.level <= first.level).length === 1 ||
      first.level === 1 ||
      !/^(?:intro|introduction)$/i.test(text)
    )
  if (words > 20) return false
  const styled = allStyled(first.runs, 'bold') || (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text))
  if (styled) return !/[.:,;]$/.test(text) && next.type !== 'list'
  return (
    words <= 24 &&
    !/[.:;,…"”]$/.test(text) &&
    !(/!$/.test(text) && (words > 16 || greeting.test(text))) &&
    /^["“'‘]?[\p{Lu}\p{N}\p{Lo}]/u.test(text) &&
    (next.type === 'paragraph' || (next.type === 'list' && next.ordered && words >= 4))
  )
}

/** The line itself, and a few more: one question with its answer is no article. */
const FEWEST_LINES_TOLD = 4

/** «What Is Lye And Does It Burn?», in which all but the small words begin with a capital. */
function hasTitleCapitals(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word))
}

const greeting = /^(?:hi|hello|hey|dear|welcome|thank|happy|good (?:morning|evening))\b/i

/** A plain text whose title stands right above its first paragraph, without a line between. */
function plainFirstLine(source: ReadSource, lines: Run[][], blocks: readonly Block[], at: number): boolean {
  if (source.format !== 'text') return false
  const text = trimText(runsText(lines[0] ?? []))
  if (countWords(text) > 14 || countWords(text) < 2 || /[.:;,!?…]$/.test(text)) return false
  return at === 0 && blocks.length > 1 && isByline(trimText(runsText(lines[1] ?? [])))
}

function afterFirstLine(runs: Run[]): Run[] {
  const lines = splitLines(runs).slice(1)
  const out: Run[] = []
  lines.forEach((line, i) => {
    if (i > 0) out.push({ text: '\n' })
    out.push(...line)
  })
  return out
}

/** A stated dek, unless the text says the same words again: an excerpt made from the introduction is no dek. */
function ownDek(dek: string | null, blocks: readonly Block[], title: string | null): string | null {
  if (dek === null) return null
  if (title !== null && foldText(dek) === foldText(title)) return null
  return repeatedShare(dek, blocks) >= 0.9 ? null : dek
}

/** The share of a text's four-word runs that the article's first blocks hold too. */
function repeatedShare(text: string, blocks: readonly Block[]): number {
  const words = foldWords(text)
  if (words.length === 0) return 0
  const body: string[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'pullQuote')
      body.push(...foldWords(runsText(block.runs)))
    else if (block.type === 'quote')
      for (const inner of block.blocks) if ('runs' in inner) body.push(...foldWords(runsText(inner.runs)))
    if (body.length > 900) break
  }
  const size = Math.min(4, words.length)
  const grams = new Set<string>()
  for (let i = 0; i + size <= body.length; i += 1) grams.add(body.slice(i, i + size).join(' '))
  let hits = 0
  const total = words.length - size + 1
  for (let i = 0; i < total; i += 1) if (grams.has(words.slice(i, i + size).join(' '))) hits += 1
  return hits / total
}
