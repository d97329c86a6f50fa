import type { Element } from 'hast'
import {
  attribute,
  findElement,
  isElement,
  leadsHome,
  type Tree,
  textOf,
  WORDLESS,
  walkElements,
} from './tree'
import { weigh } from './weight'

/** A side column is at most so wide, as a share of the article's. */
const WIDEST = 0.5

/**
 * The narrow columns beside the one that holds the page's headline and most of the telling, where a grid's class names
 * say how wide each is (`col-md-8` and `col-md-4`, `span_8_of_12`). Where an end tag too many closed the row early, its
 * last column stands alone. One that asks is left to the article.
 */
export function findSideColumns(tree: Tree): Set<Element> {
  const rows = [columnsIn(tree)]
  walkElements(tree, (element) => {
    if (WORDLESS.has(element.tagName)) return false
    rows.push(columnsIn(element))
    return true
  })
  const main = rows.flat().findLast(holdsHeadline)
  if (!main) return new Set()
  const beside = rows.filter((columns) => columns.includes(main) || columns.length === 1).flat()
  return new Set(
    beside.filter((column) => !holds(column, main) && !holds(main, column) && standsBeside(column, main)),
  )
}

function columnsIn(parent: Tree): Element[] {
  return (parent.children as Tree['children'][number][]).filter(
    (child): child is Element => isElement(child) && widthsOf(child).size > 0,
  )
}

function holds(outer: Element, inner: Element): boolean {
  return findElement(outer, (child) => child === inner) !== null
}

function standsBeside(column: Element, main: Element): boolean {
  const widths = widthsOf(main)
  const isNarrow = [...widthsOf(column)].some(([unit, width]) => width <= (widths.get(unit) ?? 0) * WIDEST)
  return isNarrow && telling(column) < telling(main) && !/[?？؟]/.test(textOf(column))
}

function holdsHeadline(column: Element): boolean {
  return findElement(column, (child) => child.tagName === 'h1' && !leadsHome(child)) !== null
}

function telling(element: Element): number {
  const { text, links } = weigh(element)
  return text - links
}

/** «col-md-8», «large-4», «span_8_of_12», «m8»: how many parts of the row, by the unit that counts them; «m-8» is a margin. */
const WIDTH =
  /^((?:col|column|span|grid|large|medium|xl|lg|md|[lm](?![-_]))(?:[-_](?:xs|sm|md|lg|xl|xxl))?)[-_]?(\d{1,2})(?:[-_]of[-_]\d{1,2})?$/

function widthsOf(element: Element): Map<string, number> {
  const names = (attribute(element, 'className') ?? '').toLowerCase().split(/\s+/)
  return new Map(
    names.flatMap((name): [string, number][] => {
      const width = WIDTH.exec(name)
      return width?.[1] && width[2] ? [[width[1], Number(width[2])]] : []
    }),
  )
}
