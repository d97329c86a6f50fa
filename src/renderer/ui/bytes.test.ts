import { expect, test } from 'vitest'
import { formatBytes } from './bytes'

test.each([
  [640, '640 bytes'],
  [12_400, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [3_440_000, '3.4 MB'],
  [999_949_999, '999.9 MB'],
  [999_950_000, '1.0 GB'],
  [1_204_000_000, '1.2 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})
