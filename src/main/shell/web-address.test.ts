import { expect, test } from 'vitest'
import { openableAddress } from './web-address'

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['HTTP://example.org', 'http://example.org/'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
])('%s may be opened', (address, opened) => {
  expect(openableAddress(address)).toBe(opened)
})

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://server/share',
  'ms-msdt:/id',
  'app://desk/',
  'https://user:secret@example.org/',
  'example.org',
  '',
])('%s may not', (address) => {
  expect(openableAddress(address)).toBeNull()
})
