import { expect, test } from 'vitest'
import { settle } from './totals.mjs'

test('a runner that fails without naming a failed test counts as one failure', () => {
  expect(settle(1, { passed: 7, failed: 0, skipped: 0 })).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

test('a stage in which no test ran counts as one failure', () => {
  expect(settle(0, { passed: 0, failed: 0, skipped: 3 })).toEqual({ passed: 0, failed: 1, skipped: 3 })
})

test('counts that explain the exit code stay as they are', () => {
  expect(settle(1, { passed: 7, failed: 2, skipped: 0 })).toEqual({ passed: 7, failed: 2, skipped: 0 })
  expect(settle(0, { passed: 7, failed: 0, skipped: 1 })).toEqual({ passed: 7, failed: 0, skipped: 1 })
})
