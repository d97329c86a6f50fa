import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import { chip, doc, line } from '../commands/test-documents'
import { chipSpacePlugin, withChipSpace } from './chip-space'

/** What stands after a chip and the space it brought once these signs are typed, one by one. */
function typedAfterChip(...signs: string[]): string {
  const plugin = chipSpacePlugin({ language: () => 'en-GB' })
  const start = EditorState.create({ doc: doc(line('With ', chip())), plugins: [plugin] })
  const at = start.doc.content.size - 1
  const put = start.tr.insertText(' ', at)
  let state = start.apply(withChipSpace(put.setSelection(TextSelection.create(put.doc, at + 1)), at))
  for (const sign of signs) {
    const { from } = state.selection
    const view = {
      state,
      composing: false,
      dispatch: (tr: typeof put) => {
        state = state.apply(tr)
      },
    } as unknown as EditorView
    const takes = plugin.props.handleTextInput?.call(plugin, view, from, from, sign, () => state.tr)
    if (!takes) state = state.apply(state.tr.insertText(sign))
  }
  return state.doc.textBetween(at, state.doc.content.size)
}

it('lets what closes a sentence take the place of the space', () => {
  expect(typedAfterChip('.')).toBe('.')
  expect(typedAfterChip('b', 'y')).toBe(' by')
})

it('has one space where one is typed, and two where two are', () => {
  expect(typedAfterChip(' ', 'b', 'y')).toBe(' by')
  expect(typedAfterChip(' ', ' ', 'b')).toBe('  b')
})
