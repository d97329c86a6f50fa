import type { EditorView } from '@tiptap/pm/view'
import { type Blocks, blocksBetween } from '../commands/blocks'

/** Between blocks there is room that belongs to neither: so far, in pixels, a block is looked for. */
const REACH = [-6, 6, -14, 14, -24, 24, -40, 40]

/**
 * The block at a height of the page, asked of the browser and not of the document: it costs the same in a long article.
 * In the room between two blocks it is the nearer one of the same parent.
 * @returns null beside, above and below the text
 */
export function blockElementAt(view: EditorView, y: number): HTMLElement | null {
  const here = elementAt(view, y)
  if (!here) return null
  const block = blockElementOf(view, here)
  const holder = here === view.dom ? view.dom : here.closest<HTMLElement>('.answer-blocks, ul, ol')
  if (!holder || (block && !block.contains(holder))) return block
  for (const step of REACH) {
    const near = elementAt(view, y + step)
    let found = near && blockElementOf(view, near)
    while (found && found.parentElement !== holder) found = blockElementAround(view, found)
    if (found) return found
  }
  return block
}

/** The innermost block that holds this element of the text: an item, a block of an answer, else one of the article. */
function blockElementOf(view: EditorView, element: Element): HTMLElement | null {
  for (let found: Element | null = element; found && found !== view.dom; found = found.parentElement) {
    const parent: Element | null = found.parentElement
    const isBlock = parent === view.dom || found.matches('li') || parent?.classList.contains('answer-blocks')
    // What ProseMirror puts between blocks for the caret is none.
    if (isBlock && !/ProseMirror-(gapcursor|widget|trailing)/.test(found.className))
      return found as HTMLElement
  }
  return null
}

/** The block that this one is part of; null for one of the article itself. */
export function blockElementAround(view: EditorView, block: HTMLElement): HTMLElement | null {
  return block.parentElement ? blockElementOf(view, block.parentElement) : null
}

/** The block in the document. Not for every move of the pointer: it counts the blocks before it. */
export function blocksOfElement(view: EditorView, block: HTMLElement): Blocks | null {
  const { parentElement } = block
  if (!parentElement || !view.dom.contains(block)) return null
  const pos = view.posAtDOM(parentElement, [...parentElement.childNodes].indexOf(block))
  const node = view.state.doc.nodeAt(pos)
  if (!node || view.nodeDOM(pos) !== block) return null
  return blocksBetween(view.state.doc, pos, pos + node.nodeSize)
}

/** Where a block's first line is: its handle stands beside it. */
export function firstLineOf(block: HTMLElement): DOMRect {
  const line = block.matches('.pair')
    ? block.querySelector('.question')
    : block.matches('li')
      ? block.firstElementChild
      : block
  const box = (line ?? block).getBoundingClientRect()
  const isText = block.matches('p, h2, h3, h4, li, .pair, blockquote')
  const height = isText ? Number.parseFloat(getComputedStyle(line ?? block).lineHeight) : 0
  return new DOMRect(box.left, box.top, box.width, height || Math.min(box.height, 28))
}

/** In the middle of the column: every block reaches over it, a short rule and a list far in as well. */
function elementAt(view: EditorView, y: number): HTMLElement | null {
  const { left, right } = view.dom.getBoundingClientRect()
  const found = document.elementFromPoint((left + right) / 2, y)
  return found instanceof HTMLElement && view.dom.contains(found) ? found : null
}
