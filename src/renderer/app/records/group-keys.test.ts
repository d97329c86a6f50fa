import { expect, test } from 'vitest'
import { groupStep } from './group-keys'

const open = { type: 'group', folded: false } as const
const folded = { type: 'group', folded: true } as const
const record = { type: 'record' } as const

test('a heading is folded and unfolded by the arrows to the sides, and turned by Enter and Space', () => {
  expect(groupStep('ArrowLeft', open, false)).toEqual({ kind: 'fold', folded: true })
  expect(groupStep('ArrowRight', folded, false)).toEqual({ kind: 'fold', folded: false })
  expect(groupStep('Enter', open, false)).toEqual({ kind: 'fold', folded: true })
  expect(groupStep(' ', folded, true)).toEqual({ kind: 'fold', folded: false })
  expect(groupStep('ArrowDown', open, false)).toBeNull()
})

test('left from a record of a table leads to its heading', () => {
  expect(groupStep('ArrowLeft', record, false)).toEqual({ kind: 'toHeading' })
  expect(groupStep('Enter', record, false)).toBeNull()
  expect(groupStep('ArrowRight', undefined, false)).toBeNull()
})

test('among cards the arrows to the sides go to the next where there is nothing to fold', () => {
  expect(groupStep('ArrowLeft', record, true)).toBeNull()
  expect(groupStep('ArrowRight', open, true)).toBeNull()
  expect(groupStep('ArrowLeft', folded, true)).toBeNull()
})
