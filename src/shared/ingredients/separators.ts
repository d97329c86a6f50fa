/** How long the separator is that stands at a place outside of brackets; 0 where there is none. */
export function separatorAt(text: string, place: number, wraps: (place: number) => boolean): number {
  const sign = text.charAt(place)
  if (';•●▪◦‧∙·|、，；\t'.includes(sign)) return 1
  if (sign === ',') return isInsideName(text, place) ? 0 : 1
  if (sign === '\n') return wraps(place) ? 0 : 1
  if (sign === '.') return endsSentence(text, place) ? 1 : 0
  return 0
}

/** The comma of "1,2-Hexanediol", "5,5 %" or "N,N-Dimethyl…". */
function isInsideName(text: string, comma: number): boolean {
  const before = text.slice(Math.max(0, comma - 14), comma)
  const after = text.slice(comma + 1, comma + 12)
  // Single letters before a hyphen: "N,N-", "D,L-".
  if (/(?:^|[^\p{L}\p{Nd}])\p{L}'?$/u.test(before) && /^\p{L}'?[-–,]/u.test(after)) return true
  const digits = /\d+$/.exec(before)?.[0]
  const next = /^\d+/.exec(after)?.[0]
  if (!digits || !next) return false
  const rest = after.slice(next.length)
  if (/^\s*[%％-]?\s*\d*(?:[.,]\d+)?\s*[%％]/.test(rest)) return true
  // The places of groups in a molecule: "1,2-", "1,2,3-"; a number that ends a name ("Steareth-20") is longer.
  const beforeDigits = before.slice(0, -digits.length)
  if (digits.length > 2 || next.length > 2) return false
  return digits.length === 1
    ? /^['’]?[-–,(]/.test(rest)
    : /^[-–]/.test(rest) && !/[-–\p{L} ]$/u.test(beforeDigits)
}

/** Shortened words whose point ends nothing. */
const shortened =
  /(?:^|[^\p{L}])(?:denat|var|ssp|subsp|spp|sp|no|nr|vit|extr|min|max|ca|approx|mind|incl|f|i|l|c|e\.g|i\.e|var\. \p{L}+|st|dr|mr|co|inc|ltd)$/iu

function endsSentence(text: string, point: number): boolean {
  const next = text.charAt(point + 1)
  if (next !== '' && !/\s/.test(next)) return false
  if (text.charAt(point - 1) === '.') return false
  const before = text.slice(Math.max(0, point - 24), point)
  if (next === '') return true
  return !shortened.test(before) || /\n/.test(text.slice(point + 1, point + 4))
}

/**
 * Whether a line break is only where a line was full. Lists have one ingredient a line, or separators; a list that has
 * had separators so far goes on over the break.
 * @param from where the section began
 * @param isSentence whether a line is a sentence, which begins anew whatever stood before it
 */
export function lineWraps(text: string, from: () => number, isSentence: (line: string) => boolean) {
  return (place: number): boolean => {
    const after = text.slice(place + 1, place + 400)
    const [nextLine = ''] = after.trimStart().split('\n', 1)
    if (/^[ \t\r]*\n/.test(after) || isSentence(nextLine)) return false
    const before = text.slice(Math.max(from(), place - 4000), place)
    if (/[%％][)\]]?\s*$/.test(before)) return false
    const hasSeparator = /,(?!\d)|[;•●·、，；|]/
    return hasSeparator.test(before) || hasSeparator.test(nextLine)
  }
}
