import { expect, test } from 'vitest'
import { boardKey } from './board-keys'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test('arrows go from card to card', () => {
  expect(boardKey({ ...plain, key: 'ArrowLeft' })).toEqual({ way: 'left', moves: false })
  expect(boardKey({ ...plain, key: 'a' })).toBeNull()
})

test('Mod and Shift take the card along, and Alt up and down', () => {
  expect(boardKey({ ...plain, key: 'ArrowRight', ctrlKey: true, shiftKey: true })?.moves).toBe(true)
  expect(boardKey({ ...plain, key: 'ArrowRight', metaKey: true, shiftKey: true })?.moves).toBe(true)
  expect(boardKey({ ...plain, key: 'ArrowUp', altKey: true })?.moves).toBe(true)
})

test('what is a key of the window or of nothing stays so', () => {
  expect(boardKey({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull()
  expect(boardKey({ ...plain, key: 'ArrowDown', shiftKey: true })).toBeNull()
  expect(boardKey({ ...plain, key: 'ArrowUp', ctrlKey: true, shiftKey: true, altKey: true })).toBeNull()
})
