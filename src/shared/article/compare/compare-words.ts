import { diffArrays } from 'diff'
import type { Piece } from './pieces'

/** A stretch of a line: on both sides, only in the former or only in the later one, or there with other marks. */
export interface Stretch {
  change: 'same' | 'removed' | 'added' | 'restyled'
  text: string
}

/** Two lines that differ in more pieces than this are told as one taken out and one put in. */
const MOST_EDITS = 2000

type Part = { change: Stretch['change']; before: readonly Piece[]; after: readonly Piece[] }

/**
 * What became of a line, word by word. The texts of what is not `added`, joined, are the former line; of what is not
 * `removed`, the later one.
 */
export function compareWords(before: readonly Piece[], after: readonly Piece[]): Stretch[] {
  return merged(withoutCrumbs(partsOf(before, after)))
}

function partsOf(before: readonly Piece[], after: readonly Piece[]): Part[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.key === other.key && one.text === other.text,
    maxEditLength: MOST_EDITS,
  })
  if (!changes)
    return [
      { change: 'removed', before, after: [] },
      { change: 'added', before: [], after },
    ]
  const parts: Part[] = []
  let old = 0
  for (const { added, removed, value } of changes) {
    if (added) parts.push({ change: 'added', before: [], after: value })
    else if (removed) parts.push({ change: 'removed', before: value, after: [] })
    else
      for (const [index, piece] of value.entries()) {
        const former = before[old + index] as Piece
        parts.push({
          change: former.style === piece.style ? 'same' : 'restyled',
          before: [former],
          after: [piece],
        })
      }
    if (!added) old += value.length
  }
  return parts
}

/** A space or comma between two changed words belongs to the change: read alone, it is a crumb. */
function withoutCrumbs(parts: readonly Part[]): Part[] {
  const isEdit = (part: Part | undefined) => part?.change === 'added' || part?.change === 'removed'
  const kept: Part[] = []
  let at = 0
  while (at < parts.length) {
    let end = at
    while (parts[end]?.change === 'same' && !parts[end]?.after.some(({ isWord }) => isWord)) end++
    const isCrumb = end > at && isEdit(parts[at - 1]) && isEdit(parts[end])
    if (isCrumb)
      for (const { before, after } of parts.slice(at, end)) {
        kept.push({ change: 'removed', before, after: [] }, { change: 'added', before: [], after })
      }
    else kept.push(...parts.slice(at, Math.max(end, at + 1)))
    at = Math.max(end, at + 1)
  }
  return kept
}

/** Within a stretch of edits what was removed comes first; neighbours of one kind become one. */
function merged(parts: readonly Part[]): Stretch[] {
  const stretches: Stretch[] = []
  let [removed, added] = ['', '']
  const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
  const endEdits = () => {
    if (removed) stretches.push({ change: 'removed', text: removed })
    if (added) stretches.push({ change: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { change, before, after } of parts) {
    if (change === 'removed') removed += textOf(before)
    else if (change === 'added') added += textOf(after)
    else {
      endEdits()
      const last = stretches.at(-1)
      if (last?.change === change) last.text += textOf(after)
      else stretches.push({ change, text: textOf(after) })
    }
  }
  endEdits()
  return stretches
}
