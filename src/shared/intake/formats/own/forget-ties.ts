import type { Root } from 'hast'
import { attribute, isElement } from '../html/tree'

const TIES = ['dataRecord', 'dataProduct', 'dataExpert', 'dataMedia'] as const

/**
 * Takes the ties to these records out of a page that our own export wrote. What named or showed them then reads as in a
 * page without ties, by the words that stand there; with a tie to nothing those words would be lost.
 */
export function forgetTies(tree: Root, strangers: ReadonlySet<string>): void {
  const visit = (nodes: Root['children']) => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      for (const name of TIES) {
        const id = attribute(node, name)
        if (id !== null && strangers.has(id)) delete node.properties[name]
      }
      visit(node.children)
    }
  }
  visit(tree.children)
}
