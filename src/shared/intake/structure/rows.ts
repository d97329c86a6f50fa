import type { Block, CueBlock, DefinitionsBlock, ListBlock, QuoteBlock, Run } from '../blocks'
import { blockText } from './block-text'
import { asksWithColon, endsAsking } from './phrases/asking'
import { asksThenPrompts, isPrompt } from './phrases/prompts'
import { soundsSpoken } from './phrases/spoken'
import { quoteAsks, remarksInQuotes } from './quoted-questions'
import {
  allStyled,
  countWords,
  leadLength,
  runsText,
  sliceRuns,
  splitLines,
  trimRuns,
  trimText,
} from './runs'
import { askingAmong } from './talk/wrapped-captions'
import { hardWrapWidth, joinWrapped } from './wrapped-lines'

/** How a row looks, which is what makes rows of a kind recognisable as a pattern. */
export type RowStyle =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'bold'
  | 'italic'
  | 'capitals'
  | 'quote'
  | 'term'
  | 'item'
  | 'plain'
  | 'atom'

/**
 * One line of a source, or one thing that is no line (a list, a picture). Rows are what the detectors look at: they
 * carry the words, how they look, and where they came from, so that lines of one paragraph can be joined again.
 */
export type Row = {
  index: number
  /** The block this row stands for. A line of a paragraph is a paragraph of its own. */
  block: Exclude<Block, CueBlock>
  /** Number of the source's block this row is part of, and how many-th part it is. */
  of: number
  at: number
  parts: number
  style: RowStyle
  runs: Run[]
  text: string
  words: number
  asks: boolean
  prompts: boolean
  /** Length of the bold (else italic) words at the start of a line that goes on without them; 0 when none. */
  lead: number
  leadStyle: 'bold' | 'italic' | null
  /** Part of an interview that the text quotes as a whole: what stands around it is no part of an answer. */
  quoted: boolean
}

export type RowOptions = {
  /** Takes lists and quotations apart where they look like questions, so that these can head answers. */
  open: boolean
}

/** Flattens blocks to rows, in reading order. Every block that holds words makes a row, so that none is lost here. */
export function toRows(blocks: readonly Block[], options: RowOptions): Row[] {
  const rows: Row[] = []
  const wrapped = hardWrapWidth(blocks)
  const counted = options.open ? countedQuestions(blocks) : new Set<Block>()
  const quoted = options.open ? remarksInQuotes(blocks) : new Set<Block>()
  let of = 0
  const push = (block: Row['block'], style: RowStyle, runs: Run[], at = 0, parts = 1) => {
    rows.push(makeRow(rows.length, block, style, runs, of, at, parts))
  }
  const pushLines = (runs: Run[], forced: RowStyle | null) => {
    const lines = joinWrapped(splitLines(runs), wrapped)
    let asked = false
    lines.forEach((line, at) => {
      const asks = endsAsking(trimText(runsText(line)))
      // What follows a question in a list's item, on a line of its own, answers it.
      const style = forced === 'item' && asked && !asks ? null : forced
      push({ type: 'paragraph', runs: line }, style ?? lineStyle(line), line, at, lines.length)
      asked ||= asks
    })
  }
  const pushWhole = (block: ListBlock) => {
    of += 1
    push(block, 'atom', [])
  }
  const visit = (block: Block, forced: RowStyle | null = null) => {
    of += 1
    switch (block.type) {
      case 'cue':
        // Captions that make no talk are lines like any other, with who speaks in front.
        pushLines(spokenRuns(block), forced)
        return
      case 'paragraph':
        pushLines(block.runs, forced)
        return
      case 'heading': {
        const runs = trimRuns(block.runs)
        if (runs.length > 0) push({ ...block, runs }, `h${block.level}`, runs)
        return
      }
      case 'list':
        if (options.open && (counted.has(block) || opensAsQuestions(block))) {
          for (const item of block.items) {
            item.forEach((inner, i) => {
              // Below what answers, a list is the answer's, whatever its items ask.
              if (i > 1 && inner.type === 'list') pushWhole(inner)
              else visit(inner, i === 0 && inner.type === 'paragraph' ? 'item' : null)
            })
            const last = rows.at(-1)
            if (last?.style === 'item' && counted.has(block)) last.prompts = true
          }
        } else push(block, 'atom', [])
        return
      case 'quote':
        if (options.open && holdsTalk(block)) {
          const from = rows.length
          for (const inner of block.blocks) visit(inner)
          for (const row of rows.slice(from)) row.quoted = true
        } else if (options.open && (quoted.has(block) || quoteAsks(block)))
          for (const inner of block.blocks) visit(inner, 'quote')
        else push(block, 'atom', [])
        return
      case 'definitions':
        visitDefinitions(block, visit)
        return
      default:
        push(block, 'atom', [])
    }
  }
  for (const block of blocks) visit(block)
  return rows
}

