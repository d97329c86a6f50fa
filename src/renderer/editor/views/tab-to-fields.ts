import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

const withFields: ReadonlySet<string> = new Set(['figure', 'productCard'])

/**
 * Tab goes from a picture's caption, or from a chosen picture or card, to the fields below it. The browser's own Tab goes
 * from anywhere in the text to the first field of the whole article, and what is typed then stands in another record.
 */
export const TabToFields = Extension.create({
  name: 'tabToFields',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown(view, event) {
          if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
            return false
          const pos = fieldsAt(view.state)
          const dom = pos === null ? null : view.nodeDOM(pos)
          if (!(dom instanceof HTMLElement)) return false
          const field = dom.querySelector<HTMLElement>('.attribute-field :is(input, textarea)')
          if (!field) return false
          event.preventDefault()
          field.focus()
          return true
        },
      },
    }),
  ],
})

/** The position of the picture or card that is chosen or has the caret. */
function fieldsAt({ selection }: EditorState): number | null {
  if (selection instanceof NodeSelection)
    return withFields.has(selection.node.type.name) ? selection.from : null
  const { $from } = selection
  return withFields.has($from.parent.type.name) ? $from.before() : null
}
