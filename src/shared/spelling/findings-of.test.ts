import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckedBlock } from '../checks/checked-block'
import type { StyleChoices } from '../checks/style-choices'
import { rulesTurnedOff } from './choices'
import { findingsOf } from './findings-of'
import type { Hint } from './hint'
import { addressesIn, placeInWritten, readable } from './readable'

const block = (text: string, scopes = ['text', 'paragraph'], chips: CheckedBlock['chips'] = []) => ({
  id: 'b',
  part: 'text' as const,
  scopes,
  text,
  chips,
})

/** A hint on the words where they first stand. */
function on(text: string, words: string, rule = 'SpellCheck', kind = 'Spelling', put = ['x']): Hint {
  const from = text.indexOf(words)
  return { rule, kind, from, to: from + words.length, message: rule, suggestions: put }
}

function told(given: CheckedBlock, hints: Hint[], known: string[] = [], choices: StyleChoices = {}) {
  const isKnown = (word: string) => known.includes(word)
  return findingsOf(given, hints, { choices, isKnown, near: () => [] }).map(
    ({ rule, words }) => `${rule}: ${words}`,
  )
}

describe('of what is said of a line', () => {
  const text = 'Teh serum is is good.'
  const hints = [
    on(text, 'is is', 'RepeatedWords', 'Repetition'),
    on(text, 'Teh'),
    on(text, 'good', 'BoringWords', 'Enhancement'),
  ]

  test('spelling and grammar are told apart, in the order of the words', () => {
    expect(told(block(text), hints)).toEqual(['Spelling.Word: Teh', 'Grammar.RepeatedWords: is is'])
  })

  test('quoted words are read for spelling alone', () => {
    expect(told(block(text, ['text', 'answer', 'paragraph']), hints)).toEqual(['Spelling.Word: Teh'])
    expect(told(block(text, ['text', 'answer', 'pullquote']), hints)).toEqual(['Spelling.Word: Teh'])
  })

  test('each kind and each rule can be turned on and off', () => {
    expect(told(block(text), hints, [], { Spelling: false, 'Grammar/Enhancement': true })).toEqual([
      'Grammar.RepeatedWords: is is',
      'Grammar.BoringWords: good',
    ])
    expect(told(block(text), hints, [], { 'Grammar.RepeatedWords': false })).toEqual(['Spelling.Word: Teh'])
    expect(told(block(text), hints, [], { Grammar: false, 'Grammar/Enhancement': true })).toEqual([
      'Spelling.Word: Teh',
    ])
  })

  test('a rule that is off of itself is listed, and can be turned on', () => {
    const capital = [on(text, 'serum', 'SentenceCapitalization', 'Capitalization')]
    expect(told(block(text), capital)).toEqual([])
    expect(rulesTurnedOff({})).toContain('Grammar.SentenceCapitalization')
    const choices = { 'Grammar.SentenceCapitalization': true, 'Grammar.AnA': false }
    expect(told(block(text), capital, [], choices)).toEqual(['Grammar.SentenceCapitalization: serum'])
    expect(rulesTurnedOff(choices)).toContain('Grammar.AnA')
    expect(rulesTurnedOff(choices)).not.toContain('Grammar.SentenceCapitalization')
  })

  test('of a known word no rule says anything', () => {
    const name = 'Zorvane works.'
    const onName = [on(name, 'Zorvane'), on(name, 'Zorvane', 'SplitWords', 'Typo')]
    expect(told(block(name), onName)).toEqual(['Spelling.Word: Zorvane'])
    expect(told(block(name), onName, ['Zorvane'])).toEqual([])
  })

  test('chips and addresses are passed over, and what stands on them', () => {
    const line = 'The Zorvane at zorvane.example'
    const chips = [{ from: 4, to: 11 }]
    const all = [
      on(line, 'Zorvane'),
      on(line, 'The Zorvane', 'MissingWord', 'Grammar'),
      on(line, 'zorvane.example', 'SentenceEnd', 'Grammar'),
    ]
    expect(told(block(line, ['text'], chips), all)).toEqual([])
  })

  test('places count as the document counts, and apostrophes are those of the text', () => {
    const line = 'Zorvane’s the best, dont you think? It’s.'
    const given = block(line, ['text'], [{ from: 0, to: 7 }])
    const [finding] = findingsOf(given, [on(line, 'dont', 'SpellCheck', 'Spelling', ["don't"])], {
      choices: {},
      isKnown: () => false,
      near: () => [],
    })
    // The chip is one place of the document.
    expect(finding).toMatchObject({ from: 14, to: 18, words: 'dont', suggestions: ['don’t'] })
  })
})

test('a sentence of which most words are unknown is in another language; one with a few slips is not', () => {
  const text = 'She said so. Das ist eine deutsche Zeile mit Salz. Teh slat is good.'
  const unknown = ['Das', 'ist', 'eine', 'deutsche', 'Zeile', 'Teh', 'slat']
  const hints = unknown.map((word) => on(text, word))
  expect(told(block(text), hints)).toEqual(['Spelling.Word: Teh', 'Spelling.Word: slat'])
  // Names that are known do not make a sentence a foreign one.
  expect(told(block(text), hints, ['Das', 'Zeile'])).toHaveLength(5)
  // Nor does an accent that is a sign of its own make two words of one.
  const french = 'Préféré été à né, dès où là.'.normalize('NFD')
  const strange = ['Préféré', 'été', 'né', 'dès'].map((word) => on(french, word.normalize('NFD')))
  expect(told(block(french), strange)).toEqual([])
})

test('a readable text has typed signs, and every place where it was', () => {
  expect(readable('“It’s” a\u00a0non\u2011word')).toBe('"It\'s" a non-word')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a é’“\u00a0\u2011\u200d', '😀') }), (text) => {
      expect(readable(text)).toHaveLength(text.length)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(placeInWritten(text)(readable(text).length)).toBe(text.length)
    }),
  )
})

test('accents that are signs of their own are read with their letters, and places lead back to both', () => {
  const word = fc.stringMatching(/^[abéèöå’ǖ😀]{1,4}$/u)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1 }), (words) => {
      const written = words.map(([each, apart]) => (apart ? each.normalize('NFD') : each))
      const text = written.join(' ')
      const read = readable(text)
      const placeOf = placeInWritten(text)
      expect(read).toBe(readable(words.map(([each]) => each).join(' ')))
      const places = [...read.matchAll(/[^ ]+/g)]
      expect(
        places.map(({ 0: { length }, index }) => text.slice(placeOf(index), placeOf(index + length))),
      ).toEqual(written)
    }),
  )
})

test('addresses of pages, people and files are found', () => {
  const text =
    'See https://a.example/x, www.desk.example, me@desk.example, @zorvane, #glow and jar.webp. Then.'
  expect(addressesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'https://a.example/x,',
    'www.desk.example,',
    'me@desk.example',
    '@zorvane',
    '#glow',
    'jar.webp',
  ])
})
