import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { limitNesting } from './guard'

export type Tree = Root | Element

/** Parses HTML as browsers do. `document` for a whole page, else a fragment. Never runs or loads anything. */
export function parseHtml(html: string, scope: 'document' | 'fragment'): Root {
  return fromHtml(limitNesting(html), { fragment: scope === 'fragment' })
}

export function isElement(node: Nodes | undefined, name?: string): node is Element {
  return node?.type === 'element' && (name === undefined || node.tagName === name)
}

/** An attribute as text; a list of tokens is joined by spaces. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name]
  if (value === null || value === undefined || value === false) return null
  return Array.isArray(value) ? value.join(' ') : String(value)
}

export function hasAttribute(element: Element, name: string): boolean {
  const value = element.properties[name]
  return value !== null && value !== undefined && value !== false
}

export function tokens(element: Element, name: string): string[] {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : []
}

/** Every element under `tree` (not itself) in document order; `enter` returning false leaves its children out. */
export function walkElements(tree: Tree, enter: (element: Element) => boolean | undefined): void {
  const pending: (RootContent | ElementContent)[] = [...tree.children].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type !== 'element' || enter(node) === false) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      pending.push(node.children[index] as ElementContent)
    }
  }
}

export function findElement(tree: Tree, matches: (element: Element) => boolean): Element | null {
  let found: Element | null = null
  walkElements(tree, (element) => {
    if (found) return false
    if (matches(element)) found = element
    return found === null
  })
  return found
}

export function findElements(tree: Tree, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  walkElements(tree, (element) => {
    if (matches(element)) found.push(element)
    return true
  })
  return found
}

/** `/`, `https://sud.example/`, and `../index.html` in a page saved with its site. */
/** An empty address leads to the page itself. */
const HOME = /^(?:https?:\/\/[^/]+\/?|\/|(?:\.\/)?(?:\.\.\/)+(?:index\.html?)?|(?:\.\.\/)*\.\.)$/i

/** A heading, or a link, that leads to the site's front is the site's name. */
export function leadsHome(heading: Element): boolean {
  const link = heading.tagName === 'a' ? heading : findElement(heading, (element) => element.tagName === 'a')
  if (link === null) return false
  return tokens(link, 'rel').includes('home') || HOME.test(attribute(link, 'href') ?? '#')
}

/** Elements whose contents are not words of the page. */
export const WORDLESS = new Set(
  'script style template title noscript iframe object embed canvas svg math audio video map head link meta base xml param source track area'.split(
    ' ',
  ),
)

const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol option p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

export function isBlockElement(element: Element): boolean {
  return BLOCK.has(element.tagName)
}

/** The text right in an element that holds nothing else (a title, a script), as one line. */
export function rawTextOf(element: Element): string {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return text.replace(/\s+/g, ' ').trim()
}

/** The words under a node as one line; blocks and line breaks part words, inline tags do not. */
export function textOf(tree: Nodes, skip?: (element: Element) => boolean): string {
  return linesOf(tree, skip).join(' ')
}

/** The words under a node, one line a block or line break, without empty lines. */
export function linesOf(tree: Nodes, skip?: (element: Element) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text) lines.push(text)
    line = ''
  }
  const visitAll = (children: readonly Nodes[]) => {
    children.forEach((child, index) => {
      // A row of links or buttons without space between them is still several words.
      if (isControl(child) && isControl(children[index - 1])) line += ' '
      visit(child)
    })
  }
  const visit = (node: Nodes) => {
    if (node.type === 'text') line += node.value
    else if (node.type === 'root') visitAll(node.children)
    else if (node.type === 'element') {
      if (WORDLESS.has(node.tagName) || skip?.(node)) return
      if (node.tagName === 'br') return end()
      const block = isBlockElement(node)
      if (block) end()
      visitAll(node.children)
      if (block) end()
    }
  }
  visit(tree)
  end()
  return lines
}

function isControl(node: Nodes | undefined): boolean {
  return isElement(node) && (node.tagName === 'a' || node.tagName === 'button' || node.tagName === 'label')
}