/**
 * Numbers with text between them, that most questions bear: 1, text, 2, text … Whatever stands behind such a number is
 * asked, though it has no mark («Words you overuse:»).
 */
function countedQuestions(blocks: readonly Block[]): Set<Block> {
  const ordered = blocks.filter((block): block is ListBlock => block.type === 'list' && block.ordered)
  // Markdown lets every number be 1, and counts for itself only as far as no text stands between.
  const ones = ordered.filter((list) => list.start === 1 && list.items.length === 1)
  const sequence: ListBlock[] = []
  for (const block of ones.length === ordered.length ? [] : ordered) {
    const last = sequence.at(-1)
    if (block.start === (last ? last.start + last.items.length : 1)) sequence.push(block)
  }
  if (sequence.length === 0) sequence.push(...ones)
  const asking = sequence.filter(opensAsQuestions)
  const items = sequence.reduce((sum, list) => sum + list.items.length, 0)
  const counts =
    items >= FEWEST_COUNTED && sequence.length > items * 0.5 && asking.length >= sequence.length * 0.6
  return new Set<Block>(counts ? sequence : [])
}
const FEWEST_COUNTED = 4

/** What a cue says, behind its speaker's name. */
export function spokenRuns(cue: CueBlock): Run[] {
  return cue.speaker === null ? cue.runs : [{ text: `${cue.speaker}: ` }, ...cue.runs]
}

function visitDefinitions(
  block: DefinitionsBlock,
  visit: (block: Block, style?: RowStyle | null) => void,
): void {
  for (const entry of block.entries) {
    visit({ type: 'paragraph', runs: entry.term }, 'term')
    for (const definition of entry.definitions) for (const inner of definition) visit(inner)
  }
}

/** True when opening lists or quotations would give other rows: else a second look is not needed. */
export function canOpen(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      (block.type === 'list' && opensAsQuestions(block)) ||
      (block.type === 'quote' && (quoteAsks(block) || holdsTalk(block))),
  )
}

/** @param given how the row looks, or null to see it from its words */
export function makeRow(
  index: number,
  block: Row['block'],
  given: RowStyle | null,
  runs: Run[],
  of: number,
  at: number,
  parts: number,
): Row {
  const style = given ?? lineStyle(runs)
  const text = trimText(runsText(runs))
  const bold = style === 'plain' || style === 'item' || style === 'quote' ? leadLength(runs, 'bold') : 0
  const italic = bold === 0 && style === 'plain' ? leadLength(runs, 'italic') : 0
  return {
    index,
    block,
    of,
    at,
    parts,
    style,
    runs,
    text,
    words: style === 'atom' ? countWords(blockText(block)) : countWords(text),
    asks: endsAsking(text),
    prompts: isPrompt(text) || asksThenPrompts(text) || asksWithColon(text),
    quoted: false,
    lead: bold || italic,
    leadStyle: bold ? 'bold' : italic ? 'italic' : null,
  }
}

