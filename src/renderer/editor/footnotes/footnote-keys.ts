import { Extension, InputRule } from '@tiptap/core'
import { chainCommands } from '@tiptap/pm/commands'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { isFootnote } from '../lines'
import {
  leaveFootnote,
  openSelectedFootnote,
  selectFootnote,
  stayInFootnote,
  stepOutOfFootnote,
  stopAtFootnote,
} from './footnote-commands'

/** The keys of a footnote that is being written, and `[^` as Markdown writers type it. */
export const FootnoteKeys = Extension.create({
  name: 'footnoteKeys',
  // Before the keys of questions and answers, after the lists under the caret.
  priority: 1150,

  addKeyboardShortcuts() {
    const { editor } = this
    const run = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view)
    const wordBack = run(chainCommands(stayInFootnote('start'), selectFootnote('before'), stopAtFootnote))
    return {
      'Mod-Backspace': wordBack,
      'Alt-Backspace': wordBack,
      Enter: () => run(openSelectedFootnote)() || run(leaveFootnote)(),
      Escape: run(leaveFootnote),
      Backspace: run(chainCommands(stayInFootnote('start'), selectFootnote('before'))),
      Delete: run(chainCommands(stayInFootnote('end'), selectFootnote('after'))),
      ArrowLeft: run(stepOutOfFootnote('left')),
      ArrowRight: run(stepOutOfFootnote('right')),
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
