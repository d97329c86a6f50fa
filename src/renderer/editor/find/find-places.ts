import type { FoundPlace } from '@shared/article/find/find-in-text'
import type { FindScope } from '@shared/article/find/find-query'
import type { Node } from '@tiptap/pm/model'
import { isFootnote } from '../lines'

/** A line of the article as it reads, chips by what they show, and where each letter of it stands in the document. */
export type FindLine = { text: string; positions: number[]; isChip: boolean[] }

/** A place in the article where the words that are looked for stand. */
export type PlaceInArticle = {
  from: number
  to: number
  /** It takes in a chip, a footnote or a line break, which a replacement leaves alone. */
  isHeld: boolean
  found: FoundPlace
}

/** Lines of the article, those of a scope. @param shown what a chip shows */
export function findLines(doc: Node, scope: FindScope, shown: (node: Node) => string): FindLine[] {
  const lines: FindLine[] = []
  doc.descendants((node, position) => {
    const { name } = node.type
    if (scope === 'answers' && name === 'question') return false
    if (scope === 'answers' && node.isTextblock && !isInAnswer(doc, position)) return false
    if (scope === 'questions' && node.isTextblock && name !== 'question') return false
    // A footnote is the writer's own line, whoever is speaking around it.
    if (isFootnote(node) && scope !== 'everywhere') return false
    if (node.inlineContent && node.content.size > 0) lines.push(lineOf(node, position + 1, shown))
    return !node.isLeaf
  })
  return lines
}

function isInAnswer(doc: Node, position: number): boolean {
  const $position = doc.resolve(position)
  for (let depth = $position.depth; depth > 0; depth -= 1)
    if ($position.node(depth).type.name === 'answer') return true
  return false
}

/** A line with each letter's place. @param start where its content begins */
export function lineOf(textblock: Node, start: number, shown: (node: Node) => string): FindLine {
  const line: FindLine = { text: '', positions: [], isChip: [] }
  textblock.forEach((child, offset) => {
    const part = child.isText ? (child.text ?? '') : isFootnote(child) ? '' : shown(child)
    for (let at = 0; at < part.length; at += 1) {
      line.positions.push(start + offset + (child.isText ? at : 0))
      line.isChip.push(!child.isText)
    }
    line.text += part
  })
  return line
}

/** A place of a line as a place of the document. */
export function placeInArticle(line: FindLine, found: FoundPlace): PlaceInArticle {
  const start = line.positions[found.from] ?? 0
  const last = line.positions[found.to - 1] ?? start
  const to = last + 1
  // More places than letters: a footnote stands among them.
  const isHeld = line.isChip.slice(found.from, found.to).includes(true) || to - start > found.to - found.from
  return { from: start, to, isHeld, found }
}
