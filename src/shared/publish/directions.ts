import type { Element, ElementContent } from 'hast'

export type Direction = 'ltr' | 'rtl'

/** Scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and those of the later planes. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Which way a text runs, by its first letter, as a browser's `dir="auto"` has it; null where it has none. */
export function directionOf(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return null
  return RTL.test(letter) ? 'rtl' : 'ltr'
}

/** Which way a language is written. @param language BCP 47 */
export function directionOfLanguage(language: string): Direction {
  return /^(ar|arc|ckb|dv|fa|he|iw|ji|ku-arab|ps|sd|syr|ug|ur|yi)(-|$)/i.test(language) ? 'rtl' : 'ltr'
}

const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dt',
  'dd',
  'blockquote',
  'figcaption',
])

/** The blocks with a `dir` on each that runs another way than what it stands in. */
export function withDirections(blocks: readonly ElementContent[], base: Direction): ElementContent[] {
  return blocks.map((node) => (node.type === 'element' ? directed(node, base) : node))
}

function directed(element: Element, base: Direction): Element {
  const own = BLOCKS.has(element.tagName) ? (directionOf(wordsOf(element)) ?? base) : base
  const children = withDirections(element.children, own)
  if (own === base)
    return children.every((child, at) => child === element.children[at]) ? element : { ...element, children }
  return { ...element, properties: { ...element.properties, dir: own }, children }
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(wordsOf).join('') : ''
}
