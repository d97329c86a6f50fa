import { isBlank } from './lines'
import type { Marker } from './marker'

type Markers = readonly (Marker | null)[]

/** Fewer dashes than that tell nothing of who speaks behind them. */
const FEWEST_TURNS = 6
const FEWEST_ALONE = 3

/**
 * Marks dashes that begin what somebody says, in a conversation or in front of its questions: they are no list's.
 * @param written the markers before those without company were taken out
 */
export function markSpokenDashes(lines: readonly string[], markers: Markers, written: Markers): void {
  const signs = new Set(dashesOf(written).map(({ sign }) => sign))
  // Turns and the lists in them may each have their own sign; where that tells nothing, the writer mixes them.
  for (const sign of [...signs, null]) {
    const own = ofSign(markers, sign)
    const ownWritten = ofSign(written, sign)
    const spoken = isTalk(lines, own, ownWritten) ? dashesOf(own) : askingAlone(lines, ownWritten)
    for (const dash of spoken) dash.kind = 'spoken'
    if (spoken.length > 0) return
  }
}

function dashesOf(markers: Markers): Marker[] {
  return markers.filter((marker) => marker !== null).filter(({ kind }) => kind === 'dash')
}

function ofSign(markers: Markers, sign: string | undefined | null): Markers {
  return markers.map((marker) =>
    sign === null || marker?.kind !== 'dash' || marker.sign === sign ? marker : null,
  )
}

function isTalk(lines: readonly string[], markers: Markers, written: Markers): boolean {
  const dashes = dashesOf(markers)
  const filled = lines.filter((line) => !isBlank(line)).length
  const questions = dashes.filter(({ text }) => asks(text)).length
  const fills = dashes.length >= 4 && dashes.length >= filled * 0.6 && questions >= dashes.length * 0.3
  return fills || answerQuestions(lines, markers) || takeTurns(written)
}

/** From the first that asks, every other dash begins a question, however long the answers between them are. */
function takeTurns(markers: Markers): boolean {
  const dashes = dashesOf(markers)
  const first = dashes.findIndex(({ text }) => asks(text))
  const turns = dashes.slice(first)
  if (first < 0 || turns.length < FEWEST_TURNS) return false
  const asking = (parity: number) => turns.filter(({ text }, at) => at % 2 === parity && asks(text))
  return asking(0).length >= turns.length * 0.4 && asking(1).length <= turns.length * 0.05
}

/**
 * Dashes with none below and none above but a list's, where nearly all of these ask: what each asks is answered without
 * one.
 */
function askingAlone(lines: readonly string[], markers: Markers): Marker[] {
  const filled = lines.map((_, index) => index).filter((index) => !isBlank(lines[index] ?? ''))
  const dashAt = (index: number | undefined) => dashesOf([markers[index ?? -1] ?? null])[0]
  const alone = filled.flatMap((index, at) => {
    const dash = dashAt(index)
    const above = dashAt(filled[at - 1])
    const isListed = above !== undefined && (asks(above.text) || (dash && !asks(dash.text)))
    return dash && !isListed && !dashAt(filled[at + 1]) ? [dash] : []
  })
  const asking = alone.filter(({ text }) => asks(text))
  return alone.length >= FEWEST_ALONE && asking.length >= alone.length * 0.7 ? alone : []
}

/** Each dash stands alone below a line without one, and most of these lines ask: what it begins is an answer. */
function answerQuestions(lines: readonly string[], markers: Markers): boolean {
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
