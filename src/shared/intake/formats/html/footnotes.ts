import type { Element, ElementContent, Root } from 'hast'
import {
  attribute,
  findElement,
  findElements,
  isBlockElement,
  isElement,
  type Tree,
  textOf,
  tokens,
  walkElements,
} from './tree'

/** A footnote's number or sign, as it stands in the text. */
const MARK = /^[[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]+)[\])]?$/i
/** What is left of a place for notes once they are gone: rules, and headings that say what stood there. */
const LEFT_OVER = new Set(['hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br'])
const PROPERTY = 'dataFootnoteWords'

/** Whether an element is the words of a footnote, brought to the place in the line that they are about. */
export function isFootnote(element: Element): boolean {
  return PROPERTY in element.properties
}

/**
 * Brings the words of footnotes from where a page has them to the places that they are about, each in an element that
 * `isFootnote` knows. Only where it is certain: a number links to a passage that links back to it, or that stands in a
 * part of the page which says that it holds notes. Works on the tree itself.
 * @returns the headings of notes that went with them
 */
export function bringFootnotesIn(tree: Tree): string[] {
  const references = findElements(tree, isReference)
  if (references.length === 0) return []
  const places = placesOf(tree)
  const parents = parentsOf(tree)
  const taken = new Map<Element, ElementContent[]>()
  const dropped: string[] = []
  for (const reference of references) {
    const target = places.get((attribute(reference, 'href') ?? '').slice(1))
    const note = target && noteAround(target, reference, parents)
    if (!note) continue
    let words = taken.get(note)
    if (!words) {
      words = wordsOfNote(note, reference, parents)
      taken.set(note, words)
    }
    // Two numbers may lead to one note: then it is said at both places.
    putFootnote(reference, structuredClone(words), parents)
  }
  for (const note of taken.keys()) remove(note, parents, dropped)
  return dropped
}

function isReference(element: Element): boolean {
  if (element.tagName !== 'a' || !/^#./.test(attribute(element, 'href') ?? '')) return false
  return attribute(element, 'role') === 'doc-noteref' || MARK.test(textOf(element))
}

/** Elements by what a link within the page may call them. */
function placesOf(tree: Tree): Map<string, Element> {
  const places = new Map<string, Element>()
  walkElements(tree, (element) => {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (name !== null && !places.has(name)) places.set(name, element)
    return true
  })
  return places
}

type Parents = ReadonlyMap<Element, Tree>

function parentsOf(tree: Tree): Parents {
  const parents = new Map<Element, Tree>()
  const visit = (parent: Tree) => {
    for (const child of parent.children) if (isElement(child)) parents.set(child, parent)
  }
  visit(tree)
  walkElements(tree, (element) => {
    visit(element)
    return true
  })
  return parents
}

/** The passage that a number leads to, where it is certain that it is a note. */
function noteAround(target: Element, reference: Element, parents: Parents): Element | null {
  const note = blockAround(target, parents)
  if (note === null || isWithin(reference, note, parents)) return null
  const isSure = isNotePart(note) || ancestorsOf(note, parents).some(isNotePart)
  return isSure || returnLinks(note, reference, parents).length > 0 ? note : null
}

function blockAround(target: Element, parents: Parents): Element | null {
  const around = [target, ...ancestorsOf(target, parents)].find(isBlockElement)
  if (around === undefined || !/^(?:li|p|div|aside|dd|td)$/.test(around.tagName)) return null
  // Word puts each note into a division of its own, and links to a paragraph in it.
  const parent = parents.get(around)
  const isOnly =
    isElement(parent, 'div') &&
    /^(?:ftn|edn)\d+$/.test(attribute(parent, 'id') ?? '') &&
    !isElement(around, 'li')
  return isOnly ? parent : around
}

function isNotePart(element: Element): boolean {
  const role = attribute(element, 'role') ?? ''
  if (role === 'doc-endnotes' || role === 'doc-footnote' || role === 'doc-endnote') return true
  return tokens(element, 'className').some((name) => /^(?:foot|end)notes?$/.test(name))
}

function ancestorsOf(element: Element, parents: Parents): Element[] {
  const ancestors: Element[] = []
  for (let parent = parents.get(element); isElement(parent); parent = parents.get(parent))
    ancestors.push(parent)
  return ancestors
}

function isWithin(element: Element, outer: Element, parents: Parents): boolean {
  return element === outer || ancestorsOf(element, parents).includes(outer)
}

/** The links of a note that lead back to the number in the text, or to what is right around it. */
function returnLinks(note: Element, reference: Element, parents: Parents): Element[] {
  const named = [reference, ...ancestorsOf(reference, parents).slice(0, 2), ...reference.children].filter(
    (node) => isElement(node) && !(isBlockElement(node) && node !== reference),
  )
  const names = new Set(
    named.flatMap((node) => (isElement(node) ? [attribute(node, 'id'), attribute(node, 'name')] : [])),
  )
  return findElements(note, (element) => {
    const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : ''
    return href.startsWith('#') && (names.has(href.slice(1)) || attribute(element, 'role') === 'doc-backlink')
  })
}

/** What a note says, without its own number and the way back. */
function wordsOfNote(note: Element, reference: Element, parents: Parents): ElementContent[] {
  const links = new Set(returnLinks(note, reference, parents))
  const without = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes
      .filter((node) => !isElement(node) || !(links.has(node) || isArrowBack(node)))
      .map((node) => (isElement(node) ? { ...node, children: without(node.children) } : node))
  return without(note.children)
}

/** Where one note is pointed at twice, the second way back goes to another number. */
function isArrowBack(element: Element): boolean {
  const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : ''
  return (
    href.startsWith('#') && /^(?:\s|\d|↩|↑|⤴|\^|\ufe0e)*$/u.test(textOf(element)) && textOf(element) !== ''
  )
}

/** In place of the number and of what only holds it: `<sup>[<a>1</a>]</sup>`. */
function putFootnote(reference: Element, words: ElementContent[], parents: Parents): void {
  let shown: Element = reference
  for (let parent = parents.get(shown); isElement(parent); parent = parents.get(shown)) {
    if (isBlockElement(parent) || !/^(?:sup|span|small)$/.test(parent.tagName) || !MARK.test(textOf(parent)))
      break
    shown = parent
  }
  shown.tagName = 'span'
  shown.properties = { [PROPERTY]: '' }
  shown.children = words
}

/** Takes a note out, and what held nothing but notes with it. */
function remove(note: Element, parents: Parents, dropped: string[]): void {
  const parent = parents.get(note)
  if (parent === undefined) return
  parent.children = (parent.children as Root['children']).filter(
    (child) => child !== note,
  ) as typeof parent.children
  if (!isElement(parent) || !isSpent(parent)) return
  dropped.push(...findElements(parent, isHeading).map((heading) => textOf(heading)))
  remove(parent, parents, dropped)
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName) && textOf(element) !== ''
}

/** Whether nothing is left in a part but rules and, in a place for notes, the heading that said so. */
function isSpent(element: Element): boolean {
  if (!/^(?:ol|ul|dl|div|section|aside|footer)$/.test(element.tagName)) return false
  if (findElement(element, ({ tagName }) => tagName === 'img')) return false
  const rest = element.children.filter((child) => !isElement(child) || !LEFT_OVER.has(child.tagName))
  const words = rest.map((child) => textOf(child)).join('')
  return words === '' && (isNotePart(element) || findElement(element, isHeading) === null)
}
