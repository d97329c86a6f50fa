import { expect, it } from 'vitest'
import { doc, draw, footnote, line, p, run, stateAt } from './test-documents'
import { turnInto } from './turn-into'

it('leaves the caret at its letter, whatever stands before it', () => {
  const d = doc(p('First.'), line('Salt', footnote('Of the sea.'), ' dries.'))
  const beforeDries = d.content.size - 1 - 'dries.'.length
  const state = run(stateAt(d, beforeDries), turnInto('heading2'))
  expect(state?.selection.head).toBe(beforeDries)
  expect(state && draw(state)).toContain('h"SaltOf the sea. d')
})
