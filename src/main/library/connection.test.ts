import { expect, test } from 'vitest'
import { unchangingAddress } from './connection'

test.each([
  ['/home/ada/Desk #1/library.db', false, 'file:///home/ada/Desk%20%231/library.db?immutable=1'],
  ['C:\\Users\\Ada\\50 %\\library.db', true, 'file:///C:/Users/Ada/50%20%25/library.db?immutable=1'],
  ['\\\\studio\\desk\\library.db', true, 'file:////studio/desk/library.db?immutable=1'],
])('%s is asked for by an address that SQLite takes', (file, windows, address) => {
  expect(unchangingAddress(file, windows)).toBe(address)
})
