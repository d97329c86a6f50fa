import { Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { todayDay } from '../../ui/dates'
import { closeHistory } from '../history/document-history'
import { selectionBox } from '../selection-box'
import type { EditorServices } from '../services'
import { caretListKeys, caretSuggestion } from './caret-suggestion'
import { type FactChoiceRow, factFrom } from './fact-choices'
import { factItems } from './fact-items'
import { FactList, type Picked } from './fact-list'
import { readFactQuery } from './fact-query'
import { marksAt } from './run-item'

/**
 * `/price`, `/size` and `/name` put a value of a product's record in the text: Enter for one that follows the record,
 * Shift-Enter for one that stays as it is today. Enter on a chosen value opens what is known of it.
 */
export function factMenu(services: EditorServices) {
  return Extension.create({
    name: 'factMenu',
    // Before the keys of writing, which have their own use for Enter at the end of a question.
    priority: 1200,

    addKeyboardShortcuts() {
      return {
        Enter: () => {
          const { selection } = this.editor.state
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'fact') return false
          const { field } = selection.node.attrs
          services.panels.show({ kind: 'fact', pos: selection.from, field }, selectionBox(this.editor.view))
          return true
        },
      }
    },

    addProseMirrorPlugins() {
      return [
        caretSuggestion<FactChoiceRow, Picked>({
          editor: this.editor,
          key: caretListKeys.values,
          beside: caretListKeys.blocks,
          char: '/',
          isQuery: (query) => query.length <= 60 && readFactQuery(query) !== null,
          items: ({ editor, query }) => factItems(editor, services, query),
          command: ({ editor, range, props: { choice, mode } }) => {
            const { state, view } = editor
            view.focus()
            const fact = state.schema.nodes.fact?.create(
              factFrom(choice, mode, todayDay()),
              null,
              marksAt(editor, range),
            )
            if (!fact) return
            // A step of its own: undo takes the value away and leaves what was typed before it.
            const tr = closeHistory(state.tr).replaceWith(range.from, range.to, fact)
            view.dispatch(tr.scrollIntoView())
          },
          list: new FactList(),
        }),
      ]
    },
  })
}
