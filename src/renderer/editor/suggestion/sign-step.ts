import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { closeHistory } from '../history/document-history'

const signs = new Set(['@', '/'])

/** Undo takes back what was typed from a sign on that brings a list up, and leaves the sentence before it. */
export const signStep = Extension.create({
  name: 'signStep',
  addProseMirrorPlugins: () => [signStepPlugin()],
})

function signStepPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('signStep'),
    props: {
      handleTextInput(view, from, _to, text) {
        const $from = view.state.doc.resolve(from)
        const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset)
        if (signs.has(text) && before.trim() === '' && !view.composing)
          view.dispatch(closeHistory(view.state.tr))
        return false
      },
    },
  })
}
