import type { Element } from 'hast'
import { isElement, type Tree, textOf, WORDLESS } from './tree'

type Weight = { text: number; links: number; paragraphs: number }

/** How much text an element holds, how much of that is links, and how many paragraphs of prose. */
export function weigh(tree: Tree, skip?: (element: Element) => boolean): Weight {
  const weight = { text: 0, links: 0, paragraphs: 0 }
  const visit = (node: Tree | Tree['children'][number], inLink: boolean) => {
    if (node.type === 'text') {
      const length = node.value.replace(/\s+/g, ' ').trim().length
      weight.text += length
      if (inLink) weight.links += length
    } else if (node.type === 'element' || node.type === 'root') {
      if (node.type === 'element') {
        if (WORDLESS.has(node.tagName) || skip?.(node)) return
        if (node.tagName === 'p') {
          if (textOf(node).length > 60) weight.paragraphs++
        }
      }
      const link = inLink || isElement(node as Element, 'a')
      for (const child of node.children) visit(child, link)
    }
  }
  visit(tree, false)
  return weight
}
