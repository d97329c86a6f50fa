import type { Block, ListBlock } from '../../blocks'
import { trimSpace } from '../runs'
import { isContinued, joinAllWrapped, joinWrapped, type Wrapping } from './hard-wrap'
import { isBlank } from './lines'

/** The bullet or number in front of a list item, and the words after it. `spoken`: the dash of a turn in a dialogue. */
export type Marker = {
  indent: number
  kind: 'bullet' | 'dash' | 'number' | 'letter' | 'spoken'
  value: number
  text: string
  /** What a number ends with: «1.» and «1)» count for themselves. */
  end?: string
}

/** Fewer dashes than that tell nothing of who speaks behind them. */
const FEWEST_TURNS = 6
const FEWEST_ALONE = 3

const BULLET = /^(\s*)[•▪▫‣◦●○■□➢➤►✓✔·∙]\s*(\S.*)$/
const DASH = /^(\s*)[-–*+]\s+(\S.*)$/
const NUMBER = /^(\s*)(?:\((\d{1,3})\)|(\d{1,3})([.)]))\s+(\S.*)$/
const LETTER = /^(\s*)\(?([a-z])\)\s+(\S.*)$/

function readMarker(line: string): Marker | null {
  const bullet = BULLET.exec(line)
  if (bullet) return { indent: length(bullet[1]), kind: 'bullet', value: 1, text: trimSpace(bullet[2] ?? '') }
  const dash = DASH.exec(line)
  if (dash) return { indent: length(dash[1]), kind: 'dash', value: 1, text: trimSpace(dash[2] ?? '') }
  const number = NUMBER.exec(line)
  if (number)
    return {
      indent: length(number[1]),
      kind: 'number',
      value: Number(number[2] ?? number[3]),
      text: trimSpace(number[5] ?? ''),
      end: number[4] ?? '()',
    }
  const letter = LETTER.exec(line)
  if (letter)
    return {
      indent: length(letter[1]),
      kind: 'letter',
      value: (letter[2] ?? 'a').charCodeAt(0) - 96,
      text: trimSpace(letter[3] ?? ''),
    }
  return null
}

function length(text: string | undefined): number {
  return text?.length ?? 0
}

/**
 * The list markers of a text, by line. A dash needs company (one alone opens an attribution), and numbers and letters
 * must count up: "1." needs its "2." and no number comes out of nowhere. All this is told by the lines as they were
 * before they were wrapped.
 */
export function findMarkers(lines: readonly string[], wrapping: Wrapping): (Marker | null)[] {
  const written = lines.map(readMarker)
  const starts = written.flatMap((marker, index) =>
    marker === null && isContinued(lines, index, wrapping) ? [] : [index],
  )
  const whole = starts.map((start, at) => joinAllWrapped(lines.slice(start, starts[at + 1])))
  const found = markersOf(whole)
  const markers: (Marker | null)[] = lines.map(() => null)
  starts.forEach((index, at) => {
    const marker = written[index]
    const kind = found[at]?.kind
    if (marker && kind) markers[index] = { ...marker, kind }
  })
  return markers
}

function markersOf(lines: readonly string[]): (Marker | null)[] {
  const written = lines.map((line) => (isBlank(line) ? null : readMarker(line)))
  const markers = [...written]
  keepCompany(lines, markers)
  keepCounting(markers, 'number')
  keepCounting(markers, 'letter')
  dropDialogue(lines, markers, written)
  return markers
}

function keepCompany(lines: readonly string[], markers: (Marker | null)[]): void {
  const written = lines.map((line, index) => (isBlank(line) ? -1 : index)).filter((index) => index >= 0)
  const alone = written.filter((index, at) => {
    if (markers[index]?.kind !== 'dash') return false
    const near = [...written.slice(Math.max(0, at - 3), at), ...written.slice(at + 1, at + 4)]
    return !near.some((other) => markers[other] !== null)
  })
  for (const index of alone) markers[index] = null
}

function keepCounting(markers: (Marker | null)[], kind: 'number' | 'letter'): void {
  const expected = new Map<string, number>()
  const lastOf = new Map<string, number[]>()
  markers.forEach((marker, index) => {
    if (marker?.kind !== kind) return
    const series = `${marker.indent} ${marker.end ?? ''}`
    const next = expected.get(series) ?? 1
    const chain = lastOf.get(series) ?? []
    if (marker.value === 1) {
      dropShort(chain, markers)
      lastOf.set(series, [index])
      expected.set(series, 2)
    } else if (marker.value === next) {
      chain.push(index)
      lastOf.set(series, chain)
      expected.set(series, next + 1)
    } else markers[index] = null
  })
  for (const chain of lastOf.values()) dropShort(chain, markers)
}

function dropShort(chain: readonly number[], markers: (Marker | null)[]): void {
  if (chain.length === 1 && chain[0] !== undefined) markers[chain[0]] = null
}

