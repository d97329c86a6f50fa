import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LibraryName } from './name'
import { NameFinder } from './name-finder'
import { nameKey } from './name-units'

type Given = { kind?: LibraryName['kind']; aliases?: string[]; misspellings?: string[] }

function finderOf(records: Record<string, Given>): NameFinder {
  const finder = new NameFinder()
  for (const [name, { kind = 'brand', aliases = [], misspellings = [] }] of Object.entries(records)) {
    const one = (text: string, form: LibraryName['form']) => ({ kind, id: `id of ${name}`, text, form, name })
    finder.put(`id of ${name}`, [
      one(name, 'name'),
      ...aliases.map((alias) => one(alias, 'alias')),
      ...misspellings.map((misspelling) => one(misspelling, 'misspelling')),
    ])
  }
  return finder
}

const library = finderOf({
  'Hav & Sol': { aliases: ['H&S'] },
  'Maison Aurèle': { aliases: ['Aurèle'], misspellings: ['Maison Orelle'] },
  "Quill's": {},
  Fresh: {},
  CeraNova: {},
  'Clay Mask': { kind: 'product' },
  'Clay Mask Intense': { kind: 'product', aliases: ['Nuit & Jour'] },
  'Dr. Inès Okafor': { kind: 'expert', aliases: ['Inès', 'Dr. Okafor'] },
  資生の泉: {},
  コスメノヴァ: {},
  이니스봄: {},
})

/** Each name found, as `words → what should stand there`. */
function found(text: string): string[] {
  return library.find(text).map(({ text: words, candidates: [first] }) => {
    const right = first.written === 'right'
    return right ? words : `${words} → ${first.spelling}`
  })
}

describe('the library’s names in a text', () => {
  test.each([
    ['as they are written', 'We tried the Clay Mask by Hav & Sol.', ['Clay Mask', 'Hav & Sol']],
    ['the longest at each place', 'Clay Mask Intense, then Clay Mask.', ['Clay Mask Intense', 'Clay Mask']],
    ['other names of a record', 'Inès swears by Nuit & Jour.', ['Inès', 'Nuit & Jour']],
    [
      'with a possessive ending',
      'Maison Aurèle’s jars, Inès’s and Quill’s’ too',
      ['Maison Aurèle', 'Inès', 'Quill’s'],
    ],
    ['after an elided article', 'l’huile d’Aurèle', ['Aurèle']],
    ['at borders of words only', 'Clay Masks, Claymask, reClay Mask', []],
    ['with spaces of any width', 'Hav\u00a0& Sol', ['Hav\u00a0& Sol']],
    ['in scripts without spaces', '新しい資生の泉は、コスメノヴァより。', ['資生の泉', 'コスメノヴァ']],
    ['with a Korean ending', '이니스봄은 좋다', ['이니스봄']],
    ['not as a part of a longer katakana word', 'コスメノヴァアン', []],
    [
      'not across the end of a sentence, a comma, a line or a chip',
      'Wet clay. Mask, Clay, Mask Clay\nMask Clay \ufffc Mask',
      [],
    ],
    ['not in addresses', 'quills.example, www.fresh.com/Fresh, mail@Fresh.com and @Fresh', []],
  ])('%s', (_how, text, names) => {
    expect(found(text)).toEqual(names)
  })

  test.each([
    ['accents', 'maison aurele', ['maison aurele → Maison Aurèle']],
    ['wrong accents', 'Maison Aurêle', ['Maison Aurêle → Maison Aurèle']],
    ['capitals', 'cera nova and ceranova', ['ceranova → CeraNova']],
    ['apostrophes', 'Quills', ["Quills → Quill's"]],
    ['a sign written as a word', 'Hav and Sol', ['Hav and Sol → Hav & Sol']],
    ['hyphens', 'Clay-Mask', ['Clay-Mask → Clay Mask']],
    ['known misspellings', 'Maison Orelle', ['Maison Orelle → Maison Aurèle']],
    ['an alias', 'dr okafor said', ['dr okafor → Dr. Okafor']],
  ])('are found misspelled: %s', (_how, text, names) => {
    expect(found(text)).toEqual(names)
  })

  test('a typographic apostrophe and a left-out full stop are the same spelling', () => {
    expect(found('Quill’s, Dr Okafor')).toEqual(['Quill’s', 'Dr Okafor'])
  })

  test('plain words are no names, a capital makes them one', () => {
    expect(found('a fresh towel')).toEqual([])
    expect(found('a Fresh towel')).toEqual(['Fresh'])
    expect(found('h&s')).toEqual([])
    expect(found('H&S')).toEqual(['H&S'])
  })

  test('all records of one name are offered, those written rightly before others', () => {
    const finder = finderOf({ Nova: {} })
    const name = { kind: 'product' as const, id: 'p', text: 'Nova', form: 'name' as const, name: 'Nova' }
    finder.put('p', [name])
    finder.put('q', [{ ...name, id: 'q', text: 'Növa', name: 'Növa' }])
    expect(finder.find('Nova')[0]?.candidates.map(({ id }) => id)).toEqual(['id of Nova', 'p'])
    expect(finder.find('Nôva')[0]?.candidates).toHaveLength(3)
  })

  test('a record that is put again is found by its new names alone, and by none when it has none', () => {
    const finder = finderOf({ 'Old Name': { aliases: ['Oldie'] }, 'Old Thing': {} })
    const id = 'id of Old Name'
    finder.put(id, [{ kind: 'brand', id, text: 'New Name', form: 'name', name: 'New Name' }])
    expect(finder.find('Old Name, Oldie, New Name, Old Thing').map(({ text }) => text)).toEqual([
      'New Name',
      'Old Thing',
    ])
    finder.put(id, [])
    expect(finder.find('New Name')).toEqual([])
    expect(finder.size).toBe(1)
  })
})

