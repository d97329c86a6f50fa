import type { Element, ElementContent, RootContent } from 'hast'
import { attribute, findElement, isElement, textOf } from './tree'

type Child = RootContent | ElementContent

/**
 * Word writes the items of a list as paragraphs that say `mso-list` and carry their bullet as text. A row of them
 * becomes real (nested) lists, without the bullets. Other children are answered as they are.
 */
export function gatherWordLists(children: readonly Child[]): readonly Child[] {
  if (!children.some((child) => isElement(child) && levelOf(child) !== null)) return children
  const gathered: Child[] = []
  let open: { list: Element; level: number }[] = []
  for (const child of children) {
    const level = isElement(child) ? levelOf(child) : null
    if (!isElement(child) || level === null) {
      if (child.type === 'text' && child.value.trim() === '') continue
      open = []
      gathered.push(child)
      continue
    }
    const ordered = isOrdered(child)
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    let top = open.at(-1)
    if (!top || top.level < level) {
      const list: Element = { type: 'element', tagName: ordered ? 'ol' : 'ul', properties: {}, children: [] }
      const parentItem = top?.list.children.at(-1)
      if (top && isElement(parentItem)) parentItem.children.push(list)
      else gathered.push(list)
      top = { list, level }
      open.push(top)
    }
    top.list.children.push({
      type: 'element',
      tagName: 'li',
      properties: {},
      children: child.children.filter((inner) => !isMarker(inner)),
    })
  }
  return gathered
}

function levelOf(element: Element): number | null {
  if (element.tagName !== 'p' && element.tagName !== 'div') return null
  const level = /mso-list\s*:\s*[^;]*?level(\d)/i.exec(attribute(element, 'style') ?? '')?.[1]
  return level ? Number(level) : null
}

function isMarker(node: Child): boolean {
  if (!isElement(node)) return false
  if (/mso-list\s*:\s*Ignore/i.test(attribute(node, 'style') ?? '')) return true
  return (
    node.tagName === 'span' &&
    node.children.length === 1 &&
    isElement(node.children[0]) &&
    isMarker(node.children[0])
  )
}

function isOrdered(element: Element): boolean {
  const marker = findElement(element, (child) =>
    /mso-list\s*:\s*Ignore/i.test(attribute(child, 'style') ?? ''),
  )
  return marker !== null && /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i.test(textOf(marker))
}