/** Dashes that begin what somebody says, in a conversation or in front of its questions, are no list's. */
function dropDialogue(
  lines: readonly string[],
  markers: (Marker | null)[],
  all: readonly (Marker | null)[],
): void {
  const dashes = markers.filter((marker) => marker?.kind === 'dash')
  const written = lines.filter((line) => !isBlank(line)).length
  const questions = dashes.filter((marker) => asks(marker?.text ?? '')).length
  const talk = dashes.length >= 4 && dashes.length >= written * 0.6 && questions >= dashes.length * 0.3
  const spoken = talk || answerQuestions(lines, markers) || takeTurns(all) ? dashes : askingAlone(lines, all)
  for (const marker of spoken) if (marker) marker.kind = 'spoken'
}

/** From the first that asks, every other dash begins a question, however long the answers between them are. */
function takeTurns(markers: readonly (Marker | null)[]): boolean {
  const dashes = markers.filter((marker) => marker?.kind === 'dash')
  const first = dashes.findIndex((marker) => asks(marker?.text ?? ''))
  const turns = dashes.slice(first)
  if (first < 0 || turns.length < FEWEST_TURNS) return false
  const asking = (parity: number) =>
    turns.filter((marker, at) => at % 2 === parity && asks(marker?.text ?? ''))
  return asking(0).length >= turns.length * 0.4 && asking(1).length <= turns.length * 0.05
}

/** Dashes with no other above or below, where nearly all of these ask: what each asks is answered without one. */
function askingAlone(lines: readonly string[], markers: readonly (Marker | null)[]): (Marker | null)[] {
  const written = lines.map((_, index) => index).filter((index) => !isBlank(lines[index] ?? ''))
  const isDash = (index: number | undefined) => index !== undefined && markers[index]?.kind === 'dash'
  const alone = written
    .filter((index, at) => isDash(index) && !isDash(written[at - 1]) && !isDash(written[at + 1]))
    .map((index) => markers[index] ?? null)
  const asking = alone.filter((marker) => asks(marker?.text ?? ''))
  return alone.length >= FEWEST_ALONE && asking.length >= alone.length * 0.7 ? alone : []
}

/** Each dash stands alone below a line without one, and most of these lines ask: what it begins is an answer. */
function answerQuestions(lines: readonly string[], markers: readonly (Marker | null)[]): boolean {
  const written = lines.map((_, index) => index).filter((index) => !isBlank(lines[index] ?? ''))
  const above = written.flatMap((index, at) =>
    markers[index]?.kind === 'dash' ? [written[at - 1] ?? -1] : [],
  )
  if (above.length < 3 || above.some((index) => index < 0 || markers[index] !== null)) return false
  return above.filter((index) => asks(lines[index] ?? '')).length >= above.length * 0.6
}

function asks(line: string): boolean {
  return /\?["”’)]?\s*$/.test(line)
}

type Level = { indent: number; list: ListBlock; end: string | undefined }

/** The list being read, with the lists nested in it by indentation. */
export class TextLists {
  private levels: Level[] = []
  lastLine = ''

  get isOpen(): boolean {
    return this.levels.length > 0
  }

  get isCounted(): boolean {
    return this.levels.at(-1)?.list.ordered === true
  }

  get indent(): number {
    return this.levels.at(-1)?.indent ?? 0
  }

  /** Adds an item; answers the list before it when the item begins another. */
  add(marker: Marker, line: string): ListBlock | null {
    this.lastLine = line
    const ordered = marker.kind === 'number' || marker.kind === 'letter'
    while (this.levels.length > 1 && marker.indent < this.indent) this.levels.pop()
    let finished: ListBlock | null = null
    const top = this.levels.at(-1)
    if (top && marker.indent >= top.indent + 2 && this.levels.length < 8) this.nest(marker, ordered)
    else if (!top || !continues(top, marker, ordered)) {
      if (this.levels.length <= 1) {
        finished = this.end()
        this.levels = [{ indent: marker.indent, list: newList(ordered, marker), end: marker.end }]
      } else {
        this.levels.pop()
        this.nest(marker, ordered)
      }
    }
    this.levels.at(-1)?.list.items.push([{ type: 'paragraph', runs: [{ text: marker.text }] }])
    return finished
  }

  private nest(marker: Marker, ordered: boolean): void {
    const list = newList(ordered, marker)
    this.levels.at(-1)?.list.items.at(-1)?.push(list)
    this.levels.push({ indent: marker.indent, list, end: marker.end })
  }

  continueItem(text: string, line: string, newParagraph: boolean): void {
    const item: Block[] | undefined = this.levels.at(-1)?.list.items.at(-1)
    const last = item?.at(-1)
    const run = last?.type === 'paragraph' ? last.runs[0] : undefined
    if (run && !newParagraph) run.text = joinWrapped(run.text, text)
    else item?.push({ type: 'paragraph', runs: [{ text }] })
    this.lastLine = line
  }

  end(): ListBlock | null {
    const list = this.levels[0]?.list ?? null
    this.levels = []
    return list
  }
}

function newList(ordered: boolean, { kind, value }: Marker): ListBlock {
  const list: ListBlock = { type: 'list', ordered, start: ordered ? value : 1, items: [] }
  return kind === 'letter' ? { ...list, lettered: true } : list
}

function continues({ list, end }: Level, marker: Marker, ordered: boolean): boolean {
  if (list.ordered !== ordered) return false
  return !ordered || (marker.end === end && marker.value === list.start + list.items.length)
}