describe('laws', () => {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('Hav', '&', 'Sol', 'clay', 'Mask', 'Aurèle', "d'Or", 'é', 'ﬁn') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('資', '生', 'コスメ', '봄', '7', '.', ',', '’s', "l'", '@', 'x.com'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  )
  const words = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' ', '', '-'))
    .map(([list, between]) => list.join(between))
  const names = fc.array(words, { minLength: 1, maxLength: 12 })
  const texts = fc
    .tuple(fc.array(fc.oneof(words, fc.constant('skin')), { maxLength: 20 }), fc.constantFrom(' ', '. ', ''))
    .map(([list, between]) => list.join(between))

  test('what is found covers its words, names a record by them, overlaps nothing, and stands in order', () => {
    fc.assert(
      fc.property(names, texts, (given, text) => {
        const finder = new NameFinder()
        for (const [index, name] of given.entries())
          finder.put(String(index), [{ kind: 'brand', id: String(index), text: name, form: 'name', name }])
        let last = 0
        for (const name of finder.find(`${given[0]} ${text} ${given.at(-1)}`)) {
          const whole = `${given[0]} ${text} ${given.at(-1)}`
          expect(whole.slice(name.from, name.to)).toBe(name.text)
          expect(name.from).toBeGreaterThanOrEqual(last)
          expect(name.to).toBeGreaterThan(name.from)
          for (const candidate of name.candidates) {
            expect(candidate.spelling).toBe(given[Number(candidate.id)])
            expect(nameKey(candidate.spelling)).toBe(name.key)
          }
          last = name.to
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a name alone between plain words is found', () => {
    fc.assert(
      fc.property(words, (name) => {
        fc.pre(name === name.normalize('NFKC'))
        // Signs in the middle part two names, but for those that names have.
        fc.pre(
          /^[\p{L}\p{N}\p{M}]+(?:(?: & | |-|'|’)[\p{L}\p{N}\p{M}]+)*$/u.test(name) && /^[^\p{M}]/u.test(name),
        )
        const finder = new NameFinder()
        finder.put('a', [{ kind: 'brand', id: 'a', text: name, form: 'name', name }])
        const [found, ...more] = finder.find(`ordo, ${name}, ordo`)
        expect(found?.text).toBe(name)
        expect(more).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
