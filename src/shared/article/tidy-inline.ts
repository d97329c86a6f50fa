import { type InlineTree, nestMarks, sameMark, sameMarks } from './inline-tree'
import type { ResolvedFootnoteContent, ResolvedInline, ResolvedMark } from './resolved'

/**
 * A line as both formats can hold it, every word kept:
 * - a run of spaces, tabs and line feeds is one space; spaces at the ends of a line, and breaks there, are gone;
 * - spaces at the edge of marked words lose the mark (bold ends where the word ends);
 * - control characters, which no published text may have, are gone; stretches with equal marks are one.
 */
export function tidyInline(nodes: readonly ResolvedInline[]): ResolvedInline[] {
  if (isTidy(nodes)) return nodes as ResolvedInline[]
  return mergeTexts(unmarkEdges(trimSpaces(nodes.map(cleanCharacters))))
}

/** The usual line: one unmarked text without anything to tidy. */
function isTidy(nodes: readonly ResolvedInline[]): boolean {
  const [node] = nodes
  return nodes.length === 1 && node?.type === 'text' && node.marks.length === 0 && TIDY_TEXT.test(node.text)
}
const TIDY_TEXT = /^[!-~\u00a1-\u1fff](?: ?[!-~\u00a1-\u1fff])*$/

const SPACES = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g
/** Control characters, halves of surrogate pairs, code points that Unicode keeps for inner use, byte order marks. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu

/** A text as a published line can hold it, for words that are not in a line of the document (a note, a name). */
export function tidyText(text: string): string {
  return cleanText(text).trim()
}

function cleanText(text: string): string {
  return USUAL_TEXT.test(text) && !text.includes('  ')
    ? text
    : text.replace(SPACES, ' ').replace(FORBIDDEN, '')
}

/** Characters of the usual scripts, which need no cleaning: most texts have no others. */
const USUAL_TEXT = /^[ -~\u00a0-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u2bff\u3000-\ud7ff]*$/

function cleanCharacters(node: ResolvedInline): ResolvedInline {
  switch (node.type) {
    case 'text':
      return { ...node, text: cleanText(node.text) }
    case 'mention':
    case 'fact':
      return { ...node, shown: tidyText(node.shown) }
    case 'footnote':
      // Only footnotes hold other nodes, and none of their own kind.
      return { ...node, content: tidyInline(node.content) as ResolvedFootnoteContent[] }
    default:
      return node
  }
}

/** One space at most between words, none beside a break or at an end; one break at a time, none at an end. */
function trimSpaces(nodes: readonly ResolvedInline[]): ResolvedInline[] {
  const kept: ResolvedInline[] = []
  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      trimEnd(kept)
      if (kept.length > 0 && kept.at(-1)?.type !== 'hardBreak') kept.push(node)
    } else if (node.type === 'text') {
      const text = startOfText(node.text, kept.at(-1))
      if (text !== '') kept.push({ ...node, text })
    } else if (node.type === 'footnote' || node.shown !== '') {
      kept.push(node)
    }
  }
  trimEnd(kept)
  if (kept.at(-1)?.type === 'hardBreak') kept.pop()
  return kept
}

/** Edges of a line: spaces of any width, and marks of no width. */
const EDGE_START = /^[\s\u200b\u2060\ufeff]+/
const EDGE_END = /[\s\u200b\u2060\ufeff]+$/

/** A text after `last`: nothing but words begin a line, and no space follows a space. */
function startOfText(text: string, last: ResolvedInline | undefined): string {
  const collapsed = text.includes('  ') ? text.replace(/ +/g, ' ') : text
  if (last === undefined || last.type === 'hardBreak') return collapsed.replace(EDGE_START, '')
  if (last.type === 'text' && last.text.endsWith(' ')) return collapsed.replace(/^ /, '')
  return collapsed
}

/** Takes spaces at the end of the line away, and texts that were nothing else. */
function trimEnd(nodes: ResolvedInline[]): void {
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    const text = last.text.replace(EDGE_END, '')
    if (text === last.text) return
    nodes.pop()
    if (text !== '') {
      nodes.push({ ...last, text })
      return
    }
  }
}

/**
 * Spaces and breaks at the edge of marked words lose the mark: where marks cross, at the edge of each piece that they
 * are written in. Taking a mark away may part what was one piece, so it goes on until nothing changes.
 */
function unmarkEdges(nodes: readonly ResolvedInline[]): ResolvedInline[] {
  if (nodes.every(({ marks }) => marks.length === 0)) return [...nodes]
  let pieces = nodes.flatMap(splitEdgeSpaces)
  for (;;) {
    const unmarked = leavesOf(nestMarks(pieces))
    if (unmarked.every((piece, index) => piece === pieces[index])) return pieces
    pieces = unmarked
  }
}

function leavesOf(trees: readonly InlineTree[]): ResolvedInline[] {
  return trees.flatMap((tree) => {
    if ('leaf' in tree) return [tree.leaf]
    const leaves = leavesOf(tree.children)
    const first = leaves.findIndex((leaf) => !isSpace(leaf))
    const last = leaves.findLastIndex((leaf) => !isSpace(leaf))
    return leaves.map((leaf, index) =>
      first >= 0 && index >= first && index <= last ? leaf : withoutThisMark(leaf, tree.mark),
    )
  })
}

function withoutThisMark(node: ResolvedInline, mark: ResolvedMark): ResolvedInline {
  return { ...node, marks: node.marks.filter((other) => !sameMark(other, mark)) }
}

function splitEdgeSpaces(node: ResolvedInline): ResolvedInline[] {
  if (node.type !== 'text' || node.marks.length === 0) return [node]
  const parts = /^(\s*)(.*?)(\s*)$/su.exec(node.text) as unknown as [string, string, string, string]
  return parts
    .slice(1)
    .filter((text) => text !== '')
    .map((text) => ({ ...node, text }))
}

function isSpace(node: ResolvedInline): boolean {
  return node.type === 'hardBreak' || (node.type === 'text' && node.text.trim() === '')
}

function mergeTexts(nodes: readonly ResolvedInline[]): ResolvedInline[] {
  const merged: ResolvedInline[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks, node.marks)) {
      merged[merged.length - 1] = { ...last, text: last.text + node.text }
    } else {
      merged.push(node)
    }
  }
  return merged
}

/** The line without a mark: where the format says it in another way, or has no room for it. */
export function withoutMark(nodes: readonly ResolvedInline[], type: ResolvedMark['type']): ResolvedInline[] {
  const plain = nodes.map((node) => ({ ...node, marks: node.marks.filter((mark) => mark.type !== type) }))
  return mergeTexts(plain)
}

/** The line with spaces for its breaks, for headings, which are one line in Markdown. */
export function withoutBreaks(nodes: readonly ResolvedInline[]): ResolvedInline[] {
  const flat = nodes.map(
    (node): ResolvedInline =>
      node.type === 'hardBreak' ? { type: 'text', text: ' ', marks: node.marks } : node,
  )
  return tidyInline(flat)
}
