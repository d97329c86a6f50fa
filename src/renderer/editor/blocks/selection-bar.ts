import { type EditorState, type PluginView, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BlockControls, OpenSelectionBar } from './block-controls'

/** How long, in milliseconds, a selection rests before its bar comes. */
const PAUSE = 350

/**
 * Brings the bar over selected words once they have been selected for a moment, and takes it away with them. A letter
 * typed costs it one question: whether anything is selected.
 */
export class SelectionBarWatcher implements PluginView {
  private timer: ReturnType<typeof setTimeout> | undefined
  private pressing = false

  constructor(
    private readonly view: EditorView,
    private readonly controls: BlockControls,
  ) {
    view.dom.addEventListener('pointerdown', this.onPress)
    view.dom.addEventListener('dragstart', this.onPress)
    view.dom.addEventListener('blur', this.onBlur)
    for (const name of released) window.addEventListener(name, this.onRelease, true)
    window.addEventListener('scroll', this.onScroll, { capture: true, passive: true })
  }

  update(view: EditorView, before: EditorState): void {
    const { selection, doc } = view.state
    if (selection.empty) {
      this.hide()
      return
    }
    if (selection.eq(before.selection)) {
      // What the bar itself did to the words: it stays, and goes with them.
      if (doc !== before.doc && this.controls.bar.get()) this.soon()
      return
    }
    this.hide()
    this.soon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.view.dom.removeEventListener('pointerdown', this.onPress)
    this.view.dom.removeEventListener('dragstart', this.onPress)
    this.view.dom.removeEventListener('blur', this.onBlur)
    for (const name of released) window.removeEventListener(name, this.onRelease, true)
    window.removeEventListener('scroll', this.onScroll, { capture: true })
  }

  private soon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      const { view } = this
      if (this.pressing || view.composing || !view.hasFocus() || this.controls.menu.get()) return
      showSelectionBar(view, this.controls, 'pause')
    }, PAUSE)
  }

  private hide(): void {
    clearTimeout(this.timer)
    this.controls.bar.set(null)
  }

  private readonly onPress = () => {
    this.pressing = true
  }

  private readonly onRelease = () => {
    if (!this.pressing) return
    this.pressing = false
    if (!this.view.state.selection.empty && !this.controls.bar.get()) this.soon()
  }

  private readonly onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-selection-bar]'))) this.hide()
  }

  private readonly onScroll = () => {
    if (!this.controls.bar.get()) return
    this.hide()
    this.soon()
  }
}

const released = ['pointerup', 'pointercancel', 'dragend', 'drop'] as const

/** @returns whether there are words to stand over */
export function showSelectionBar(
  view: EditorView,
  controls: BlockControls,
  by: OpenSelectionBar['by'],
): boolean {
  const { selection, doc } = view.state
  if (!(selection instanceof TextSelection) || selection.empty) return false
  if (doc.textBetween(selection.from, selection.to, '', 'x').trim() === '') return false
  const first = boxAt(view, selection.from, 1)
  const last = boxAt(view, selection.to, -1)
  const { top, bottom, left, width } = paneOf(view.dom).getBoundingClientRect()
  controls.bar.set({ first, last, pane: new DOMRect(left, top, width, bottom - top), by })
  return true
}

function boxAt(view: EditorView, pos: number, side: 1 | -1): DOMRect {
  const { left, right, top, bottom } = view.coordsAtPos(pos, side)
  return new DOMRect(left, top, right - left, bottom - top)
}

/** What the text scrolls in. */
function paneOf(text: Element): Element {
  for (let pane = text.parentElement; pane; pane = pane.parentElement)
    if (/auto|scroll/.test(getComputedStyle(pane).overflowY)) return pane
  return document.documentElement
}
