import type { Element } from 'hast'
import { isElement, textOf } from './tree'

/** Signs that show whether an answer is folded: a plus, an arrow, a triangle. */
const SIGN = /^[+＋✚−–—\-×✕✖▸▾▼▲►▶▹▿△▽⌄⌃˅˄›❯﹀∨∧↓↑→]+$/u
const ASKS = /[?？؟;]["”’»)]?$/

/** Elements that say nothing but whether the question beside them is unfolded: `<h3>Why ash? <span>+</span></h3>`. */
export function toggleSignsIn(element: Element): Element[] {
  const signs = element.children.filter((child) => isElement(child) && isSign(child)) as Element[]
  if (signs.length === 0) return []
  return ASKS.test(textOf(element, (child) => signs.includes(child))) ? signs : []
}

function isSign(element: Element): boolean {
  return SIGN.test(textOf(element))
}

/** Whether the words of a control, its sign left out, are a question: then they are the article's. */
export function isAskingControl(element: Element): boolean {
  return ASKS.test(textOf(element, isSign))
}

/** A button or a box's label that unfolds an answer is shown apart from it, as a heading would be. */
export function isDisclosureHead(element: Element): boolean {
  return (element.tagName === 'button' || element.tagName === 'label') && isAskingControl(element)
}

/** A heading shows its words apart by itself: a button in it adds nothing. */
export function withoutDisclosures(heading: Element): Element {
  const isHead = (child: Element['children'][number]) => isElement(child) && isDisclosureHead(child)
  if (!heading.children.some(isHead)) return heading
  const children = heading.children.map((child) => (isHead(child) ? { ...child, tagName: 'span' } : child))
  return { ...heading, children: children as Element['children'] }
}
