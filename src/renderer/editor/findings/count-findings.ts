import type { Finding } from '@shared/checks/finding'
import type { Node } from '@tiptap/pm/model'

// A block that was not edited is the same node, and has the same ids in it.
const known = new WeakMap<Node, readonly string[]>()

/** How many findings each block of the document has in it, at any depth, by the block's id. Those without are left out. */
export function countFindings(doc: Node, findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const byBlock = new Map<string, number>()
  for (const { blockId } of findings) {
    if (blockId !== null) byBlock.set(blockId, (byBlock.get(blockId) ?? 0) + 1)
  }
  if (byBlock.size === 0) return counts
  doc.forEach((block) => {
    let count = 0
    for (const id of idsIn(block)) count += byBlock.get(id) ?? 0
    if (count > 0 && block.attrs.id !== null) counts.set(block.attrs.id, count)
  })
  return counts
}

function idsIn(block: Node): readonly string[] {
  const before = known.get(block)
  if (before) return before
  const ids: string[] = []
  const add = ({ attrs }: Node) => {
    if (typeof attrs.id === 'string') ids.push(attrs.id)
  }
  add(block)
  block.descendants((node) => {
    // An inline chip has the id of its record.
    if (node.isInline) return false
    add(node)
    return true
  })
  known.set(block, ids)
  return ids
}
