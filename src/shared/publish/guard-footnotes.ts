import type { PhrasingContent } from 'mdast'
import { reference } from './guard-emphasis'

/**
 * `[^1]:` at the head of a line is where a footnote's words begin. A number that heads a line in the text, with a colon
 * after it, has that colon as a reference.
 */
export function guardFootnotes(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const heads = index === 1 || nodes[index - 2]?.type === 'break'
    if (node.type !== 'text' || before?.type !== 'footnoteReference' || !heads) return [node]
    if (!node.value.startsWith(':')) return [node]
    const rest = node.value.slice(1)
    return rest === '' ? [reference(':')] : [reference(':'), { ...node, value: rest }]
  })
}
