import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { doc, p } from '../commands/test-documents'
import { ArticleFinder } from './article-finder'

const query = {
  text: 'clay',
  matchCase: false,
  wholeWord: false,
  isExpression: false,
  scope: 'everywhere' as const,
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 500))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** An editor without a page: its state, and who is told of its transactions. */
function editorOf(document: Node) {
  const told = new Set<() => void>()
  const dispatched: Transaction[] = []
  let state = EditorState.create({ doc: document, plugins: [new Plugin({})] })
  const view = {
    get state() {
      return state
    },
    dispatch(transaction: Transaction) {
      dispatched.push(transaction)
      state = state.apply(transaction)
      for (const listener of told) listener()
    },
    domAtPos: () => ({ node: null }),
  }
  const editor = {
    view,
    get state() {
      return state
    },
    isDestroyed: false,
    isInitialized: true,
    on: (_event: string, listener: () => void) => told.add(listener),
    off: (_event: string, listener: () => void) => told.delete(listener),
  }
  // What the finder uses of an editor.
  return { editor: editor as unknown as Editor, view, dispatched }
}

test('what was about to be looked for when the bar is closed leaves no mark in the text', async () => {
  const { editor, view, dispatched } = editorOf(doc(p('Sand.')))
  const finder = new ArticleFinder(editor, () => '')
  finder.start()
  await finder.find(query)
  view.dispatch(view.state.tr.insertText('Clay. ', 1))
  // The pause is over, and the window not idle yet.
  await vi.advanceTimersByTimeAsync(400)
  finder.dispose()
  const before = dispatched.length
  await vi.advanceTimersByTimeAsync(2000)
  expect(dispatched).toHaveLength(before)
  expect(finder.state.get().total).toBe(0)
})
