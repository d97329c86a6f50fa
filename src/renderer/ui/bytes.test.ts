import { expect, test } from 'vitest'
import { formatBytes } from './bytes'

test.each([
  [640, '640 bytes'],
  [12_400, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [3_440_000, '3.4 MB'],
  [9_949_999, '9.9 MB'],
  [9_950_000, '10 MB'],
  [500_000_000, '500 MB'],
  [999_499_999, '999 MB'],
  [999_500_000, '1.0 GB'],
  [1_204_000_000, '1.2 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})
