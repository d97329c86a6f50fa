import type { Editor } from '@tiptap/core'
import { element } from './dom'

type Options = {
  editor: Editor
  getPos: () => number | undefined
  /** The node's attribute that the field edits; an empty field is null. */
  name: string
  label: string
  multiline?: boolean
}

/**
 * A labelled text field inside a node's view. It writes to the document when the writer leaves it or presses Enter, so
 * that filling it in is one step of undo.
 */
export function attributeField({ editor, getPos, name, label, multiline = false }: Options) {
  const input = multiline ? element('textarea', { rows: '1' }) : element('input', { type: 'text' })
  input.setAttribute('aria-label', label)
  const dom = element('label', { class: 'attribute-field' }, element('span', {}, label), input)

  const commit = () => {
    const pos = getPos()
    const node = pos === undefined ? null : editor.state.doc.nodeAt(pos)
    if (pos === undefined || !node) return
    const value = input.value.trim() === '' ? null : input.value.trim()
    if (node.attrs[name] === value) return
    editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, name, value))
  }
  input.addEventListener('change', commit)
  input.addEventListener('blur', commit)
  input.addEventListener('keydown', (event: Event) => {
    const key = event as KeyboardEvent
    if (key.isComposing) return
    if (key.key === 'Enter' && !(multiline && key.shiftKey)) {
      key.preventDefault()
      commit()
      focusAfter()
    }
    if (key.key === 'Escape') focusAfter()
  })

  function focusAfter(): void {
    const pos = getPos()
    if (pos !== undefined) editor.commands.setNodeSelection(pos)
    editor.view.focus()
  }

  return {
    dom,
    input,
    /** Shows the value; `standIn` is what serves while there is none. */
    show(value: string | null, standIn: string) {
      if (document.activeElement !== input) input.value = value ?? ''
      input.placeholder = standIn
    },
  }
}
