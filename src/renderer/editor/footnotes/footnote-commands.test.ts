import { NodeSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { doc, footnote, p, run, stateAt, words } from '../commands/test-documents'
import { selectFootnote, stepOutOfFootnote, stopAtFootnote } from './footnote-commands'

const noted = (said: string) => doc(p([words('Clay'), footnote(...(said ? [words(said)] : [])), words('.')]))
/** Before the footnote's first letter: behind "Clay" and the footnote's own edge. */
const start = 6

test('a footnote with words is selected before a key takes it away, one without goes at once', () => {
  const behind = run(stateAt(noted('So.'), start + 4), selectFootnote('before'))
  expect(behind?.selection).toBeInstanceOf(NodeSelection)
  expect(behind?.selection.from).toBe(5)
  expect(run(stateAt(noted('So.'), 5), selectFootnote('after'))?.selection.from).toBe(5)
  expect(run(stateAt(noted('So.'), 4), selectFootnote('after'))).toBeNull()
  expect(run(stateAt(noted(''), start + 1), selectFootnote('before'))).toBeNull()
})

test('a word that is taken away backwards leaves the footnote behind which it stood', () => {
  const behind = doc(p([words('Clay'), footnote(words('So.')), words('  oil')]))
  const oil = start + 6
  expect(run(stateAt(behind, oil), stopAtFootnote)?.doc.textContent).toBe('ClaySo.oil')
  expect(run(stateAt(behind, oil + 1), stopAtFootnote)).toBeNull()
})

test.each([
  ['So.', 'left', 0, 5],
  ['So.', 'left', 3, null],
  ['So.', 'right', 3, 10],
  ['“הערה', 'left', 5, 12],
  ['“הערה', 'right', 5, null],
  ['“הערה', 'right', 0, 5],
] as const)('from “%s” the arrow to the %s at letter %i leads to %s', (said, arrow, at, to) => {
  const next = run(stateAt(noted(said), start + at), stepOutOfFootnote(arrow))
  expect(next?.selection.from ?? null).toBe(to)
})
