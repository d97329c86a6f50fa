import type { FocusPart } from '@shared/records/settings'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import {
  answer,
  card,
  doc,
  endOf,
  footnote,
  line,
  p,
  qa,
  question,
  startOf,
} from '../commands/test-documents'
import { brightPart, focusPartPlugin } from './focus-part'

const d = doc(
  p('Salt dries. Dr. Vale says so!'),
  qa(question('How often?'), answer(p('Twice a week.'), p('Not more.'))),
  card(),
)

function focused(on: FocusPart | null, at: number, document = d): EditorState {
  const calm = {
    get: () => ({ focusOn: on, typewriterHeight: null }),
    subscribe: () => () => {},
    leave: () => false,
  }
  return EditorState.create({
    doc: document,
    selection: TextSelection.create(document, at),
    plugins: [focusPartPlugin(calm)],
  })
}

function bright(state: EditorState): string | null {
  const part = brightPart(state)
  return part && state.doc.textBetween(part.from, part.to, ' | ')
}

describe('what stays bright in focus mode', () => {
  it('is nothing outside of it', () => {
    expect(brightPart(focused(null, 1))).toBeNull()
  })

  it('is the sentence, the block or the pair with the caret', () => {
    const inAnswer = startOf(d, 'Not more.') + 2
    expect(bright(focused('sentence', 2))).toBe('Salt dries.')
    expect(bright(focused('sentence', 'Salt dries. '.length + 1))).toBe('Dr. Vale says so!')
    expect(bright(focused('sentence', 'Salt dries.'.length + 1))).toBe('Salt dries.')
    expect(bright(focused('block', inAnswer))).toBe('Not more.')
    expect(bright(focused('pair', inAnswer))).toBe('How often? | Twice a week. | Not more.')
    expect(bright(focused('pair', 2))).toBe('Salt dries. Dr. Vale says so!')
  })

  it('counts no letter of a footnote, and is the line around one that is being written', () => {
    const noted = doc(line('Salt dries.', footnote('On stone.'), ' Oil does not. Wax may.'))
    const inNote = 'Salt dries.'.length + 3
    const inOil = noted.firstChild?.content.size ?? 0
    const from = (state: EditorState) => brightPart(state)?.from
    const to = (state: EditorState) => brightPart(state)?.to
    const second = focused('sentence', inOil - 'es not. Wax may.'.length, noted)
    expect(bright(second)).toBe('Oil does not.')
    const first = focused('sentence', inNote, noted)
    expect(from(first)).toBe(1)
    expect(to(first)).toBe('Salt dries.'.length + 'On stone.'.length + 3)
    expect(from(focused('block', inNote, noted))).toBe(0)
    expect(from(focused('pair', inNote, noted))).toBe(0)
  })

  it('follows the caret and grows with what is typed', () => {
    let state = focused('block', endOf(d, 'Twice a week.'))
    state = state.apply(state.tr.insertText(' At night.'))
    expect(bright(state)).toBe('Twice a week. At night.')
    state = state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, startOf(state.doc, 'How often?'))),
    )
    expect(bright(state)).toBe('How often?')
    state = state.apply(state.tr.split(startOf(state.doc, 'Not more.') + 3))
    expect(bright(state)).toBe('How often?')
    const inTwo = focused('sentence', 3)
    expect(bright(inTwo.apply(inTwo.tr.insertText('.', 5)))).toBe('Salt.')
  })

  it('stays as it is while an input method composes in it', () => {
    const state = focused('sentence', 'Salt dries. Dr. Vale says so!'.length + 1)
    const composed = state.apply(state.tr.insertText(' は').setMeta('composition', 1))
    expect(bright(composed)).toBe('Dr. Vale says so! は')
    expect(bright(composed.apply(composed.tr.insertText('!')))).toBe('は!')
  })

  it('is a card that is selected', () => {
    const state = focused('block', 1)
    const at = d.content.size - 1
    const next = state.apply(state.tr.setSelection(NodeSelection.create(d, at)))
    expect(brightPart(next)).toMatchObject({ from: at, to: at + 1, isBlock: true })
  })
})
