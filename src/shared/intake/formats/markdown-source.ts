/** More containers (quotes, lists) in front of one line than anyone writes; each would be a level of nesting. */
const MOST_CONTAINERS = 24
const CONTAINERS = new RegExp(
  `^((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_CONTAINERS}})((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))+)`,
)
/** Runs of brackets or delimiters longer than this are drawings, not markup; the parser would try all pairs. */
const LONG_RUN = /([[\]*_~`!<])\1{15,}/g
/** A line with more delimiters than this is data; pairing them takes quadratic time. */
const MOST_DELIMITERS = 400

/** Keeps a parser from nesting or backtracking without end; the words stay. */
export function limitMarkdown(text: string): string {
  const lines = text.split('\n').map((line) => {
    let kept = line
    if (CONTAINERS.test(kept)) kept = kept.replace(CONTAINERS, '$1')
    if (kept.length > 1_000 || LONG_RUN.test(kept))
      kept = kept.replace(LONG_RUN, (run, sign: string) =>
        sign === '`' || sign === '~' ? run.slice(0, 15) : `\\${sign}`.repeat(3),
      )
    LONG_RUN.lastIndex = 0
    return kept
  })
  return escapeCrowded(lines.join('\n'))
}

/** Escapes the delimiters of paragraphs that hold hundreds of them. */
function escapeCrowded(text: string): string {
  return text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => {
      if (paragraph.length < MOST_DELIMITERS) return paragraph
      const delimiters = paragraph.match(/[*_[\]<]/g)?.length ?? 0
      const words = paragraph.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
      return delimiters > MOST_DELIMITERS && delimiters > words * 0.5
        ? paragraph.replace(/[*_[\]<]/g, '\\$&')
        : paragraph
    })
    .join('')
}

/**
 * Writers leave a space inside bold marks (`**Question? **Answer`), which Markdown then does not take for bold. Where
 * the marks of a line pair off, they are written as HTML, which says the same without rules about spaces.
 */
export function mendEmphasis(text: string): string {
  let fence: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const opening = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (opening) {
        if (fence === null) fence = opening[0] ?? null
        else if (fence === opening[0]) fence = null
        return line
      }
      return fence !== null || !line.includes('**') || line.includes('`') || line.includes('\\*')
        ? line
        : mendLine(line)
    })
    .join('\n')
}

function mendLine(line: string): string {
  if (/\*{3}/.test(line)) return line
  const parts = line.split('**')
  // An even number of marks: every second part stands between two of them.
  if (parts.length % 2 === 0 || parts.length < 3) return line
  const strong = parts.filter((_, index) => index % 2 === 1)
  const broken = strong.some(
    (part, index) =>
      part.trim() !== '' && (part !== part.trim() || isGlued(part, parts[index * 2 + 2] ?? '')),
  )
  if (!broken || strong.some((part) => part.trim() === '')) return line
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part
      const inner = part.trim()
      const before = part.slice(0, part.length - part.trimStart().length)
      const after = part.slice(part.trimEnd().length)
      return `${before}<strong>${inner}</strong>${after}`
    })
    .join('')
}

/** Bold that ends in a sign right before a letter (`**Q:**What`) is not bold to Markdown either. */
function isGlued(inner: string, next: string): boolean {
  return /[^\p{L}\p{N}\s]$/u.test(inner) && /^[\p{L}\p{N}]/u.test(next)
}
