import { isDateLine } from '../../date-line'

/** More containers (quotes, lists) in front of one line than anyone writes; each would be a level of nesting. */
const MOST_CONTAINERS = 24
const CONTAINERS = new RegExp(
  `^((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_CONTAINERS}})((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))+)`,
)
/** Runs of brackets or delimiters longer than this are drawings, not markup; the parser would try all pairs. */
const LONG_RUN = /([[\]*_~`!<])\1{15,}/g
/** A line with more delimiters than this is data; pairing them takes quadratic time. */
const MOST_DELIMITERS = 400

/** «: It is a soap.», below its term: some dialects of Markdown define so, and talks are written so below a name. */
const DEFINITION = /^: {1,4}(?=\S)/
const FEWEST_DEFINITIONS = 3

/** `####What came next?`: two signs and more on the heels of a word are a heading that lacks its space; one is a tag (`#soap`). */
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=["“«*_[¿¡\p{Lu}\p{Lo}])/u

/** `<span <span style="…">`: a tag begun twice, which Markdown shows as it is. */
const BEGUN_TWICE = /<(strong|span|em|b|i|a) (?=<\1\b)/gi

/** More headings by underline than a long book has. */
const MOST_UNDERLINES = 400

/** Keeps a parser from nesting or backtracking without end; the words stay. */
export function limitMarkdown(text: string): string {
  const written = text.split('\n')
  const defines = written.filter((line) => DEFINITION.test(line)).length >= FEWEST_DEFINITIONS
  const lines = written.map((line) => {
    let kept = defines ? line.replace(DEFINITION, '\n') : line
    // «3. November 2026» counts nothing.
    if (isDateLine(kept)) kept = kept.replace(/^(\d{1,2})\. /, '$1\\. ')
    if (CONTAINERS.test(kept)) kept = kept.replace(CONTAINERS, '$1')
    if (kept.length > 1_000 || LONG_RUN.test(kept))
      kept = kept.replace(LONG_RUN, (run, sign: string) =>
        sign === '`' || sign === '~' ? run.slice(0, 15) : `\\${sign}`.repeat(3),
      )
    LONG_RUN.lastIndex = 0
    return kept
  })
  return escapeCrowded(partUnderlines(partFromTags(mendOpenings(lines))).join('\n'))
}

/** Completes what a line of prose began badly: a heading without its space, a tag begun twice. */
function mendOpenings(lines: readonly string[]): readonly string[] {
  let fence = false
  return lines.map((line) => {
    if (/^ {0,3}(?:`{3}|~{3})/.test(line)) fence = !fence
    if (fence || line.includes('`')) return line
    return line.replace(TIGHT_HEADING, '$1 ').replace(BEGUN_TWICE, '')
  })
}

const STYLED_LINE = /^[ \t]*<(strong|b|em|i)>[ \t]*((?:[^*\n]){2,2000}?)[ \t]*<\/\1>[ \t]*$/i
const INLINE_TAG = /^<(?:strong|b|em|i|span|a|u)\b[^<>]*>[^\n]*[^\s>]/i

/**
 * Lines that HTML makes bold or slanted as a whole, as Markdown writes them, so that they keep their line ends. Within a block of
 * HTML, Markdown's own marks would be shown as they are.
 */
export function writeOutStyledLines(text: string): string {
  if (!/<(?:strong|b|em|i)>/i.test(text)) return text
  let inHtml = false
  let fence = false
  let isBlankAbove = true
  return text
    .split('\n')
    .map((line) => {
      if (/^ {0,3}(?:`{3}|~{3})/.test(line)) fence = !fence
      const opens = isBlankAbove
      isBlankAbove = line.trim() === ''
      if (opens) inHtml = /^ {0,3}<[a-z/!?]/i.test(line) && !INLINE_TAG.test(line.trimStart())
      if (fence || inHtml) return line
      return line.replace(STYLED_LINE, (_whole, tag: string, words: string) => {
        const marks = /^(?:strong|b)$/i.test(tag) ? '**' : '*'
        return `${marks}${words}${marks}`
      })
    })
    .join('\n')
}

const TAG_ALONE = /^ {0,3}<\/?(?:br|hr|p|div|center|section|article|img)\b[^<>]*>[ \t]*$/i

/** What is over with the line above it, and left behind by a converter more often than not. */
const END_ALONE = /^ {0,3}<\/(?:p|div|center|section|article)>[ \t]*$/i

/** Right below a tag of its own line, Markdown takes a heading, and any text below an end tag, for more HTML; its writer did not. */
function partFromTags(lines: readonly string[]): readonly string[] {
  let fence = false
  return lines.flatMap((line, index) => {
    if (/^ {0,3}(?:`{3}|~{3})/.test(line)) fence = !fence
    const above = lines[index - 1] ?? ''
    if (fence || line.trim() === '' || /^\s*</.test(line)) return [line]
    const parts = /^#{1,6} /.test(line) ? TAG_ALONE.test(above) : END_ALONE.test(above)
    return parts ? ['', line] : [line]
  })
}

/** Headings by underline cost the parser time that grows with their square; past any real number they become rules. */
function partUnderlines(lines: readonly string[]): readonly string[] {
  const isUnderline = (line: string) => /^ {0,3}(?:-+|=+)[ \t]*$/.test(line)
  if (lines.filter(isUnderline).length <= MOST_UNDERLINES) return lines
  return lines.flatMap((line) => (isUnderline(line) ? ['', line.includes('-') ? '---' : '', ''] : [line]))
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
 * Writers leave a space inside bold marks (`**Question? **Answer`) or none after them (`**Q:**What`), which Markdown
 * then does not take for bold. Where the marks of a line pair off, the spaces are put where they mean bold.
 */
export function mendEmphasis(text: string): string {
  let fence: string | null = null
  return takeMarksUp(closeEachParagraph(text))
    .split('\n')
    .map((line) => {
      const opening = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (opening) {
        if (fence === null) fence = opening[0] ?? null
        else if (fence === opening[0]) fence = null
        return line
      }
      if (fence !== null || line.includes('`') || line.includes('\\*')) return line
      const closed = line.replace(REOPENED, '$1 *').replace(HELD_TOGETHER, '$1 *')
      const tight = closed.includes('_') || closed.includes('*') ? tightenNested(closed) : closed
      return tight.includes('**') ? mendLine(tight) : tight
    })
    .join('\n')
}

/** Paragraphs more than one question has. */
const MOST_IN_BOLD = 6

/** Bold ends with its paragraph; where it was meant to hold several, each of them is bold. */
function closeEachParagraph(text: string): string {
  if (!/(?:^|\n)\*\*[^*\s]/.test(text)) return text
  const parts = text.split(/(\n[ \t]*\n)/)
  let from = -1
  let fence = false
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? ''
    if ((part.match(/^ {0,3}(?:`{3}|~{3})/gm) ?? []).length % 2 === 1) fence = !fence
    const marks = fence || part.includes('`') ? null : part.split('**').length - 1
    if (from >= 0 && marks === 1 && /[^*\s]\*\*\s*$/.test(part) && index - from < MOST_IN_BOLD * 2) {
      for (let inner = from; inner <= index; inner += 2)
        parts[inner] = `**${(parts[inner] ?? '').replace('**', '').trim()}**`
      from = -1
    } else if (marks === 1 && /^\*\*[^*\s]/.test(part)) from = index
    else if (marks !== 0 || /^\s*(?:[#>|<]|[-+*] |\d{1,9}[.)] |$)/.test(part)) from = -1
  }
  return parts.join('')
}

/** Bold italics that go on in italics only, opened a second time: `***Mara:** *Why soap?*`. */
const REOPENED = /^\*(\*\*[^*\n]+\*\*)\s+\*(?=[^*\s])/

/** A bold label with the italics that follow on its heels: `**Q:***Why soap?*`. */
const HELD_TOGETHER = /^(\*\*[^*\n]{1,60}:\*\*)\*(?=[^*\s])/

/** Marks that close on a line of their own go to the end of the words above: `*Why soap?`, and below it `*`. */
function takeMarksUp(text: string): string {
  if (!/\n\*{1,2}[ \t]*(?:\n|$)/.test(text)) return text
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const marks = line.trimEnd()
    const above = lines.at(-1) ?? ''
    const isOpen = marks === '*' ? hasOpen(above, '*') : marks === '**' && above.split('**').length % 2 === 0
    if (isOpen && above.trim() !== '') lines[lines.length - 1] = `${above.trimEnd()}${marks}`
    else lines.push(line)
  }
  return lines.join('\n')
}

/** Whether a line opens italics and does not close them; bold marks are none of theirs. */
function hasOpen(line: string, mark: string): boolean {
  const single = line.replace(/^(\*\*[^*]*\*\*)?/, '').replaceAll('**', '')
  return /^[ \t]*\*\S/.test(single) && single.split(mark).length === 2
}

/** Two kinds of marks around the same words, or one kind around a whole line, with a space left inside. */
const NESTED: [RegExp, string, string][] = [
  [/\*\*_[ \t]*([^_*\n]*[^_*\s])[ \t]*_\*\*/g, '**_', '_**'],
  [/_\*\*[ \t]*([^_*\n]*[^_*\s])[ \t]*\*\*_/g, '_**', '**_'],
  [/\*{3}[ \t]*([^*\n]*[^*\s])[ \t]*\*{3}/g, '***', '***'],
  [/^_{3}(?![_\s])([^_\n]*[^_\s])[ \t]+_{3}[ \t]*$/g, '___', '___'],
  [/^_[ \t]*([^_\n]*[^_\s])[ \t]*_[ \t]*$/g, '_', '_'],
  [/(?<=^(?:\*\*[^*\n]{1,60}\*\*[ \t]+)?)\*(?![*\s])([^*\n]*[^*\s])[ \t]+\*[ \t]*$/g, '*', '*'],
]

function tightenNested(line: string): string {
  let out = line
  for (const [pattern, before, after] of NESTED)
    out = out.replace(pattern, (whole, inner: string) =>
      inner.trim() === '' || whole === before + inner + after ? whole : before + inner.trim() + after,
    )
  return out
}

function mendLine(line: string): string {
  if (/\*{3}/.test(line)) return line
  const parts = line.split('**')
  // An even number of marks: every second part stands between two of them.
  if (parts.length % 2 === 0 || parts.length < 3) return line
  const isStrong = (index: number) => index % 2 === 1
  if (parts.some((part, index) => isStrong(index) && part.trim() === '')) return line
  const mended = parts.map((part, index) => {
    if (!isStrong(index)) return part
    const inner = part.trim()
    const before = inner === part.trimEnd() ? gapBefore(parts[index - 1] ?? '', inner) : ' '
    const after = inner === part.trimStart() ? gapAfter(inner, parts[index + 1] ?? '') : ' '
    return `${before}**${inner}**${after}`
  })
  return mended.join('')
}

/** Bold that begins or ends with a sign right beside a letter is not bold to Markdown either. */
function gapBefore(previous: string, inner: string): string {
  return /[\p{L}\p{N}]$/u.test(previous) && /^[^\p{L}\p{N}\s]/u.test(inner) ? ' ' : ''
}

function gapAfter(inner: string, next: string): string {
  return /[^\p{L}\p{N}\s]$/u.test(inner) && /^[\p{L}\p{N}]/u.test(next) ? ' ' : ''
}
