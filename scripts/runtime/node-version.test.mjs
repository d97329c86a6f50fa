import { expect, test } from 'vitest'
import { isTooOld } from './node-version.mjs'

test.each([
  ['18.20.4', true],
  ['20.20.0', true],
  ['22.13.1', true],
  ['22.14.0', false],
  ['24.21.0', false],
  ['26.1.0', false],
])('Node %s is too old: %s', (version, expected) => {
  expect(isTooOld(version)).toBe(expected)
})
