import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isFootnote } from '../lines'

/**
 * Ties the pull quotes of a pair to the pair that says their words now. Quotes whose words are nowhere stay with their
 * pair, or go to the first heir where it is gone.
 * @param pairId the pair whose words were parted, joined or moved
 * @param heirs the pairs that took words of it
 */
export function followPulledWords(tr: Transaction, pairId: string | null, heirs: readonly string[]): void {
  if (pairId === null) return
  const quotes: { node: Node; pos: number }[] = []
  const pairs = new Map<string, string>()
  tr.doc.forEach((node, pos) => {
    if (node.type.name === 'pullQuote' && node.attrs.qaId === pairId) quotes.push({ node, pos })
    if (node.type.name === 'qa' && node.attrs.id !== null) pairs.set(node.attrs.id, saidIn(node))
  })
  const candidates = [pairId, ...heirs]
  for (const { node, pos } of quotes) {
    const says = candidates.find((id) => pairs.get(id)?.includes(node.textContent))
    const heir = says ?? candidates.find((id) => pairs.has(id))
    if (heir !== undefined && heir !== pairId) tr.setNodeAttribute(pos, 'qaId', heir)
  }
}

/** What a pair says, as a quote has it: without footnotes. */
function saidIn(pair: Node): string {
  let said = ''
  pair.descendants((node) => {
    if (node.isText) said += node.text
    return !isFootnote(node)
  })
  return said
}
