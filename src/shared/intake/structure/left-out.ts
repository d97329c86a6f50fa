import type { ReadSource } from '../blocks'
import { blockText } from './block-text'
import type { Outline, OutlineRow } from './outline'
import { foldWords } from './runs'
import type { Draft } from './structure'
import { WrittenPlaces } from './written-places'

/**
 * Lines that the reading left out, in the order in which `dropped` lists them. The id of each is the place where it
 * would stand in an outline that had them all behind its own rows, so that a correction names it as it names a row.
 */
export function leftOutLines(source: ReadSource, found: Draft): { id: number; text: string }[] {
  const lines = [...source.dropped, ...found.dropped]
  return lines.map((text, at) => ({ id: found.outline.rows.length + at, text }))
}

/**
 * Puts lines that were left out back into what was found, each as a row at its own place in the source; they are no
 * longer `dropped` then. A line whose place cannot be told stands at the end.
 * @param ids of `leftOutLines`
 */
export function putBack(
  source: ReadSource,
  found: Draft,
  ids: ReadonlySet<number>,
): { source: ReadSource; found: Draft } {
  const lines = leftOutLines(source, found)
  const wanted = lines.filter(({ id }) => ids.has(id))
  if (wanted.length === 0) return { source, found }
  const own = found.outline.rows.length
  const isLeft = (_: string, at: number) => !ids.has(own + at)
  return {
    source: { ...source, dropped: source.dropped.filter(isLeft) },
    found: {
      ...found,
      dropped: found.dropped.filter((line, at) => isLeft(line, source.dropped.length + at)),
      outline: { ...found.outline, rows: withLines(source, found.outline, lines, wanted) },
    },
  }
}

type Line = { id: number; text: string }

function withLines(
  source: ReadSource,
  outline: Outline,
  lines: readonly Line[],
  wanted: readonly Line[],
): OutlineRow[] {
  const places = new WrittenPlaces(source)
  let cursor = 0
  const rows = outline.rows.map((row) => {
    const at = places.take(blockText(row.block), cursor)
    cursor = at ?? cursor
    return { row, at }
  })
  // All are looked for, so that each finds its own; a short line may be a part of a longer one, which takes it first.
  const longestFirst = lines.toSorted((a, b) => b.text.length - a.text.length)
  const whole = new Map(longestFirst.map(({ id, text }) => [id, places.takeWhole(foldWords(text))]))
  const inserted = new Map<number, { line: Line; at: number }[]>()
  for (const line of wanted) {
    const at = whole.get(line.id) ?? places.take(line.text)
    const behind = at === null ? rows.length : placeAmong(rows, at)
    inserted.set(behind, [...(inserted.get(behind) ?? []), { line, at: at ?? Number.POSITIVE_INFINITY }])
  }
  return [...rows, null].flatMap((entry, index) => {
    const here = (inserted.get(index) ?? []).toSorted((a, b) => a.at - b.at)
    const above = rows[index - 1]?.row
    return [...here.map(({ line }) => rowOf(line, above, entry?.row)), ...(entry ? [entry.row] : [])]
  })
}

/** How many rows stand before a place: up to the last one that begins there or earlier. */
function placeAmong(rows: readonly { at: number | null }[], at: number): number {
  let latest = -1
  let behind = 0
  for (const [index, row] of rows.entries()) {
    if (row.at === null || row.at > at || row.at < latest) continue
    latest = row.at
    behind = index + 1
  }
  return behind
}

/** Text, or a part of the pair within which the line stands: as text it would tear the answer off its question. */
function rowOf({ id, text }: Line, above: OutlineRow | undefined, below: OutlineRow | undefined): OutlineRow {
  const asked = below?.role === 'question' && !below.opens && above?.role === 'question'
  const answered = below?.role === 'answer'
  const voice = answered && above?.role !== 'answer' ? below : above
  const inPair = asked || answered
  return {
    id,
    role: asked ? 'question' : answered ? 'answer' : 'text',
    speaker: inPair ? (voice?.speaker ?? null) : null,
    expertId: inPair ? (voice?.expertId ?? null) : null,
    opens: false,
    joins: below?.joins ?? false,
    block: { type: 'paragraph', runs: [{ text }] },
    mark: null,
  }
}
