import type { Block, Run } from '../../blocks'
import { spokenRuns } from '../rows'
import { foldText, runsText, sliceRuns, splitLines, trimRuns, trimText } from '../runs'
import { isAnswererRole, isAskerRole, isInitialsOf, type VoiceKey } from './names'

/** One who asks and one who answers. */
const FEWEST_VOICES = 2
/** In characters: a key says no more of anybody. */
const LONGEST_LINE = 160
/** In lines: a key stands at the head of a text. */
const LONGEST_HEAD = 60

const capital = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
/** In full, so that no first words of a turn («Thanks.») are taken for a name. */
const fullName = new RegExp(
  `^(?:(?:Dr|Prof|Mrs?|Ms|Sir)\\.? )?${capital}(?: (?:de|da|di|van|von|der|la|${capital})){0,3} ${capital}$`,
  'u',
)
const keyLine = /^([^\s:=][^:=]{0,38}?)(?:\s*[:=]|\s[–—-])\s+(?=\S)/u
/** «interviewee (Otto Brandt)», «Otto Brandt, ropemaker»: what comes first, and what else is said. */
const saying = /^(.+?)(?:\s*\(([^()]*)\)|,\s+(.+)|\s[–—-]\s(.+))?[.;,]?$/u

/** A line of a key. `more` are the words that stay, where it says more of somebody than a name and a role. */
type Entry = { label: string; name: string; role: string; more: Run[] }
type Line = { block: Block; runs: Run[]; entry: Entry | null }

/**
 * Takes the key off the head of a talk in whose turns its labels come back. Its lines are reported; of a line that says
 * more («Speaker 2: Otto Brandt, ropemaker») the label is.
 */
export function takeVoiceKey(blocks: readonly Block[]): {
  blocks: readonly Block[]
  key: VoiceKey | null
  dropped: string[]
} {
  const lines = blocks.flatMap((block) =>
    linesOf(block).map((runs): Line => ({ block, runs, entry: readEntry(runs) })),
  )
  const from = lines.slice(0, LONGEST_HEAD).findIndex(({ entry }, at) => entry && lines[at + 1]?.entry)
  const past = lines.findIndex(({ entry }, at) => at > from && entry === null)
  const found = from < 0 || past < 0 ? [] : lines.slice(from, past)
  const entries = found.flatMap(({ entry }) => entry ?? [])
  const labels = new Set(entries.map(({ label }) => foldText(label)))
  const speaking = new Set(lines.slice(past).flatMap(turnLabel).map(foldText))
  const speak = [...labels].filter((label) => speaking.has(label))
  if (labels.size < entries.length || speak.length < FEWEST_VOICES) return { blocks, key: null, dropped: [] }
  const left = new Map(found.map(({ runs, entry }) => [runsText(runs), entry?.more ?? []]))
  const own = new Set(found.map(({ block }) => block))
  return {
    blocks: blocks.flatMap((block) => (own.has(block) ? withoutLines(block, left) : [block])),
    key: keyOf(entries),
    dropped: found.map(({ runs, entry }) => {
      const text = trimText(runsText(runs))
      return trimText(text.slice(0, text.length - runsText(entry?.more ?? []).length))
    }),
  }
}

function linesOf(block: Block): Run[][] {
  if (block.type === 'paragraph') return splitLines(block.runs)
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(linesOf))
  if (block.type === 'cue') return [spokenRuns(block)]
  return []
}

/** Who begins a turn on a line that is none of a key's. */
function turnLabel({ runs, entry }: Line): string[] {
  const label = entry === null ? turnStart.exec(trimText(runsText(runs)))?.[1] : undefined
  return label === undefined ? [] : [label]
}
const turnStart = /^[[(*]*(\p{L}[\p{L}\p{M}\p{N} .'’-]{0,38}?)[\])*]*\s*(?:[:：]|[[(]?\d{1,2}:\d{2}|$)/u

function readEntry(runs: Run[]): Entry | null {
  const text = runsText(runs)
  const found = text.length <= LONGEST_LINE ? keyLine.exec(text) : null
  const label = found?.[1] ?? ''
  const [, first = '', ...others] = saying.exec(text.slice(found?.[0].length ?? 0).trimEnd()) ?? []
  const rest = others.filter(Boolean)
  const name = [first, ...rest].find((words) => fullName.test(words)) ?? ''
  const role = [first, ...rest, MARKS.get(label) ?? label].find(isRole) ?? ''
  if (!found || (first !== name && first !== role)) return null
  // «Brand: Lumen Soaps» says nothing of a voice.
  if (role === '' && !isInitialsOf(label, name)) return null
  const isMore = rest.some((words) => words !== name && words !== role)
  return { label, name, role, more: isMore ? trimRuns(sliceRuns(runs, found[0].length)) : [] }
}

/** What the letters of questions and answers say of whose they are. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['Q', 'question'],
  ['A', 'answer'],
])

function isRole(words: string): boolean {
  return isAskerRole(words) || isAnswererRole(words)
}

/** A block without the key's lines, but for what stays of them. */
function withoutLines(block: Block, left: ReadonlyMap<string, Run[]>): Block[] {
  if (block.type === 'list') {
    const items = block.items.map((item) => item.flatMap((inner) => withoutLines(inner, left)))
    const kept = items.filter((item) => item.length > 0)
    return kept.length > 0 ? [{ ...block, items: kept }] : []
  }
  if (block.type === 'cue') {
    const runs = left.get(runsText(spokenRuns(block)))
    return runs === undefined ? [block] : runs.length > 0 ? [{ ...block, speaker: null, runs }] : []
  }
  if (block.type !== 'paragraph') return [block]
  const lines = splitLines(block.runs)
    .map((runs) => left.get(runsText(runs)) ?? runs)
    .filter((runs) => runs.length > 0)
  if (lines.length === 0) return []
  return [{ ...block, runs: lines.flatMap((runs, at) => (at > 0 ? [{ text: '\n' }, ...runs] : runs)) }]
}

function keyOf(entries: readonly Entry[]): VoiceKey {
  const called = ({ name, role }: Entry) => name || role
  const of = (isRole: (role: string) => boolean) =>
    new Set(entries.filter(({ role }) => isRole(role)).map(called))
  return {
    names: new Map(entries.map((entry) => [foldText(entry.label), called(entry)])),
    askers: of(isAskerRole),
    answerers: of((role) => isAnswererRole(role) && !isNumbered(role)),
  }
}

/** «Speaker 1» says of nobody that he answers. */
function isNumbered(role: string): boolean {
  return /\d$/.test(role)
}
