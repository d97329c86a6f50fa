import { history, undo, undoDepth } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import { splitPair } from './commands/split'
import { answer, doc, draw, endOf, p, qa, question, run, stateAt } from './commands/test-documents'
import { runAsStep } from './run-as-step'

it('is undone apart from what was typed before it and is typed after it', () => {
  const d = doc(qa(question('One?'), answer(p('A.'))))
  const { selection } = stateAt(d, endOf(d, 'A.'))
  let state = EditorState.create({ doc: d, selection, plugins: [history({ newGroupDelay: 60_000 })] })
  const view = {
    get state() {
      return state
    },
    dispatch(transaction: EditorState['tr']) {
      state = state.apply(transaction)
    },
    // All that is asked of a view here.
  } as unknown as EditorView
  view.dispatch(state.tr.insertText(' B'))
  expect(runAsStep(view, splitPair)).toBe(true)
  view.dispatch(state.tr.insertText('Two?'))
  expect(undoDepth(state)).toBe(3)

  const drawn: string[] = []
  for (let steps = 0; steps < 3; steps += 1) {
    state = run(state, undo) ?? state
    drawn.push(draw(state))
  }
  expect(drawn).toEqual([
    'qa(q"One?" a(p"A. B")) qa(q"|" a(p""))',
    'qa(q"One?" a(p"A. B|"))',
    'qa(q"One?" a(p"A.|"))',
  ])
  expect(runAsStep(view, () => false)).toBe(false)
})
