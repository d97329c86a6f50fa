import type { InlineNode } from '../document'
import { type NameOf, nodeText } from '../inline-text'

/** The smallest part of a line that is compared: a word, a stretch of spaces, a sign, or a chip as a whole. */
export interface Piece {
  text: string
  /** Two pieces with one key say the same. A chip's names its record too: the same words may come from another one. */
  key: string
  /** Its marks and what they point at: bold, a link's address. A piece that differs only here was restyled. */
  style: string
  isWord: boolean
}

type Stretch = { text: string; style: string }

const LETTER = /[\p{L}\p{N}]/u

/** The pieces of a line; joined, their texts are the line's words with nothing left out. */
export function piecesOf(nodes: readonly InlineNode[], nameOf: NameOf): Piece[] {
  const pieces: Piece[] = []
  let run: Stretch[] = []
  for (const node of nodes) {
    const style = node.marks ? JSON.stringify(node.marks) : ''
    if (node.type === 'text') run.push({ text: node.text, style })
    else {
      addWords(pieces, run)
      run = []
      const text = nodeText(node, nameOf)
      const key = keyOf(node)
      pieces.push({ text, key, style, isWord: LETTER.test(text) })
    }
  }
  addWords(pieces, run)
  return pieces
}

function keyOf(node: Exclude<InlineNode, { type: 'text' }>): string {
  if (node.type === 'hardBreak') return '\n'
  // Its words are a line of their own: here counts that a note stands at this place, whichever it is.
  if (node.type === 'footnote') return node.type
  return `${node.type}${JSON.stringify(node.attrs)}`
}

let words: Intl.Segmenter | null = null

/** Knows the words of scripts that are written without spaces, too. Reading its dictionaries takes 7 ms: not at the start. */
function wordsIn(text: string): Intl.Segments {
  words ??= new Intl.Segmenter('und', { granularity: 'word' })
  return words.segment(text)
}

/** Marks may begin within a word, so words are found in texts that stand side by side. */
function addWords(pieces: Piece[], run: readonly Stretch[]): void {
  const whole = run.map(({ text }) => text).join('')
  for (const { segment: text, index } of wordsIn(whole))
    pieces.push({
      text,
      key: text,
      style: styleBetween(run, index, index + text.length),
      isWord: LETTER.test(text),
    })
}

function styleBetween(run: readonly Stretch[], from: number, to: number): string {
  const parts: [style: string, length: number][] = []
  let start = 0
  for (const { text, style } of run) {
    const length = Math.min(start + text.length, to) - Math.max(start, from)
    const last = parts.at(-1)
    if (length > 0 && last?.[0] === style) last[1] += length
    else if (length > 0) parts.push([style, length])
    start += text.length
  }
  return parts.length > 1 ? JSON.stringify(parts) : (parts[0]?.[0] ?? '')
}
