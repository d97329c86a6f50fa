import { outlineOf } from '@shared/article/plain-text'
import { articleSchema } from '@shared/article/schema'
import { expect, test } from 'vitest'
import { answer, doc, p, qa, question } from '../../../../editor/commands/test-documents'
import { documentJson } from '../../../../editor/document-json'
import { outlineRows } from './outline-rows'
import { headingsWithRows, stepTarget, unfoldedRows } from './outline-sections'

const h = (level: number, text: string) => articleSchema.node('heading', { level }, articleSchema.text(text))
const text = doc(
  qa(question('a'), answer(p())), // 0
  h(2, 'B'), // 1
  qa(question('c'), answer(p())), // 2
  h(3, 'D'), // 3
  qa(question('e'), answer(p())), // 4
  h(3, 'F'), // 5
  h(2, 'G'), // 6
  qa(question('h'), answer(p())), // 7
  h(3, 'I'), // 8
)
const names = ['a', 'B', 'c', 'D', 'e', 'F', 'G', 'h', 'I']
const rows = outlineRows(
  outlineOf(documentJson(text)).map((entry, index) => ({ ...entry, id: names[index] ?? '' })),
)

test.each([
  ['a pair goes past one row', 'c', 1, 4],
  ['and back', 'e', -1, 3],
  ['a section past the section beside it', 'B', 1, 9],
  ['and back', 'G', -1, 1],
  ['a part of a section past the part beside it', 'D', 1, 6],
  ['and back', 'F', -1, 3],
  ['out of its section above, before its heading', 'D', -1, 1],
  ['out of its section below, under the next heading’s own text', 'F', 1, 8],
  ['above pairs without a heading, past one', 'B', -1, 0],
  ['a pair within a chosen section is no edge', 'BcD', 1, 9],
  ['several are moved from the first', 'ce', -1, 1],
  ['nothing is above the first', 'a', -1, null],
  ['nor below the last', 'GI', 1, null],
] as [string, string, -1 | 1, number | null][])('%s', (_name, chosen, direction, target) => {
  expect(stepTarget(rows, new Set(chosen), direction)).toBe(target)
})

test('a folded heading hides what stands under it', () => {
  const shown = (folded: string) =>
    unfoldedRows(rows, new Set(folded))
      .map(({ id }) => id)
      .join('')
  expect(shown('')).toBe('aBcDeFGhI')
  expect(shown('D')).toBe('aBcDFGhI')
  expect(shown('BI')).toBe('aBGhI')
  expect([...headingsWithRows(rows)].join('')).toBe('BDG')
})
