import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { doc, p, startOf, stateAt } from '../commands/test-documents'
import { placeAsked } from './place-asked'

const text = () => doc(p('Clay dries.'))

test('a paste goes where it was asked for, also after a letter that was taken back', () => {
  const asked = stateAt(text(), startOf(text(), 'Clay dries.') + 4).selection
  const now = EditorState.create({ doc: text() })
  expect(now.doc).not.toBe(asked.$from.doc)
  const place = placeAsked(now.doc, asked)
  expect(place?.from).toBe(asked.from)
  if (place) expect(now.apply(now.tr.setSelection(place)).selection.from).toBe(asked.from)
})

test('in a text that was written in meanwhile, it goes to the caret', () => {
  const asked = stateAt(text(), 5).selection
  expect(placeAsked(doc(p('Clay dries fast.')), asked)).toBeNull()
})
