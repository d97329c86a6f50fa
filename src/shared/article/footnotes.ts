import type { ResolvedDocument, ResolvedFootnote, ResolvedNode } from './resolved'

/** The footnotes of a document, in the order of their numbers. */
export function footnotesOf(document: ResolvedDocument): ResolvedFootnote[] {
  const found: ResolvedFootnote[] = []
  collect(document, found)
  return found
}

function collect(node: ResolvedNode, found: ResolvedFootnote[]): void {
  if (node.type === 'footnote') found.push(node)
  else if ('content' in node) for (const child of node.content) collect(child, found)
}
