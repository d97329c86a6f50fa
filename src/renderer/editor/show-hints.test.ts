import { articleSchema } from '@shared/article/schema'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showHints, shownHints } from './show-hints'

const block = fc.oneof(
  fc.constant({ type: 'divider' }),
  fc.record({
    type: fc.constant('paragraph'),
    attrs: fc.record({ hint: fc.option(fc.constantFrom('Who', 'Why'), { nil: undefined }) }),
    content: fc.constantFrom([], [{ type: 'text', text: 'some words' }]),
  }),
  fc
    .record({ ask: fc.constantFrom('Ask', undefined), answer: fc.constantFrom('Answer', undefined) })
    .map(({ ask, answer }) => ({
      type: 'qa',
      content: [
        { type: 'question', attrs: { hint: ask } },
        { type: 'answer', content: [{ type: 'paragraph', attrs: { hint: answer } }] },
      ],
    })),
)
const blocks = fc.array(block, { minLength: 1, maxLength: 6 })
const edits = fc.array(fc.record({ from: fc.nat(), length: fc.nat(20), put: fc.option(block) }), {
  maxLength: 8,
})

/** A change of whole outermost blocks, as a move, a deletion, an insertion or an undo of one is. */
function edited(
  state: EditorState,
  { from, length, put }: { from: number; length: number; put: unknown },
): Transaction {
  const { doc } = state
  const at = from % doc.childCount
  const to = Math.min(doc.childCount, at + (length % 3))
  const place = (index: number) => {
    let position = 0
    for (let child = 0; child < index; child++) position += doc.child(child).nodeSize
    return position
  }
  const node = articleSchema.nodeFromJSON(put ?? { type: 'paragraph' })
  return state.tr.replaceWith(place(at), place(to), node)
}

test('what is shown follows every change as if it had been looked for anew', () => {
  fc.assert(
    fc.property(blocks, edits, (content, changes) => {
      let state = EditorState.create({
        doc: articleSchema.nodeFromJSON({ type: 'doc', content }),
        plugins: [showHints()],
      })
      for (const change of changes) {
        state = state.apply(edited(state, change))
        const anew = EditorState.create({ doc: state.doc, plugins: [showHints()] })
        expect(shownHints(state)).toEqual(shownHints(anew))
      }
    }),
  )
})
