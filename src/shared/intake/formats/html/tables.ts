import type { Element, ElementContent } from 'hast'
import type { Block, Run } from '../../blocks'
import { append } from '../append'
import { hasWords, tidyRuns } from '../runs'
import { textOfBlocks } from '../words'
import type { ElementReader } from './reading'
import { attribute, findElement, findElements, isElement, WORDLESS } from './tree'

/**
 * A table of facts becomes one paragraph a row, its cells parted by ` | ` (our document has no tables, and no word may
 * go). A table that only lays out a page is read cell by cell, as if it were not there.
 */
export const readTable: ElementReader = (table, { builder, reading, parts }) => {
  const rows = withoutCounts(
    rowsOf(table).map((row) => row.children.filter(isCell).map((cell) => parts.blocks(cell, reading))),
  )
  for (const child of table.children) {
    if (isElement(child, 'caption')) for (const block of parts.blocks(child, reading)) builder.addBlock(block)
  }
  if (isLayout(table, rows) || asksInFirstColumn(rows)) {
    // «Question | Answer» says what the columns hold, and nobody says it.
    const named =
      rowsOf(table)[0]
        ?.children.filter(isCell)
        .every((cell) => cell.tagName === 'th') ?? false
    const spoken = named && asksInFirstColumn(rows.slice(1)) && !asks(rows[0]?.[0]) ? rows.slice(1) : rows
    if (spoken !== rows)
      reading.dropped.push(
        joinCells(rows[0] ?? [])
          .map((run) => run.text)
          .join(''),
      )
    for (const block of spoken.flat(2)) builder.addBlock(block)
    return
  }
  for (const row of rows) {
    const runs = joinCells(row)
    if (hasWords(runs)) builder.addBlock({ type: 'paragraph', runs })
  }
}

function isCell(node: ElementContent): node is Element {
  return isElement(node, 'td') || isElement(node, 'th')
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children) {
    if (!isElement(child) || WORDLESS.has(child.tagName)) continue
    if (child.tagName === 'tr') rows.push(child)
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      append(
        rows,
        child.children.filter((row): row is Element => isElement(row, 'tr')),
      )
    }
  }
  return rows
}

function isLayout(table: Element, rows: Block[][][]): boolean {
  if (attribute(table, 'role') === 'presentation' || rows.every((row) => row.length <= 1)) return true
  if (findElement(table, (element) => element.tagName === 'table') !== null) return true
  if (findElements(table, (element) => element.tagName === 'th').length > 0) return false
  return rows.flat().some((blocks) => blocks.length > 2 || blocks.some((block) => block.type !== 'paragraph'))
}

/** A first column that only counts («#», «1», «2») goes to the cell beside it, as the number of a list would. */
function withoutCounts(rows: Block[][][]): Block[][][] {
  const counts = rows.map(([first]) => textOfBlocks(first ?? []).trim())
  const isCount = (text: string) => /^\d{1,3}[.)]?$/.test(text)
  const [head = '', ...rest] = counts
  if (rest.length < 2 || rows.some((row) => row.length !== 3) || !rest.every(isCount)) return rows
  if (!isCount(head) && !/^(?:#|n[ro°º]\.?|№|)$/iu.test(head)) return rows
  return rows.map(([, ...cells], at) => {
    const number = counts[at] ?? ''
    const block = cells[0]?.[0]
    if (number === '' || block?.type !== 'paragraph') return cells
    const count = isCount(number) ? `${number.replace(/[.)]$/, '')}. ` : `${number} `
    const counted: Block = { ...block, runs: tidyRuns([{ text: count }, ...block.runs]) }
    return [[counted, ...(cells[0] ?? []).slice(1)], ...cells.slice(1)]
  })
}

/** Questions on the left and answers on the right: a conversation in two columns. */
function asksInFirstColumn(rows: readonly Block[][][]): boolean {
  if (rows.length < 2 || rows.some((row) => row.length !== 2)) return false
  const asking = rows.filter(([left, right]) => asks(left) && !asks(right) && (right?.length ?? 0) > 0)
  return asking.length >= rows.length * 0.6
}

function asks(cell: readonly Block[] | undefined): boolean {
  return /[?？؟]\s*$/.test(textOfBlocks(cell ?? []))
}

function joinCells(row: Block[][]): Run[] {
  const runs: Run[] = []
  for (const cell of row) {
    const words = cell.flatMap(runsOfBlock)
    if (!hasWords(words)) continue
    if (runs.length > 0) runs.push({ text: ' | ' })
    append(runs, words)
  }
  return tidyRuns(runs)
}

/** A cell's blocks as one line: a space where one ended. */
function runsOfBlock(block: Block, index: number): Run[] {
  const before: Run[] = index > 0 ? [{ text: ' ' }] : []
  if (block.type === 'paragraph' || block.type === 'heading') {
    return [...before, ...block.runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }))]
  }
  if (block.type === 'list')
    return [
      ...before,
      ...block.items.flatMap((item) =>
        item.flatMap((inner, at) => [...(at === 0 ? [{ text: ' ' }] : []), ...runsOfBlock(inner, at)]),
      ),
    ]
  if (block.type === 'quote') return [...before, ...block.blocks.flatMap(runsOfBlock)]
  if (block.type === 'figure') {
    const words = [
      block.alt ? [{ text: block.alt }] : [],
      block.caption,
      block.credit ? [{ text: ` ${block.credit}` }] : [],
    ].flat()
    return words.length > 0 ? [...before, ...words] : []
  }
  const rest = textOfBlocks([block]).replace(/\n/g, ' ')
  return rest === '' ? [] : [...before, { text: rest }]
}
