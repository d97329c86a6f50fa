import { Footnote } from '@shared/article/nodes/footnote/definition'
import { TextSelection } from '@tiptap/pm/state'
import type { Decoration } from '@tiptap/pm/view'
import { element, ignoreOutside } from '../views/dom'

/**
 * A footnote on the page: its number in the line, and its words in a small card below the line, which shows while the
 * caret is in it or the pointer is on it. The words stand in the text's own editor, so that all that works in the text
 * works in them. The number is set by `footnoteNumbers`, which knows how many come before.
 */
export const FootnoteWithView = Footnote.extend({
  addNodeView() {
    return ({ editor, getPos, decorations }) => {
      const number = element('span', {
        class: 'footnote-number',
        role: 'link',
        contenteditable: 'false',
      })
      const contentDOM = element('span', { class: 'footnote-words' })
      const card = element('span', { class: 'footnote-card' }, contentDOM)
      const dom = element('span', { class: 'footnote' }, number, card)
      number.addEventListener('mousedown', (event) => {
        const pos = getPos()
        const node = pos === undefined ? null : editor.state.doc.nodeAt(pos)
        if (pos === undefined || !node) return
        event.preventDefault()
        const { tr, doc } = editor.state
        editor.view.dispatch(tr.setSelection(TextSelection.create(doc, pos + 1 + node.content.size)))
        editor.view.focus()
      })
      // Shut, it is a thing in the line like a chip: else the browser puts letters that are typed behind it into it.
      let isOpen = false
      const setOpen = (given: readonly Decoration[]) => {
        const wasOpen = isOpen
        isOpen = given.some(({ spec }) => spec.open === true)
        dom.contentEditable = isOpen ? 'inherit' : 'false'
        // The editor scrolls to the caret; the card around it would be cut off at the lower edge.
        if (isOpen && !wasOpen) requestAnimationFrame(() => card.scrollIntoView({ block: 'nearest' }))
      }
      setOpen(decorations)
      return {
        dom,
        contentDOM,
        update(next, given) {
          if (next.type.name !== 'footnote') return false
          setOpen(given)
          return true
        },
        ignoreMutation: ignoreOutside(contentDOM),
      }
    }
  },
})
