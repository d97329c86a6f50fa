import { Qa } from '@shared/article/nodes/qa/definition'
import { isFolded, toggleFold } from '../folding'
import { element, icon, ignoreOutside, stopInControls } from './dom'
import { watchSight } from './out-of-sight'

/** A pair on the page: its hanging mark in the margin, its question and answers in the measure. */
export const QaWithView = Qa.extend({
  addNodeView() {
    return ({ node, editor, getPos, decorations }) => {
      const mark = element(
        'button',
        { type: 'button', class: 'pair-mark', tabindex: '-1', title: 'Fold or unfold', 'data-control': '' },
        element('span', { class: 'pair-letter' }, 'Q'),
        icon('chevron'),
      )
      const margin = element('div', { class: 'pair-margin', contenteditable: 'false' }, mark)
      const contentDOM = element('div', { class: 'pair-parts' })
      const dom = element(
        'section',
        { class: 'pair', role: 'group', 'aria-roledescription': 'question and answer' },
        margin,
        contentDOM,
      )

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
        stopEvent: stopInControls,
        ignoreMutation: ignoreOutside(contentDOM),
      }
    }
  },
})
