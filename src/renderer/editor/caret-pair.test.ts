import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { caretPairPlugin } from './caret-pair'
import { insertPair } from './commands/make-question'
import { answer, doc, p, qa, question, startOf } from './commands/test-documents'

const plugin = caretPairPlugin()
const document = doc(p('Intro'), qa(question('One?'), answer(p('A.'))))

/** Start and end of what is marked. */
function marked(state: EditorState): [number, number][] {
  const decorations = plugin.getState(state)?.decorations.find() ?? []
  return decorations.map(({ from, to }) => [from, to])
}

describe('the pair with the caret', () => {
  it('is marked in the step that moves the caret there', () => {
    const state = EditorState.create({ doc: document, plugins: [plugin] })
    expect(marked(state)).toEqual([])
    const inPair = state.apply(state.tr.setSelection(TextSelection.create(document, startOf(document, 'A.'))))
    expect(marked(inPair)).toEqual([[7, document.content.size]])
    const out = inPair.apply(inPair.tr.setSelection(TextSelection.create(document, 1)))
    expect(marked(out)).toEqual([])
  })

  it('is marked in the step that makes it', () => {
    let state = EditorState.create({ doc: document, plugins: [plugin] })
    insertPair(state, (transaction) => {
      state = state.apply(transaction)
    })
    expect(marked(state)).toEqual([[7, 7 + state.doc.child(1).nodeSize]])
  })
})