function lineStyle(runs: Run[]): RowStyle {
  if (allStyled(runs, 'bold')) return 'bold'
  if (allStyled(runs, 'italic')) return 'italic'
  if (/\p{Ll}{2}/u.test(runsText(runs))) return 'plain'
  const letters = runsText(runs).match(/\p{L}/gu) ?? []
  const upper = letters.filter((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase())
  if (letters.length >= 10 && upper.length / letters.length > 0.9) return 'capitals'
  return 'plain'
}

const firstText = (blocks: readonly Block[]) => {
  const first = blocks[0]
  return first && 'runs' in first ? runsText(first.runs) : ''
}

/** A list whose items ask, and answer below the question or after the list. */
function opensAsQuestions(list: ListBlock): boolean {
  const asking = list.items.filter((item) => {
    const text = firstText(item).trim()
    const head = text.split('\n')[0] ?? ''
    return (
      endsAsking(head) ||
      (list.items.length === 1 && isPrompt(head)) ||
      /^\s*(?:Q|Question)\b\s*\d*\s*[:.)]/i.test(text) ||
      (/[?？]/.test(text) && startsAsking(text))
    )
  })
  const timed = list.items.filter((item) => /^\s*[[(]?@?\d{1,2}:\d{2}/.test(firstText(item)))
  if (timed.length > list.items.length * 0.5) return false
  return (
    (asking.length > 0 && asking.length >= list.items.length * 0.5) || listsTurns(list) || listsSpeech(list)
  )
}

const FEWEST_SPOKEN = 12

/** What a machine heard, as a list: somebody in it is greeted and takes up what is asked. */
function listsSpeech(list: ListBlock): boolean {
  const items = list.items.map((item) => ({ text: firstText(item) }))
  return (
    items.length >= FEWEST_SPOKEN &&
    soundsSpoken(items.map(({ text }) => text)) &&
    askingAmong(items) !== null
  )
}

const FEWEST_ASKED_IN_LIST = 2

/** A list of turns: most items begin with a name that comes back, and some of them ask. */
function listsTurns(list: ListBlock): boolean {
  const heads = list.items.map((item) => firstText(item).trim().split('\n')[0] ?? '')
  const names = heads.flatMap((head) => nameMark.exec(head)?.[0] ?? [])
  return (
    names.length >= heads.length * 0.6 &&
    new Set(names).size <= names.length * 0.5 &&
    heads.filter(endsAsking).length >= FEWEST_ASKED_IN_LIST
  )
}

/** The line begins with a question, whatever follows it. */
export function startsAsking(line: string): boolean {
  const text = line.replace(/^\s*[([]?\d{1,3}\s*[.):\]-]+\s*/, '')
  const end = text.search(/[?？؟]/)
  return (
    end > 0 &&
    end < 240 &&
    !/[.!]["”’)]?\s+\p{Lu}/u.test(text.slice(0, end).replace(/\b(?:Dr|Mr|Mrs|Ms|St|vs|etc|e\.g|i\.e)\./g, ''))
  )
}

const FEWEST_ASKED_IN_QUOTE = 2

/** The dash or the name that begins a turn: «— Why?», «Ada: Why?» */
const nameMark = /^\s*\p{Lu}[\p{L}\p{M} .'’-]{0,30}:(?=\s)/u
const turnMark = new RegExp(`^\\s*[-–—]\\s?(?=[\\p{L}\\p{N}¿¡"“„«])|${nameMark.source}`, 'u')

/** A whole interview is quoted: paragraphs that ask and are set apart as turns are, each above others that do not ask. */
function holdsTalk(quote: QuoteBlock): boolean {
  const asks = quote.blocks.map((block) => {
    if (block.type !== 'paragraph') return false
    const text = runsText(block.runs)
    const isTurn = allStyled(block.runs, 'bold') || allStyled(block.runs, 'italic') || turnMark.test(text)
    return isTurn && endsAsking(text)
  })
  return asks.filter((one, i) => one && asks[i + 1] === false).length >= FEWEST_ASKED_IN_QUOTE
}

/** 1 to 6, or null where the row is no heading. */
export function headingRank({ style }: Pick<Row, 'style'>): number | null {
  return /^h\d$/.test(style) ? Number(style.slice(1)) : null
}

/** The words of a row up to its styled start, and after it. */
export function splitLead(row: Row): { lead: Run[]; rest: Run[] } {
  return { lead: trimRuns(sliceRuns(row.runs, 0, row.lead)), rest: trimRuns(sliceRuns(row.runs, row.lead)) }
}
