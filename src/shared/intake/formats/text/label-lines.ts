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

const COUNTED = /^\s*(\d{1,5})(?:[ \t]+(?=\S)|\s*$)/
const LABELLED = /^\s*\d{1,5}[ \t]+(\p{Lu}[\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,3}):\s/u

/**
 * A transcript for study counts its lines or its turns («12 I: Why lye?»). Where the numbers go up from line to line and
 * stand before two names or more that come back, they say nothing: they go.
 */
export function withoutLineNumbers(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) => LABELLED.exec(line)?.[1] ?? [])
  const distinct = new Set(names).size
  if (names.length < FEWEST_LABELS || distinct < 2 || distinct > names.length / 2) return [...lines]
  const numbers = lines.flatMap((line) => COUNTED.exec(line)?.[1] ?? []).map(Number)
  if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))) return [...lines]
  return lines.map((line) => line.replace(COUNTED, ''))
}

const ITEM = /^\s*[-–—•*]\s+(?=(\p{Lu}[\p{L}\p{N}_.'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’-]*){0,3}):\s+\S)/u
const BRACKETED = /^\s*\((\p{Lu}[\p{L}\p{N}_.'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’-]*){0,3})\):?\s+(?=\S)/u

/**
 * A name and a colon as an item («- Ada: Why?»), or a name in brackets («(Ada) Why?»), on nearly every line and the same
 * few names all along: a label with a sign that says nothing. «(Laughs)» comes only here and there.
 */
export function withBareLabels(lines: readonly string[]): string[] {
  return bare(
    bare(lines, ITEM, () => ''),
    BRACKETED,
    (name) => `${name}: `,
  )
}

function bare(lines: readonly string[], pattern: RegExp, written: (name: string) => string): string[] {
  const names = lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  const distinct = new Set(names).size
  const few = distinct >= 2 && distinct <= names.length / 2
  const most = names.length >= lines.filter((line) => !isBlank(line)).length * 0.6
  if (names.length < FEWEST_LABELS || !few || !most) return [...lines]
  return lines.map((line) => line.replace(pattern, (_, name: string) => written(name)))
}
