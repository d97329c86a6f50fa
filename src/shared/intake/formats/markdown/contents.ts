import type { Element, Root } from 'hast'
import { isTableOfContents } from '../html/boilerplate'
import { askedTwice } from '../html/page-facts'
import { attribute, textOf } from '../html/tree'

/** What stands over a list of a text's parts. */
const HEADING =
  /^(?:(?:table of )?contents|chapters|sections|on this page|in this (?:post|article|guide|interview)|jump to|inhalt(?:sverzeichnis|sübersicht)?|sommaire|table des matières|índice|(?:tabla de )?contenidos?|indice|inhoud(?:sopgave)?|sumário|spis treści|目次|目录|目錄|목차|содержание)\s*:?$/i

/** Lists of a text's own parts, with the heading over them, and lines that do nothing but lead to one of these. */
export function findContents(tree: Root): Set<Element> {
  const found = new Set<Element>()
  const twice = askedTwice(tree)
  const elements = tree.children.filter((child): child is Element => child.type === 'element')
  for (const [index, element] of elements.entries()) {
    const isList = isTableOfContents(element, twice)
    if (!isList && !leadsInside(element)) continue
    found.add(element)
    const above = elements[index - 1]
    if (isList && above && /^(?:h\d|p)$/.test(above.tagName) && HEADING.test(textOf(above).trim()))
      found.add(above)
  }
  return found
}

/** «[Back to the parts](#parts)»: one that asks may be the only place where it is asked. */
function leadsInside(element: Element): boolean {
  const [link, ...more] = element.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return (
    element.tagName === 'p' &&
    more.length === 0 &&
    link?.type === 'element' &&
    link.tagName === 'a' &&
    /^#./.test(attribute(link, 'href') ?? '') &&
    !/[?？؟]$/.test(textOf(link).trim())
  )
}
