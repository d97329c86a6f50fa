import type { ElementContent } from 'hast'
import { text } from '../article/hast'

/** Elements that hold blocks only, so that line feeds between their children change nothing. */
const CONTAINERS = new Set(['div', 'section', 'article', 'blockquote', 'ul', 'ol', 'dl', 'dd', 'figure'])

/** Blocks with a line each, and the blocks in them too, so that the file can be read and compared by line. */
export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => [layOut(node), text('\n')])
}

function layOut(node: ElementContent): ElementContent {
  if (node.type !== 'element' || !CONTAINERS.has(node.tagName) || node.children.length === 0) return node
  return { ...node, children: [text('\n'), ...onLines(node.children)] }
}
