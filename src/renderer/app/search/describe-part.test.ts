import { parseQuery } from '@shared/search/query'
import { expect, test } from 'vitest'
import { describePart } from './describe-part'

test.each([
  ['serum', null],
  ['-serum', 'without “serum”'],
  ['"cold cream"', 'exactly “cold cream”'],
  ['type:article', 'articles'],
  ['-status:published', 'not published'],
  ['before:2026', 'before 2026'],
  ['before:2026-03', 'before March 2026'],
  ['after:2026-03-05', 'after 5 March 2026'],
])('%s is understood as %s', (query, words) => {
  expect(parseQuery(query).map(describePart)).toEqual([words])
})
