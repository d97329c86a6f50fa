import type { Node } from '@tiptap/pm/model'
import type { Command, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { dropBlocks, type Landing, landingAt, putBlocks } from '../commands/drop'
import { dispatchStep } from '../history/document-history'
import type { EditorServices } from '../services'
import { element } from '../views/dom'
import { type BlockDrag, blocksFromElsewhere, copies, draggedNodes, isBlockDrag } from './block-drag'
import { blockElementAround, blockElementAt, blocksOfElement } from './block-elements'
import { blocksName } from './block-words'

/** A block under the pointer, and which end of it is nearer. */
type Beside = { block: HTMLElement; side: 'before' | 'after' }
type Place = Beside & { landing: Landing }

/** A place beside the text, in pixels, still counts as the line it is beside. */
const BESIDE = 140

/**
 * Shows a line where dragged blocks would land, and puts them down there. It listens on the window, before the editor
 * and its own drop line: blocks are dragged along the margin, which is no part of the text.
 */
export class BlockDrop implements PluginView {
  private readonly line = element('div', { class: 'block-line', 'aria-hidden': 'true' })
  private drawn: Beside | null = null
  private known: { sides: Beside[]; isMove: boolean; place: Place | null } | null = null

  constructor(
    private readonly view: EditorView,
    private readonly services: EditorServices,
    private readonly drag: BlockDrag,
  ) {
    view.dom.parentElement?.append(this.line)
    this.hide()
    window.addEventListener('dragover', this.onDragOver, true)
    window.addEventListener('drop', this.onDrop, true)
    window.addEventListener('dragend', this.hide, true)
  }

  destroy(): void {
    window.removeEventListener('dragover', this.onDragOver, true)
    window.removeEventListener('drop', this.onDrop, true)
    window.removeEventListener('dragend', this.hide, true)
    this.line.remove()
  }

  private readonly onDragOver = (event: DragEvent) => {
    if (!isBlockDrag(event)) return
    if (!this.isNear(event)) {
      this.hide()
      return
    }
    take(event)
    const place = this.placeAt(event, () => this.nodes(event))
    if (event.dataTransfer) {
      event.dataTransfer.dropEffect = !place ? 'none' : this.isMove(event) ? 'move' : 'copy'
    }
    if (place) this.draw(place)
    else this.hideLine()
  }

  private readonly onDrop = (event: DragEvent) => {
    if (!isBlockDrag(event) || !this.isNear(event) || !event.dataTransfer) return
    take(event)
    const fromElsewhere = this.drag.blocks
      ? null
      : blocksFromElsewhere(event.dataTransfer, this.view.state.schema)
    this.known = null
    const place = this.placeAt(event, () => fromElsewhere ?? this.nodes(event))
    this.hide()
    const { blocks } = this.drag
    if (!place || (!blocks && !fromElsewhere)) return
    const moved = this.isMove(event) ? blocks : null
    const command: Command = moved ? dropBlocks(moved, place.landing) : putBlocks(place.landing)
    command(this.view.state, (tr) => dispatchStep(this.view, tr))
    this.view.focus()
    this.services.blocks.said.set(moved ? `${blocksName(moved)} moved.` : 'Copied here.')
  }

  /** What would be put down; nothing is known yet of blocks from another window. */
  private nodes(event: DragEvent): Node[] {
    return this.drag.blocks ? draggedNodes(this.drag.blocks, !this.isMove(event)) : []
  }

  private isMove(event: DragEvent): boolean {
    return this.drag.blocks !== null && !copies(event)
  }

  private isNear({ target, clientX }: DragEvent): boolean {
    const { dom } = this.view
    if (!(target instanceof Element)) return false
    if (dom.parentElement !== target && dom.parentElement?.contains(target)) return true
    // The pane, and not what stands over it.
    const text = dom.getBoundingClientRect()
    return target.contains(dom) && clientX > text.left - BESIDE && clientX < text.right + BESIDE
  }

  /** The place under the pointer. It is looked for anew only when the pointer has come to another block or half of one. */
  private placeAt(event: DragEvent, nodes: () => Node[]): Place | null {
    const sides = this.sidesAt(event)
    const isMove = this.isMove(event)
    const { known } = this
    const same =
      known?.isMove === isMove &&
      known.sides.length === sides.length &&
      known.sides.every(
        ({ block, side }, index) => block === sides[index]?.block && side === sides[index].side,
      )
    if (!same) this.known = { sides, isMove, place: this.placeBeside(sides, nodes()) }
    return this.known?.place ?? null
  }

  /** The blocks there, innermost first, and which end of each the pointer is nearer to. */
  private sidesAt({ clientY }: DragEvent): Beside[] {
    const { view } = this
    const sides: Beside[] = []
    let block = blockElementAt(view, clientY) ?? this.edgeAt(clientY)
    while (block) {
      const box = block.getBoundingClientRect()
      sides.push({ block, side: clientY < box.top + box.height / 2 ? 'before' : 'after' })
      block = blockElementAround(view, block)
    }
    return sides
  }

  /** Beside the innermost block that can have them as neighbours; beside its pair where an answer cannot hold them. */
  private placeBeside(sides: readonly Beside[], nodes: Node[]): Place | null {
    const { doc } = this.view.state
    const own = this.drag.blocks
    for (const { block, side } of sides) {
      const blocks = blocksOfElement(this.view, block)
      if (!blocks) return null
      const pos = side === 'before' ? blocks.from : blocks.to
      if (own && pos >= own.from && pos <= own.to) return null
      const landing = landingAt(doc, pos, nodes, own?.parent ?? doc)
      if (landing) return { landing, block, side }
    }
    return null
  }

  /** Above the first block and below the last. */
  private edgeAt(y: number): HTMLElement | null {
    const { firstElementChild: first, lastElementChild: last } = this.view.dom
    if (last instanceof HTMLElement && y > last.getBoundingClientRect().bottom) return last
    if (first instanceof HTMLElement && y < first.getBoundingClientRect().top) return first
    return null
  }

  private draw({ block, side }: Place): void {
    if (this.drawn?.block === block && this.drawn.side === side) return
    this.drawn = { block, side }
    // What is hidden has no page to be placed on.
    this.line.hidden = false
    const page = this.line.offsetParent?.getBoundingClientRect()
    if (!page) return
    const box = block.getBoundingClientRect()
    const text = this.view.dom.getBoundingClientRect()
    const left = Math.max(box.left, text.left)
    const gap = gapBeside(block, side)
    this.line.style.left = `${left - page.left}px`
    this.line.style.width = `${Math.min(box.right, text.right) - left}px`
    this.line.style.top = `${(side === 'before' ? box.top - gap : box.bottom + gap) - page.top}px`
  }

  private readonly hide = () => {
    this.known = null
    this.hideLine()
  }

  private hideLine(): void {
    this.drawn = null
    this.line.hidden = true
  }
}

/** Half the room between a block and its neighbour there: the line stands in the middle. */
function gapBeside(block: HTMLElement, side: 'before' | 'after'): number {
  const other = side === 'before' ? block.previousElementSibling : block.nextElementSibling
  if (!other) return 6
  const box = block.getBoundingClientRect()
  const its = other.getBoundingClientRect()
  return Math.max(2, (side === 'before' ? box.top - its.bottom : its.top - box.bottom) / 2)
}

function take(event: DragEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
