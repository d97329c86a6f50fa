import type { Element, ElementContent } from 'hast'
import type { Block, ListBlock, Run } from '../../blocks'
import { append } from '../append'
import { hasWords } from '../runs'
import { passagesOf } from './boilerplate'
import type { ElementReader, Place } from './reading'
import { styleOf } from './style'
import { isElement, type Tree, WORDLESS } from './tree'

export const readList: ElementReader = (element, place) => {
  const { builder, reading, parts } = place
  const inside = element.children.filter((child) => isElement(child) && !WORDLESS.has(child.tagName))
  // Word set text in from the margin by lists without an item.
  if (inside.length > 0 && !inside.some((child) => isElement(child, 'li'))) {
    builder.endParagraph()
    for (const block of parts.blocks(element, reading)) builder.addBlock(block)
    return
  }
  if (isLayout(element)) {
    builder.endParagraph()
    for (const child of element.children) {
      if (isElement(child) && reading.boilerplate.has(child)) append(reading.dropped, passagesOf(child))
      else
        for (const block of parts.blocks(isItemOf(child) ? child : rootOf(child), reading))
          builder.addBlock(block)
    }
    return
  }
  const stated = Number(element.properties.start ?? 1)
  const start = Number.isInteger(stated) && stated >= 0 ? stated : 1
  const list: ListBlock = { type: 'list', ordered: element.tagName === 'ol', start, items: [] }
  if (/^a$/i.test(String(element.properties.type ?? ''))) list.lettered = true
  for (const child of element.children) {
    if (!isElement(child)) {
      if (child.type === 'text' && child.value.trim() !== '')
        list.items.push(parts.blocks(rootOf(child), reading))
    } else if (reading.boilerplate.has(child)) {
      append(reading.dropped, passagesOf(child))
    } else if (!WORDLESS.has(child.tagName)) addItem(list, child, place)
  }
  if (list.items.length > 0) builder.addBlock(list)
  else builder.endParagraph()
}

/** Tabs and slides are items to a page. A list that a writer made holds no headline. */
function isLayout({ tagName, children }: Element): boolean {
  return (
    tagName === 'ul' &&
    children.some((item) => isElement(item) && item.children.some((child) => isElement(child, 'h1')))
  )
}

function isItemOf(child: ElementContent): child is Element {
  return isElement(child, 'li')
}

function addItem(list: ListBlock, child: Element, { reading, parts }: Place): void {
  const last = list.items.at(-1)
  const isItem = child.tagName === 'li'
  const blocks = parts.blocks(
    isItem ? child : rootOf(child),
    reading,
    isItem ? styleOf(child, {}, reading.classes) : {},
  )
  if (blocks.length === 0) return
  // Editors leave a nested list or a paragraph beside its item instead of inside it; browsers show it below the item.
  if (last && !isItem) append(last, blocks)
  else list.items.push(blocks)
}

type Entry = { term: Run[]; definitions: Block[][] }

/** A definition list; its terms and definitions may stand in `<div>` groups. */
export const readDefinitions: ElementReader = (element, { builder, reading, parts }) => {
  const entries: Entry[] = []
  const read = (tree: Tree): void => {
    for (const child of tree.children) {
      if (isElement(child, 'dt')) {
        const { runs, others } = parts.runs(child, reading, styleOf(child, {}, reading.classes))
        entries.push({ term: runs, definitions: others.length > 0 ? [others] : [] })
      } else if (isElement(child, 'div') && !reading.boilerplate.has(child)) read(child)
      else {
        const blocks = parts.blocks(
          isElement(child, 'dd') && !reading.boilerplate.has(child) ? child : rootOf(child),
          reading,
        )
        if (blocks.length === 0) continue
        const last = entries.at(-1)
        if (last) last.definitions.push(blocks)
        else entries.push({ term: [], definitions: [blocks] })
      }
    }
  }
  read(element)
  const told = entries.filter((entry) => hasWords(entry.term) || entry.definitions.length > 0)
  // What stands before the first term defines nothing.
  while (told[0] && !hasWords(told[0].term))
    for (const block of told.shift()?.definitions.flat() ?? []) builder.addBlock(block)
  if (told.length > 0) builder.addBlock({ type: 'definitions', entries: told })
  else builder.endParagraph()
}

/** Definitions that came from `<details>`, so that the next one beside it joins in. */
const FOLDED = new WeakSet<Block>()

/** Folding questions: a row of `<details>` reads as one list of terms. */
export const readDetails: ElementReader = (element, { builder, reading, parts }) => {
  const summary = element.children.find((child) => isElement(child, 'summary'))
  const term = isElement(summary) ? parts.runs(summary, reading) : { runs: [], others: [] }
  const rest: Element = { ...element, children: element.children.filter((child) => child !== summary) }
  const said = [...term.others, ...parts.blocks(rest, reading)]
  builder.endParagraph()
  if (!hasWords(term.runs)) {
    for (const block of said) builder.addBlock(block)
    return
  }
  const entry: Entry = { term: term.runs, definitions: said.length > 0 ? [said] : [] }
  const last = builder.blocks.at(-1)
  if (last?.type === 'definitions' && FOLDED.has(last)) last.entries.push(entry)
  else {
    const block: Block = { type: 'definitions', entries: [entry] }
    FOLDED.add(block)
    builder.addBlock(block)
  }
}

function rootOf(child: Tree['children'][number]): Tree {
  return { type: 'root', children: [child as ElementContent] }
}
