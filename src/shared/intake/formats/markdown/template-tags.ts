import { unusedCharacters } from './unused-characters'

/** Text with its template tags replaced by marks that no reader sees, and what the tags said. */
export type MaskedText = {
  text: string
  /** The tags in reading order, as the source has them; a mark names its tag by number. */
  tags: string[]
  /** Matches a mark, anywhere in a text or an address. */
  mark: RegExp
  /** Takes the marks out again. */
  unmask: (text: string) => string
}

/** Longer than this, an opening brace and a closing one do not belong together. */
const LONGEST_TAG = 4_000

/** WordPress shortcodes that stand without attributes too; any other `[word]` in brackets is the writer's. */
const SHORTCODES =
  'caption|gallery|embed|playlist|contact-form(?:-7)?|toc|nextpage|(?:vc|et_pb|fusion|su|mk|tve|wp)_[a-z_]+|one_half|one_third|two_third|one_fourth|mc4wp_form|rev_slider'

/** What opens a tag, and what closes it. */
const OPENERS: { open: RegExp; close: (match: RegExpExecArray) => string }[] = [
  { open: /\{\{[<%]/y, close: (match) => (match[0].endsWith('<') ? '>}}' : '%}}') },
  { open: /\{\{\{?/y, close: (match) => (match[0].length === 3 ? '}}}' : '}}') },
  { open: /\{%-?/y, close: () => '%}' },
  { open: /\{#(?=\s)/y, close: () => '#}' },
  { open: /<%[=#-]?/y, close: () => '%>' },
  { open: /<\?(?:php|=|xml)/y, close: () => '?>' },
  { open: /\{:{1,2}(?=[\s.#/a-z])/y, close: () => '}' },
  // Pandoc's attributes: {#name}, {.class}
  { open: /\{(?=[.#][\w-]+(?:[ .#][\w="'-]+){0,8}\})/y, close: () => '}' },
  // … and those of a picture: ![a kettle](kettle.jpg){width="220" height="165"}
  { open: /(?<=\))\{(?=(?:[\w-]{1,20}="[^"\n]{0,100}"\s*){1,8}\})/y, close: () => '}' },
  // Obsidian's comments and callouts
  { open: /%%(?=[^%\n])/y, close: () => '%%' },
  { open: /\[!(?=[a-z]{2,20}\][+-]?)/iy, close: () => ']' },
]
/** Obsidian's links to other notes show their last part; its embeds show a picture. */
const WIKI_LINK = /(!?)\[\[([^[\]\n|]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/y
/** The fences of a directive block (`:::tip Title`): its words stay, the fence goes. */
const DIRECTIVE = /^:{3,}[ \t]*(?:\{[^{}\n]{0,200}\}|[\w-]{0,40})/
const SHORTCODE = new RegExp(
  `\\[(?:/[a-z][\\w\\\\-]{1,40}\\\\?|(?:${SHORTCODES})(?=[\\s\\]/])[^\\]\\n]{0,1000}|[a-z][\\w-]{1,40}(?:\\s+[\\w-]+=(?:"[^"\\]\\n]{0,300}"|'[^'\\]\\n]{0,300}'|[^\\s"'\\]]{1,100}))+\\s*/?\\\\?)\\](?!\\()`,
  'iy',
)
/** A component of MDX that holds no words between its tags: `<Gallery images={[…]} />`, `<Author {...mara} />`. HTML's own names have no case. */
const COMPONENT =
  /<(?=[A-Z]\w*[a-z])[\w.]{1,80}(?:\s+(?:[\w:-]{1,80}(?:\s*=\s*(?:"[^"]{0,20000}"|'[^']{0,20000}'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?|\{\.{3}[\w.]{1,80}\})){0,80}\s*\/>/y
const COMMENT_BLOCK = /\{%-?\s*comment\s*-?%\}/y
/** A line that is data as a whole, in a quotation or not: `> {"type": "quote", "citation": "…"}`. */
const DATA = /^((?:[ \t]{0,3}>)*[ \t]{0,3})(\{[ \t]*"[\w@$-]{1,60}"[ \t]*:.{1,20000}\})[ \t]*$/
const MODULE_LINE =
  /^(?:import\s+(?:[\w*{][^\n]{0,300}\s+from\s+)?["'][^"'\n]{1,300}["'];?|export\s+(?:const|default|let|function)\s[^\n]{0,2000})$/

/** Some sites write components in files that end in `.md` too; then what the components are is said before all else. */
export function opensWithModules(source: string): boolean {
  const first = /\S[^\n]*/.exec(source)?.[0] ?? ''
  return first.startsWith('import') && MODULE_LINE.test(first.trimEnd())
}

/**
 * Masks Liquid, Nunjucks, Hugo, ERB and PHP tags, kramdown attributes, WordPress shortcodes, MDX imports and MDX components without words. Fenced
 * code is left alone. Linear in the length of the text.
 */
export function maskTemplateTags(source: string, options: { modules: boolean }): MaskedText {
  const [start, end] = unusedCharacters(source)
  const tags: string[] = []
  const mask = (tag: string): string => {
    tags.push(tag)
    return `${start}${tags.length - 1}${end}`
  }
  const lines: string[] = []
  let fence: string | null = null
  let prose: string[] = []
  const endProse = () => {
    if (prose.length > 0) lines.push(maskProse(prose.join('\n'), mask))
    prose = []
  }
  for (const line of source.split('\n')) {
    const opening = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === null && opening) {
      endProse()
      fence = opening
      lines.push(line)
    } else if (fence !== null) {
      if (opening && opening[0] === fence[0] && opening.length >= fence.length && line.trim() === opening)
        fence = null
      lines.push(line)
    } else if (options.modules && MODULE_LINE.test(line)) {
      endProse()
      lines.push(mask(line))
    } else if (DIRECTIVE.test(line)) prose.push(line.replace(DIRECTIVE, mask))
    else if (holdsData(line))
      prose.push(line.replace(DATA, (_whole, quote: string, data: string) => quote + mask(data)))
    else prose.push(line)
  }
  endProse()
  const mark = new RegExp(`${start}(\\d+)${end}`)
  const everyMark = new RegExp(mark, 'g')
  return { text: lines.join('\n'), tags, mark, unmask: (text) => text.replace(everyMark, '') }
}

/** Whether a line is one object of JSON, which a site shows as a box of its own. */
function holdsData(line: string): boolean {
  const data = DATA.exec(line)?.[2]
  if (data === undefined) return false
  try {
    JSON.parse(data)
    return true
  } catch {
    return false
  }
}

/** What kramdown and Pandoc say of the words right before. */
const ATTRIBUTES = /^\{[:.#]/
const CLOSING_SIGNS = /(?<=\S)(?:\*{1,3}|_{1,3})$/

function maskProse(text: string, mask: (tag: string) => string): string {
  if (!/[{[!]|<[%?A-Z]|%%/.test(text)) return text
  const kept: string[] = []
  let copied = 0
  const next = /!?\[|\{|<[%?A-Z]|%%/g
  const spans = codeSpans(text)
  let nextSpan = 0
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const at = match.index
    WIKI_LINK.lastIndex = at
    const wiki = WIKI_LINK.exec(text)
    if (wiki) {
      const [whole, embed, , label] = wiki
      kept.push(text.slice(copied, at), shownOfWikiLink(wiki), label && !embed ? mask(whole) : '')
      copied = at + wiki[0].length
      next.lastIndex = copied
      continue
    }
    while ((spans[nextSpan]?.end ?? text.length) <= at) nextSpan++
    const end = endOfTag(text, at, (spans[nextSpan]?.start ?? at) < at)
    if (end === null) continue
    // Converters from WordPress write `\\[gallery\\]`: the sign that escapes goes with the tag.
    const start = text[at - 1] === '\\' && text[at] === '[' && at > copied ? at - 1 : at
    const before = text.slice(copied, start)
    // Between bold words and the next letter, the tag's mark would keep the signs from closing them.
    const signs = ATTRIBUTES.test(text.slice(at, end)) ? (CLOSING_SIGNS.exec(before)?.[0] ?? '') : ''
    kept.push(before.slice(0, before.length - signs.length), mask(text.slice(start, end)), signs)
    copied = end
    next.lastIndex = end
  }
  return kept.join('') + text.slice(copied)
}

function shownOfWikiLink([, embed, target = '', label]: RegExpExecArray): string {
  const isPicture = embed === '!' && /\.(?:jpe?g|png|gif|webp|avif|bmp)$/i.test(target)
  if (!isPicture) return label ?? target
  // A number after the bar is a width.
  return `![${label && !/^\d+(?:x\d+)?$/.test(label) ? label : ''}](<${target}>)`
}

/** Where code stands within prose, on one line. */
function codeSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?<!`)(`{1,3})(?!`)[^`\n]{1,2000}\1(?!`)/g)].map((span) => ({
    start: span.index,
    end: span.index + span[0].length,
  }))
}

function endOfTag(text: string, at: number, isCode: boolean): number | null {
  COMMENT_BLOCK.lastIndex = at
  if (COMMENT_BLOCK.test(text)) {
    const end = /\{%-?\s*endcomment\s*-?%\}/g
    end.lastIndex = at
    const closing = end.exec(text)
    if (closing) return closing.index + closing[0].length
  }
  for (const { open, close } of OPENERS) {
    open.lastIndex = at
    const match = open.exec(text)
    if (!match) continue
    const closing = close(match)
    const from = at + match[0].length
    const found = text.slice(from, from + LONGEST_TAG).indexOf(closing)
    if (found >= 0) {
      const inner = text.slice(from, from + found)
      // A tag does not run over a blank line; braces that do are the writer's.
      if (!/\n\s*\n/.test(inner) || closing === '%}}') return from + found + closing.length
    }
  }
  COMPONENT.lastIndex = at
  // Within code a component is what the text is about.
  const component = isCode ? null : COMPONENT.exec(text)
  if (component) return at + component[0].length
  SHORTCODE.lastIndex = at
  const shortcode = SHORTCODE.exec(text)
  return shortcode ? at + shortcode[0].length : null
}
