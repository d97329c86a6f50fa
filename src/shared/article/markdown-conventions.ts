import type { Html, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { QuestionLook } from './exporter'

/**
 * How Markdown with ties says what Markdown has no words for. The exporter writes by these rules and asks the same
 * functions how a reader would take each block, so that it adds a comment only where the reader would be wrong; the
 * reader (intake/formats/own/markdown.ts) goes by them when the front matter names the look of the questions.
 *
 * - Front matter `questions:` is `bold`, `heading-2` … `heading-4`, `q-and-a` or `definition-list`.
 * - A pair begins at a question and ends before the next question, heading, divider, pull quote or expert card, or at
 *   `<!-- /qa -->`. In a definition list `<dt>` and `<dd>` say all of that.
 * - A name before a question or an answer is bold and ends in a colon; such a name begins another answer.
 */
export const COMMENT = {
  /** The next block is text: neither a question nor the beginning of an answer. */
  text: 'text',
  /** An answer begins with the next block. */
  answer: 'answer',
  /** The bold beginning of the next question or answer is its own words, not a name. */
  noName: 'no name',
  /** A question without words. */
  emptyQuestion: 'question',
  /** The pair's last answer is over. */
  end: '/qa',
  /** The next quotation is a pull quote. */
  pullQuote: 'pull quote',
  /** The next quotation is a card, with the record's id after a colon. */
  productCard: 'product card',
  expertCard: 'expert card',
} as const

export function comment(words: string): Html {
  // An id from a document of doubtful origin must not end the comment.
  return { type: 'html', value: `<!-- ${words.replace(/[^\w /:-]|--+/g, '')} -->` }
}

/** The words of a comment, or null where the block is something else. */
export function commentWords(block: RootContent): string | null {
  if (block.type !== 'html') return null
  return /^<!-- (.*) -->$/.exec(block.value)?.[1] ?? null
}

/** `questions:` of the front matter. */
export function lookName(look: QuestionLook): string {
  return look.style === 'heading' ? `heading-${look.level}` : look.style
}

/** The look that `questions:` names, or null. */
export function lookOf(name: unknown): QuestionLook | null {
  switch (name) {
    case 'bold':
    case 'q-and-a':
    case 'definition-list':
      return { style: name }
    case 'heading-2':
      return { style: 'heading', level: 2 }
    case 'heading-3':
      return { style: 'heading', level: 3 }
    case 'heading-4':
      return { style: 'heading', level: 4 }
    default:
      return null
  }
}

/** What stands before the words of a question or an answer, without colon. */
export function prefixOf(
  part: 'question' | 'answer',
  name: string | null,
  look: QuestionLook,
): string | null {
  if (look.style !== 'q-and-a') return name
  const letter = part === 'question' ? 'Q' : 'A'
  return name === null ? letter : `${letter} (${name})`
}

/** The name that a prefix says, null for a bare `Q` or `A`. */
export function nameInPrefix(prefix: string, look: QuestionLook): string | null {
  if (look.style !== 'q-and-a') return prefix
  return /^[QA] \((.*)\)$/su.exec(prefix)?.[1] ?? null
}

/** A line with a bold prefix and colon before it. */
export function withPrefix(prefix: string, rest: readonly PhrasingContent[]): PhrasingContent[] {
  const label: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: `${prefix}:` }] }
  return rest.length === 0 ? [label] : [label, { type: 'text', value: ' ' }, ...rest]
}

export type Prefixed = { prefix: string; rest: PhrasingContent[] }

/** A line apart from its bold prefix, or null where it has none. */
export function splitPrefix(children: readonly PhrasingContent[]): Prefixed | null {
  const [label, ...after] = children
  if (label?.type !== 'strong') return null
  const words = label.children
  const [only] = words
  if (words.length !== 1 || only?.type !== 'text' || !/.:$/su.test(only.value)) return null
  const prefix = only.value.slice(0, -1)
  const [space, ...others] = after
  if (space === undefined) return { prefix, rest: [] }
  if (space.type !== 'text' || !space.value.startsWith(' ')) return null
  const value = space.value.slice(1)
  return { prefix, rest: value === '' ? others : [{ type: 'text', value }, ...others] }
}

/** Whether the reader takes the block for a question. */
export function readsAsQuestion(block: RootContent, look: QuestionLook): boolean {
  switch (look.style) {
    case 'heading':
      return block.type === 'heading' && block.depth === look.level
    case 'bold': {
      if (block.type !== 'paragraph') return false
      const prefixed = splitPrefix(block.children)
      const words = prefixed === null || prefixed.rest.length === 0 ? block.children : prefixed.rest
      return words.every(isBold)
    }
    case 'q-and-a':
      return hasLetter(block, 'Q')
    case 'definition-list':
      return false
  }
}

/** Whether the reader takes the block for the beginning of an answer with a name (or an `A:`). */
export function readsAsAnswer(block: RootContent, look: QuestionLook): block is Paragraph {
  if (look.style === 'q-and-a') return hasLetter(block, 'A')
  return block.type === 'paragraph' && splitPrefix(block.children) !== null
}

function hasLetter(block: RootContent, letter: 'Q' | 'A'): boolean {
  if (block.type !== 'paragraph') return false
  const prefix = splitPrefix(block.children)?.prefix
  return prefix !== undefined && new RegExp(`^${letter}(?: \\(.*\\))?$`, 'su').test(prefix)
}

function isBold(node: PhrasingContent): boolean {
  if (node.type === 'strong') return true
  if (node.type === 'text') return node.value.trim() === '' && node.value !== ''
  return 'children' in node && node.children.length > 0 && node.children.every(isBold)
}
