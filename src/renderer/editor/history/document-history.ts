import { Extension } from '@tiptap/core'
import { closeHistory, history, redo, undo, undoDepth } from '@tiptap/pm/history'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { FIELD_PAUSE, HISTORY_LIMIT } from './history-sequence'

/**
 * The document's own undo history, without keys: undo and redo are asked of the article as a whole, because title and
 * other fields have their turns among the document's.
 */
export function documentHistory(moves: { undo(): boolean; redo(): boolean }) {
  return Extension.create({
    name: 'documentHistory',
    // Before prosemirror-history, which would answer the system's undo with its own.
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        'Mod-z': () => moves.undo(),
        'Mod-Shift-z': () => moves.redo(),
        'Mod-y': () => moves.redo(),
      }
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('systemUndo'),
          props: {
            handleDOMEvents: {
              beforeinput: (_view, event) => {
                if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
                event.preventDefault()
                if (event.inputType === 'historyUndo') moves.undo()
                else moves.redo()
                return true
              },
            },
          },
        }),
        history({ depth: HISTORY_LIMIT, newGroupDelay: FIELD_PAUSE }),
      ]
    },
  })
}

/** A change that is a step of undo by itself: neither what was typed before it nor what follows joins it. */
export function dispatchStep(view: EditorView, change: Transaction): void {
  view.dispatch(closeHistory(change))
  view.dispatch(closeHistory(view.state.tr))
}

export { closeHistory, redo as redoDocument, undo as undoDocument, undoDepth }
