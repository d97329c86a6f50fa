import { Extension, InputRule } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { isFootnote } from '../lines'
import { leaveFootnote, openSelectedFootnote, stayInFootnote, stepOutOfFootnote } from './footnote-commands'

/** The keys of a footnote that is being written, and `[^` as Markdown writers type it. */
export const FootnoteKeys = Extension.create({
  name: 'footnoteKeys',
  // Before the keys of questions and answers, after the lists under the caret.
  priority: 1150,

  addKeyboardShortcuts() {
    const { editor } = this
    const run = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view)
    return {
      Enter: () => run(openSelectedFootnote)() || run(leaveFootnote)(),
      Escape: run(leaveFootnote),
      Backspace: run(stayInFootnote('start')),
      Delete: run(stayInFootnote('end')),
      ArrowLeft: run(stepOutOfFootnote(-1)),
      ArrowRight: run(stepOutOfFootnote(1)),
    }
  },

  addInputRules() {
    return [
      new InputRule({
        find: /\[\^$/,
        handler({ state, range }) {
          const { tr, schema } = state
          const { parent } = state.doc.resolve(range.from)
          const type = schema.nodes.footnote
          if (!type || isFootnote(parent)) return null
          tr.replaceWith(range.from, range.to, type.create())
          tr.setSelection(TextSelection.create(tr.doc, range.from + 1))
          return undefined
        },
      }),
    ]
  },
})
