import type { ArticleDocument, ArticleNode, InlineNode } from '../document'
import { footnotesIn, hasInlineContent, inlineText } from '../inline-text'
import { NO_LETTER } from '../no-letter'
import type { FoundPlace } from './find-in-text'
import type { FindScope } from './find-query'

export type LineKind = 'question' | 'answer' | 'text'

/** A line of a document. `index` counts the lines of the whole document, in reading order, whatever the scope. */
export type DocumentLine = { index: number; kind: LineKind; text: string; nodes: readonly InlineNode[] }

/** The lines of a scope; a chip counts by the words that it keeps, one that follows its record by none. */
export function linesOfDocument(document: ArticleDocument, scope: FindScope): DocumentLine[] {
  const lines: DocumentLine[] = []
  let index = 0
  const visit = (node: ArticleNode, kind: LineKind) => {
    const own = node.type === 'question' || node.type === 'answer' ? node.type : kind
    if (hasInlineContent(node)) {
      const isWanted = scope === 'everywhere' || scope === `${own}s`
      const nodes = node.content ?? []
      if (isWanted && nodes.length > 0) lines.push({ index, kind: own, text: textOf(nodes), nodes })
      index += 1
      // What the writer adds at the foot is neither asked nor said by anybody.
      for (const footnote of footnotesIn(node)) visit(footnote, 'text')
    } else if ('content' in node) for (const child of node.content ?? []) visit(child, own)
  }
  for (const block of document.content) visit(block, 'text')
  return lines
}

function textOf(nodes: readonly InlineNode[]): string {
  return inlineText(nodes, () => NO_LETTER)
}

/** Whether a place takes in a chip or a line break, which a replacement leaves alone. */
export function isHeld(
  { nodes }: Pick<DocumentLine, 'nodes'>,
  { from, to }: Pick<FoundPlace, 'from' | 'to'>,
): boolean {
  let at = 0
  return nodes.some((node) => {
    const start = at
    at += textOf([node]).length
    if (node.type === 'footnote') return from < start && start < to
    return node.type !== 'text' && start < to && at > from
  })
}

/** A place of a line and what is put there. */
export type LineEdit = { from: number; to: number; put: string }

/** The document with edits made in its lines, by the lines' indices; what was not edited is the same object. */
export function editLines(
  document: ArticleDocument,
  edits: ReadonlyMap<number, readonly LineEdit[]>,
): ArticleDocument {
  let index = 0
  const visit = <Node extends ArticleNode>(node: Node): Node => {
    if (hasInlineContent(node)) {
      const own = edits.get(index)
      index += 1
      const before: readonly InlineNode[] = node.content ?? []
      const after = before.map((child) => (child.type === 'footnote' ? visit(child) : child))
      if (own) return { ...node, content: editLine(after, own) }
      return after.every((child, at) => child === before[at]) ? node : { ...node, content: after }
    }
    if (!('content' in node) || !node.content) return node
    // A node's children stay of the kinds they were.
    const content = (node.content as ArticleNode[]).map(visit)
    return content.every((child, at) => child === node.content?.[at]) ? node : { ...node, content }
  }
  return visit(document)
}

/** Every letter outside the places, every chip and every mark stays. What is put in has the marks of its first letter. */
export function editLine(nodes: readonly InlineNode[], edits: readonly LineEdit[]): InlineNode[] {
  const result: InlineNode[] = []
  let at = 0
  for (const node of nodes) {
    const start = at
    at += textOf([node]).length
    if (node.type !== 'text') {
      result.push(node)
      continue
    }
    let text = ''
    let read = start
    for (const { from, to, put } of edits) {
      if (to <= start || from >= at) continue
      text += node.text.slice(read - start, Math.max(from, start) - start)
      // A place may go on into the next stretch of text; what is put there stands in its first.
      if (from >= start) text += put
      read = Math.min(to, at)
    }
    text += node.text.slice(read - start)
    if (text !== '') result.push({ ...node, text })
  }
  return result
}
