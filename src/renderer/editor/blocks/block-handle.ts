import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Blocks, blocksBetween, nodesOf, selectedBlocks } from '../commands/blocks'
import type { EditorServices } from '../services'
import { element, icon } from '../views/dom'
import { type BlockDrag, fillDrag } from './block-drag'
import { blockElementAt, blocksOfElement, firstLineOf } from './block-elements'
import { blocksName } from './block-words'

/** From the edge of the column to the handle's own left edge, in pixels; a pair's stands left of its mark. */
const LANE = 42
const PAIR_LANE = 70
const HANDLE_HEIGHT = 24
/** The page's margin is no wider in a small window. */
const FURTHEST = -84
/** So far beside the text the pointer still asks for a handle. */
const BESIDE = 110

type Pointer = { x: number; y: number; target: Element }

/**
 * The one handle of all blocks: it goes to the block under the pointer, once a frame at most, and away while one types.
 * Dragging it moves the block, or all selected blocks where it is one of them; a click opens their menu.
 */
export class BlockHandle implements PluginView {
  private readonly handle = element(
    'button',
    {
      type: 'button',
      class: 'block-handle',
      draggable: 'true',
      tabindex: '-1',
      'aria-haspopup': 'menu',
      'aria-label': 'Block: drag to move it, click for its menu',
      title: 'Drag to move · click for the menu',
    },
    icon('grip'),
  )
  private readonly shade = element('div', { class: 'block-shade', 'aria-hidden': 'true' })
  private block: HTMLElement | null = null
  private pointer: Pointer | null = null
  private frame = 0
  private readonly stopFollowing: () => void

  constructor(
    private readonly view: EditorView,
    private readonly services: EditorServices,
    private readonly drag: BlockDrag,
  ) {
    view.dom.parentElement?.append(this.shade, this.handle)
    this.shade.hidden = true
    this.goAway()
    window.addEventListener('pointermove', this.onPointerMove, { passive: true })
    view.dom.addEventListener('keydown', this.goAway)
    this.handle.addEventListener('click', this.openMenu)
    this.handle.addEventListener('dragstart', this.onDragStart)
    this.handle.addEventListener('dragend', this.onDragEnd)
    this.stopFollowing = services.blocks.menu.subscribe(this.followMenu)
  }

  update(_view: EditorView, before: EditorState): void {
    if (this.view.state.doc === before.doc) return
    this.goAway()
    // Where the menu or a drag began may be something else now.
    this.drag.blocks = null
    this.services.blocks.menu.set(null)
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    window.removeEventListener('pointermove', this.onPointerMove)
    this.view.dom.removeEventListener('keydown', this.goAway)
    this.stopFollowing()
    this.services.blocks.closeAll()
    this.shade.remove()
    this.handle.remove()
  }

  private readonly onPointerMove = ({ clientX: x, clientY: y, target, buttons }: PointerEvent) => {
    if (buttons !== 0 || !(target instanceof Element) || this.services.blocks.menu.get()) return
    this.pointer = { x, y, target }
    this.frame ||= requestAnimationFrame(this.followPointer)
  }

  private readonly followPointer = () => {
    this.frame = 0
    const { pointer, view } = this
    if (!pointer || pointer.target === this.handle || this.handle.contains(pointer.target)) return
    const block = this.isNear(pointer) ? blockElementAt(view, pointer.y) : null
    if (block === this.block && (!block || block.isConnected)) return
    if (block) this.goTo(block)
    else this.goAway()
  }

  /** In the text, or in the margin beside it. */
  private isNear({ x, target }: Pointer): boolean {
    const { dom } = this.view
    if (dom.contains(target)) return true
    return target.contains(dom) && x > dom.getBoundingClientRect().left - BESIDE
  }

  private goTo(block: HTMLElement): void {
    const page = this.handle.offsetParent?.getBoundingClientRect() ?? this.view.dom.getBoundingClientRect()
    const line = firstLineOf(block)
    const lane = block.matches('.pair') ? PAIR_LANE : LANE
    const text = this.view.dom.getBoundingClientRect()
    this.block = block
    const left = Math.min(text.left, line.left) - page.left - lane
    this.handle.style.left = `${Math.max(left, FURTHEST)}px`
    this.handle.style.top = `${line.top - page.top + (line.height - HANDLE_HEIGHT) / 2}px`
    this.handle.classList.add('is-shown')
  }

  private readonly goAway = () => {
    if (this.services.blocks.menu.get()) return
    this.block = null
    this.handle.classList.remove('is-shown')
  }

  /** The block beside the handle; all the selected ones where it is one of them. */
  private blocks(): Blocks | null {
    const { view } = this
    const own = this.block && blocksOfElement(view, this.block)
    const selected = view.state.selection.empty ? null : selectedBlocks(view.state)
    const isSelected = own && selected && own.from >= selected.from && own.to <= selected.to
    return isSelected && own.parent === selected.parent ? selected : own
  }

  private readonly openMenu = () => {
    const blocks = this.blocks()
    if (!blocks) return
    const { from, to } = blocks
    this.services.blocks.menu.set({ from, to, anchor: this.handle.getBoundingClientRect() })
  }

  private readonly onDragStart = (event: DragEvent) => {
    const blocks = this.blocks()
    if (!blocks || !event.dataTransfer || !this.block) {
      event.preventDefault()
      return
    }
    fillDrag(event.dataTransfer, this.view, blocks)
    this.drag.blocks = blocks
    const several = nodesOf(blocks).length > 1
    const picture = several ? this.badge(blocksName(blocks)) : this.block
    const box = picture.getBoundingClientRect()
    event.dataTransfer.setDragImage(
      picture,
      several ? 0 : event.clientX - box.left,
      several ? 0 : event.clientY - box.top,
    )
  }

  /** What is drawn at the pointer for several blocks; it is on the page for the moment that the browser takes it. */
  private badge(words: string): HTMLElement {
    const badge = element('div', { class: 'block-badge' }, words)
    this.view.dom.parentElement?.append(badge)
    setTimeout(() => badge.remove())
    return badge
  }

  private readonly onDragEnd = () => {
    this.drag.blocks = null
    this.goAway()
    // The handle took the focus; what is typed now is meant for the text.
    if (document.activeElement === this.handle) this.view.focus()
  }

  /** While the menu is open, what it acts on is shaded, and the handle stands beside it. */
  private readonly followMenu = () => {
    const open = this.services.blocks.menu.get()
    this.shade.hidden = open === null
    if (!open) {
      this.goAway()
      return
    }
    const { view } = this
    const blocks = blocksBetween(view.state.doc, open.from, open.to)
    const first = view.nodeDOM(open.from)
    const last = blocks && view.nodeDOM(open.to - blocks.parent.child(blocks.last).nodeSize)
    const page = this.handle.offsetParent?.getBoundingClientRect()
    if (!(first instanceof HTMLElement) || !(last instanceof HTMLElement) || !page) return
    this.goTo(first)
    const top = first.getBoundingClientRect()
    const bottom = last.getBoundingClientRect()
    const text = view.dom.getBoundingClientRect()
    const left = Math.max(top.left, text.left)
    this.shade.style.left = `${left - page.left}px`
    this.shade.style.width = `${Math.min(top.right, text.right) - left}px`
    this.shade.style.top = `${top.top - page.top}px`
    this.shade.style.height = `${bottom.bottom - top.top}px`
  }
}
