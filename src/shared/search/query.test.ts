import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleStatuses } from '../records/choices'
import { recordKinds } from '../records/common'
import type { Filter } from './filters'
import { formatQuery, type PlacedPart, parseQuery, type QueryPart } from './query'

function bare({ from: _from, to: _to, problem: _problem, ...part }: PlacedPart): QueryPart {
  return part
}
const parsed = (text: string) => parseQuery(text).map(bare)
const filter = (of: Filter, negated = false): QueryPart => ({ type: 'filter', filter: of, negated })
const word = (text: string, negated = false): QueryPart => ({ type: 'word', text, negated })

test('words, phrases and filters in any order', () => {
  expect(
    parsed('type:product clay brand:"Hav & Sol" -oil "deep  clean" tag:mask before:2026-3 after:2025'),
  ).toEqual([
    filter({ name: 'type', value: 'product' }),
    word('clay'),
    filter({ name: 'brand', value: 'Hav & Sol' }),
    word('oil', true),
    { type: 'phrase', text: 'deep clean', negated: false, open: false },
    filter({ name: 'tag', value: 'mask' }),
    filter({ name: 'before', value: '2026-03' }),
    filter({ name: 'after', value: '2025' }),
  ])
})

test('a part knows where it stands', () => {
  const text = 'clay  -tag:"spring issue" oil'
  expect(parseQuery(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'clay',
    '-tag:"spring issue"',
    'oil',
  ])
})

describe('a filter', () => {
  test.each([
    ['TYPE:Articles', { name: 'type', value: 'article' }],
    ['kind:pic', { name: 'type', value: 'media' }],
    ['type：transcripts', { name: 'type', value: 'interview' }],
    ['status:"needs update"', { name: 'status', value: 'needs-update' }],
    ['status:pub', { name: 'status', value: 'published' }],
    ['tag:“spring issue”', { name: 'tag', value: 'spring issue' }],
    ['before:2026-12-3', { name: 'before', value: '2026-12-03' }],
  ] as const)('is read from %s', (text, of) => expect(parsed(text)).toEqual([filter(of)]))

  test('takes a minus', () =>
    expect(parsed('-type:brand')).toEqual([filter({ name: 'type', value: 'brand' }, true)]))

  test.each(['tag:', 'before:202', 'after:2026-', 'before:2026-0', 'brand:""'])(
    'that is still being typed narrows nothing: %s',
    (text) => expect(parsed(text)).toMatchObject([{ type: 'incomplete' }]),
  )

  test.each([
    ['colour:red', 'colour:red', 'There is no filter “colour:”, so its words are searched'],
    ['colour:"deep red"', 'colour: deep red', 'There is no filter “colour:”, so its words are searched'],
    ['type:banana', 'banana', 'There is no type “banana”, so it is searched as words'],
    ['before:2026-13', '2026-13', '“2026-13” is no date such as 2026-03, so it is searched as words'],
    ['after:2026-02-30', '2026-02-30', '“2026-02-30” is no date such as 2026-03, so it is searched as words'],
  ])('that cannot be one is searched as words and says so: %s', (text, words, problem) =>
    expect(parseQuery(text)).toMatchObject([{ text: words, problem }]),
  )

  test.each(['https://hav.example', 'a:b', '12:30', 'Note:'])('is not seen in %s', (text) =>
    expect(parseQuery(text)).toMatchObject([{ type: 'word', text, problem: null }]),
  )
})

test('quotes of every kind hold a phrase; one that is open may go on', () => {
  for (const text of ['"clay mask"', '“clay mask”', '„clay mask“', '«clay mask»'])
    expect(parsed(text), text).toEqual([{ type: 'phrase', text: 'clay mask', negated: false, open: false }])
  expect(parsed('-"clay ma')).toEqual([{ type: 'phrase', text: 'clay ma', negated: true, open: true }])
})

test('signs alone are nothing to look for', () => {
  expect(parsed(' - -- "" & tag ')).toEqual([word('tag')])
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'tag:',
        'type:',
        'art',
        '-',
        '"',
        '“',
        ' ',
        'mask',
        '2026',
        '-0',
        '：',
        'é',
        '化',
        "'",
        ':',
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join('')),
)

test('any text is read without fail, and what was read is written and read back the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const parts = parsed(text)
      expect(parsed(formatQuery(parts))).toEqual(parts)
    }),
    { numRuns: 2000 },
  )
})

test('any parts are written and read back the same', () => {
  const plain = fc
    .stringMatching(/^[\p{L}\p{N}]([\p{L}\p{N}'&.-]{0,12}[\p{L}\p{N}])?$/u)
    .map((text) => text.normalize('NFC'))
  const several = fc.array(plain, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const date = fc
    .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
    .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)))
  const filters: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({ name: fc.constant('type' as const), value: fc.constantFrom(...recordKinds) }),
    fc.record({ name: fc.constant('status' as const), value: fc.constantFrom(...articleStatuses) }),
    fc.record({ name: fc.constantFrom('brand' as const, 'tag' as const), value: several }),
    fc.record({ name: fc.constantFrom('before' as const, 'after' as const), value: date }),
  )
  const negated = fc.boolean()
  const part: fc.Arbitrary<QueryPart> = fc.oneof(
    fc.record({ type: fc.constant('word' as const), text: plain, negated }),
    fc.record({ type: fc.constant('phrase' as const), text: several, negated, open: fc.constant(false) }),
    fc.record({ type: fc.constant('filter' as const), filter: filters, negated }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      expect(parsed(formatQuery(parts))).toEqual(parts)
    }),
  )
})
