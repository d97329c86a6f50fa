import type { SearchHit } from '@shared/records/library'
import { litPlaces, partsBetween } from '@shared/search/light'

const shownBefore = 60
const shownLength = 200
/** Longer texts are looked at only around the first place. */
const lookedAt = 20_000

/**
 * The text around the first place where a term stands, cut into lit and unlit parts.
 * @param terms folded
 */
export function snippetOf(text: string, terms: readonly string[]): SearchHit['snippet'] {
  const line = text.trim().replace(/\n+/g, ' · ').replace(/\s+/g, ' ')
  const places = litPlaces(line.slice(0, lookedAt), terms)
  const start = wordStart(line, Math.max(0, (places[0]?.from ?? 0) - shownBefore))
  const end = Math.min(line.length, start + shownLength)
  const parts = partsBetween(line, places, start, end)
  if (start > 0) parts.unshift({ text: '…', lit: false })
  if (end < line.length) parts.push({ text: '…', lit: false })
  return parts
}

function wordStart(line: string, near: number): number {
  if (near === 0) return 0
  const space = line.indexOf(' ', near)
  const start = space === -1 || space - near > 30 ? near : space + 1
  return line.startsWith('· ', start) ? start + 2 : start
}
