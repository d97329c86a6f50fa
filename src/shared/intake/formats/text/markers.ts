import { isContinued, joinAllWrapped, type Wrapping } from './hard-wrap'
import { isBlank } from './lines'
import { type Marker, readMarker } from './marker'
import { markSpokenDashes } from './spoken-dashes'

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
  markSpokenDashes(lines, markers, written)
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
