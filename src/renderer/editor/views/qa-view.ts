import { Qa } from '@shared/article/nodes/qa/definition'
import { NodeSelection } from '@tiptap/pm/state'
import { isFolded, toggleFold } from '../folding'
import { element, icon, ignoreOutside, stopInControls } from './dom'
import { watchSight } from './out-of-sight'

/** A pair on the page: its handle and hanging mark in the margin, its question and answers in the measure. */
export const QaWithView = Qa.extend({
  addNodeView() {
    return ({ node, editor, getPos, decorations }) => {
      const handle = element(
        'span',
        { class: 'pair-handle', draggable: 'true', title: 'Drag to move the pair' },
        icon('grip'),
      )
      const mark = element(
        'button',
        { type: 'button', class: 'pair-mark', tabindex: '-1', title: 'Fold or unfold', 'data-control': '' },
        element('span', { class: 'pair-letter' }, 'Q'),
        icon('chevron'),
      )
      const margin = element('div', { class: 'pair-margin', contenteditable: 'false' }, handle, mark)
      const contentDOM = element('div', { class: 'pair-parts' })
      const dom = element(
        'section',
        { class: 'pair', role: 'group', 'aria-roledescription': 'question and answer' },
        margin,
        contentDOM,
      )

      handle.addEventListener('mousedown', () => {
        const pos = getPos()
        if (pos === undefined) return
        const { view } = editor
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
      })
      handle.addEventListener('dragstart', (event) => {
        const box = dom.getBoundingClientRect()
        event.dataTransfer?.setDragImage(dom, event.clientX - box.left, event.clientY - box.top)
      })
      mark.addEventListener('click', () => {
        const pos = getPos()
        if (pos !== undefined) toggleFold(pos)(editor.state, editor.view.dispatch)
      })

      const draw = (current: typeof node, shown: typeof decorations) => {
        const folded = isFolded(shown)
        mark.setAttribute('aria-expanded', folded ? 'false' : 'true')
        mark.setAttribute('aria-label', folded ? 'Unfold answer' : 'Fold answer')
        dom.classList.toggle('round-table', current.childCount > 2)
      }
      draw(node, decorations)
      const stopWatching = watchSight(dom, !editor.isInitialized)

      return {
        dom,
        contentDOM,
        update(next, shown) {
          if (next.type !== node.type) return false
          draw(next, shown)
          return true
        },
        destroy: stopWatching,
        stopEvent: (event) =>
          stopInControls(event) ||
          (event.type === 'mousedown' && event.target instanceof Node && handle.contains(event.target)),
        ignoreMutation: ignoreOutside(contentDOM),
      }
    }
  },
})
