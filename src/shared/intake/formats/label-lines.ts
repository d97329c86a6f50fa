import { isBlank } from './lines'

const FEWEST_LABELS = 4
const DASHED = /^\s*[-–—•]\s+(\p{Lu}[^.!?:]{0,48}?)(?:\s*:)?\s*$/u

/**
 * A podcast's page prints who speaks as an item above the words («- Speaker #0»). Where such lines come back, and words
 * without a dash stand below each, they are labels and no list: the dash goes.
 */
export function withoutLabelDashes(lines: readonly string[]): string[] {
  const labels = lines.map((line) => DASHED.exec(line)?.[1] ?? null)
  const found = labels.filter((label) => label !== null)
  const distinct = new Set(found).size
  if (found.length < FEWEST_LABELS || distinct < 2 || distinct > found.length / 2) return [...lines]
  const above = lines.filter((_, index) => labels[index] !== null && hasWordsBelow(lines, labels, index))
  if (above.length < found.length - 1) return [...lines]
  return lines.map((line, index) => labels[index] ?? line)
}

function hasWordsBelow(lines: readonly string[], labels: readonly (string | null)[], index: number): boolean {
  const below = isBlank(lines[index + 1] ?? '') ? index + 2 : index + 1
  return labels[below] === null && !isBlank(lines[below] ?? '') && !/^\s*[-–—•]\s/.test(lines[below] ?? '')
}
