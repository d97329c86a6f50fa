import type { Node, Nodes, PhrasingContent, Root, RootContent } from 'mdast'

/** A footnote with its words, at the place that they are about. They are no children: the line does not look like them. */
export interface FootnoteWords extends Node {
  type: 'footnoteWords'
  words: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    footnoteWords: FootnoteWords
  }
  interface RootContentMap {
    footnoteWords: FootnoteWords
  }
}

/** The blocks of a file with the words of each footnote in place of its number. Notes without a number stay blocks. */
export function bringFootnotesIn(root: Root): RootContent[] {
  const notes = new Map<string, PhrasingContent[]>()
  for (const node of root.children)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier))
      notes.set(node.identifier, phrasesOf(node))
  if (notes.size === 0) return root.children
  const called = new Set<string>()
  const visit = (node: Nodes): Nodes => {
    if (node.type === 'footnoteReference') {
      const words = notes.get(node.identifier)
      if (words === undefined) return node
      called.add(node.identifier)
      return { type: 'footnoteWords', words }
    }
    // Children are replaced by nodes that may stand in the same place.
    return 'children' in node ? ({ ...node, children: node.children.map(visit) } as Nodes) : node
  }
  const blocks = root.children.map((node) => visit(node) as RootContent)
  return blocks.filter((node) => node.type !== 'footnoteDefinition' || !called.has(node.identifier))
}

/** All words of a note as one line, a break between its paragraphs. */
function phrasesOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children
  if ('children' in node)
    return node.children
      .map(phrasesOf)
      .filter((words) => words.length > 0)
      .flatMap((words, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...words] : words))
  return 'value' in node ? [{ type: 'text', value: node.value }] : []
}
