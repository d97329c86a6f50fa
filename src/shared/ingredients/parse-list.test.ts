import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IngredientEntry } from './entry'
import { parseIngredients } from './parse-list'

const read = (text: string) => parseIngredients(text).entries
const names = (text: string) => read(text).map(({ name }) => name)
const only = (text: string): IngredientEntry => {
  const [entry, ...others] = read(text)
  if (!entry || others.length > 0) throw new Error(`one entry expected: ${JSON.stringify(read(text))}`)
  return entry
}
const pieces = (text: string, kind: string) =>
  parseIngredients(text)
    .pieces.filter((piece) => piece.kind === kind)
    .map((piece) => piece.text)

describe('what divides a list', () => {
  test.each([
    ['commas', 'Aqua, Glycerin, Parfum'],
    ['commas without a space', 'Aqua,Glycerin,Parfum'],
    ['semicolons', 'Aqua; Glycerin; Parfum.'],
    ['bullets', 'Aqua • Glycerin • Parfum'],
    ['middle dots', 'Aqua · Glycerin · Parfum'],
    ['lines', 'Aqua\nGlycerin\nParfum'],
    ['lines with bullets', '• Aqua\n• Glycerin\n• Parfum'],
    ['points', 'Aqua. Glycerin. Parfum.'],
    ['ideographic commas', 'Aqua、Glycerin、Parfum'],
    ['a last and', 'Aqua, Glycerin and Parfum'],
    ['und', 'Aqua, Glycerin und Parfum'],
    ['bracketed ands', 'Aqua (and) Glycerin (and) Parfum'],
    ['brackets around all', '[Aqua, Glycerin, Parfum]'],
    ['doubled separators', 'Aqua,, Glycerin, ; Parfum,'],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual(['Aqua', 'Glycerin', 'Parfum'])
  })

  test('commas inside of names and numbers divide nothing', () => {
    expect(
      names('1,2-Hexanediol, Butane-1,3-Diol, N,N-Dimethylglycine, D,L-Panthenol, 2,4-Dihydroxy'),
    ).toEqual(['1,2-Hexanediol', 'Butane-1,3-Diol', 'N,N-Dimethylglycine', 'D,L-Panthenol', '2,4-Dihydroxy'])
    expect(names('Steareth-20,1,2-Hexanediol,CI 77491,77492')).toEqual([
      'Steareth-20',
      '1,2-Hexanediol',
      'CI 77491',
      '77492',
    ])
    expect(names('Aqua\n1,2-Hexanediol\nParfum')).toHaveLength(3)
  })

  test('a full line is not the end of an ingredient', () => {
    expect(names('Aqua, Glycerin, Sodium\nHyaluronate, Tocopheryl\nAcetate, Parfum')).toEqual([
      'Aqua',
      'Glycerin',
      'Sodium Hyaluronate',
      'Tocopheryl Acetate',
      'Parfum',
    ])
  })

  test('an opening bracket that is never closed swallows nothing', () => {
    expect(read('Parfum (Fragrance, Limonene, Linalool')).toMatchObject([
      { name: 'Parfum', synonyms: ['Fragrance'] },
      { name: 'Limonene' },
      { name: 'Linalool' },
    ])
    expect(names('Glycerin), Parfum')).toEqual(['Glycerin', 'Parfum'])
  })
})

describe('names', () => {
  test('a slash divides languages, not substances', () => {
    expect(only('Aqua/Water/Eau')).toMatchObject({ name: 'Aqua', synonyms: ['Water', 'Eau'] })
    expect(only('CI 77891/Titanium Dioxide')).toMatchObject({
      name: 'CI 77891',
      synonyms: ['Titanium Dioxide'],
    })
    expect(only('Simmondsia Chinensis Seed Oil / Jojoba Seed Oil').synonyms).toEqual(['Jojoba Seed Oil'])
    for (const name of [
      'Caprylic/Capric Triglyceride',
      'Acrylates/C10-30 Alkyl Acrylate Crosspolymer',
      'PEG/PPG-17/6 Copolymer',
      'Lauryl/Myristyl Polyricinoleate',
    ])
      expect(only(name)).toMatchObject({ name, synonyms: [] })
  })

  test('brackets name again, say something, or list what it is made of', () => {
    expect(only('Parfum (Fragrance)')).toMatchObject({ name: 'Parfum', synonyms: ['Fragrance'] })
    expect(only('Rosa Canina (Rosehip) Seed Oil')).toMatchObject({
      name: 'Rosa Canina Seed Oil',
      key: 'rosa canina seed oil',
      synonyms: ['Rosehip Seed Oil'],
    })
    expect(only('Butyrospermum Parkii (Shea (Karité)) Butter').synonyms).toEqual([
      'Shea Butter',
      'Karité Butter',
    ])
    expect(only('Titanium Dioxide [nano]')).toMatchObject({
      name: 'Titanium Dioxide',
      synonyms: [],
      note: 'nano',
    })
    expect(only('Glycerin (from rapeseed)')).toMatchObject({ synonyms: [], note: 'from rapeseed' })
    expect(only('Iron Oxides (CI 77491, CI 77492 and CI 77499)').parts).toEqual([
      'CI 77491',
      'CI 77492',
      'CI 77499',
    ])
    expect(only('(Fragrance)')).toMatchObject({ name: 'Fragrance', synonyms: [] })
  })

  test('the normal form forgets case, accents, trade marks and national spellings', () => {
    const keys = ['GLYCÉRINE', 'glycerine', 'Glycérine™', 'Glycerine (TM)', ' Glycerine. '].map(
      (text) => only(text).key,
    )
    expect(new Set(keys)).toEqual(new Set(['glycerine']))
    expect(only('C.I. 77491').key).toBe('ci 77491')
    expect(only('CI77491').key).toBe('ci 77491')
    expect(only('Sodium Lauryl Sulphate').key).toBe('sodium lauryl sulfate')
    expect(only('PEG‑40 Stearate').key).toBe('peg-40 stearate')
  })
})

describe('percentages', () => {
  test.each([
    ['Niacinamide 5%', 5, '5%'],
    ['Niacinamide (5 %)', 5, '5 %'],
    ['5,5 % Niacinamide', 5.5, '5,5 %'],
    ['Niacinamide 5,5%', 5.5, '5,5%'],
    ['Niacinamide 0.25% w/w', 0.25, '0.25% w/w'],
    ['Niacinamide 1–5 %', 1, '1–5 %'],
    ['Niacinamide (min. 10%)', 10, 'min. 10%'],
    ['Niacinamide %4', 4, '%4'],
  ])('%s', (text, percent, percentText) => {
    expect(only(text)).toMatchObject({ name: 'Niacinamide', percent, percentText })
  })

  test('a number that belongs to a name is none', () => {
    expect(only('PEG-40 Hydrogenated Castor Oil')).toMatchObject({ percent: null })
    expect(only('Polysorbate 20')).toMatchObject({ name: 'Polysorbate 20', percent: null })
  })
})

describe('parts of a list', () => {
  test.each([
    'Ingredients: Aqua, Parfum',
    'INGREDIENTS AQUA, PARFUM',
    'Ingrédients : Aqua, Parfum',
    'Inhaltsstoffe: Aqua, Parfum',
    'Ingredients / Ingrédients / Inhaltsstoffe: Aqua, Parfum',
    'INCI: Aqua, Parfum',
    'Ingredients (INCI): Aqua, Parfum',
    'Ingredienti: Aqua, Parfum',
    'Składniki: Aqua, Parfum',
    '全成分：Aqua、Parfum',
    'Full ingredient list\nAqua, Parfum',
  ])('a heading is no ingredient: %s', (text) => {
    expect(read(text).map(({ key }) => key)).toEqual(['aqua', 'parfum'])
    expect(pieces(text, 'heading')).toHaveLength(1)
  })

  test.each([
    'Mica. May contain: CI 77491, CI 77492',
    'Mica, [+/- CI 77491, CI 77492]',
    'Mica [+/-: CI 77491 (Iron Oxides), CI 77492]',
    'Mica (+/-) CI 77491, CI 77492',
    'Mica, ± CI 77491, CI 77492.',
    'Mica. [May contain (+/-): CI 77491, CI 77492]',
    'Mica. Peut contenir : CI 77491, CI 77492.',
    'Mica. Kann enthalten: CI 77491, CI 77492.',
    'Mica, [+/- CI 77491, CI 77492',
  ])('what may be in it stands apart: %s', (text) => {
    expect(read(text).map(({ key, mayContain }) => [key, mayContain])).toEqual([
      ['mica', false],
      ['ci 77491', true],
      ['ci 77492', true],
    ])
  })

  test('after a bracket of what may be in it, the list goes on', () => {
    expect(read('Mica, [+/- CI 77491], Parfum').map(({ mayContain }) => mayContain)).toEqual([
      false,
      true,
      false,
    ])
  })

  test('drug facts tell actives from the rest, and directions are no ingredients', () => {
    const text = `Active ingredients: Zinc Oxide 12% (Sunscreen), Titanium Dioxide 3% ...... Sunscreen
Inactive ingredients: Water, Dimethicone.
Directions: Apply liberally, 15 minutes before sun, to face and neck.`
    expect(read(text)).toMatchObject([
      { name: 'Zinc Oxide', active: true, percent: 12, note: 'Sunscreen' },
      { name: 'Titanium Dioxide', active: true, percent: 3, note: 'Sunscreen' },
      { name: 'Water', active: false },
      { name: 'Dimethicone', active: false },
    ])
    expect(pieces(text, 'prose')).toEqual(['Apply liberally, 15 minutes before sun, to face and neck.'])
  })

  test('footnotes are told to the ingredients that carry their mark', () => {
    const text =
      'Aloe Barbadensis Leaf Juice*, *Helianthus Annuus Seed Oil, Limonene**. *Organic, certified by Terrabona. **From oils.'
    expect(read(text)).toMatchObject([
      { name: 'Aloe Barbadensis Leaf Juice', note: 'Organic, certified by Terrabona' },
      { name: 'Helianthus Annuus Seed Oil', note: 'Organic, certified by Terrabona' },
      { name: 'Limonene', note: 'From oils' },
    ])
    expect(read('Linalool** *Organic **Natural')).toMatchObject([{ name: 'Linalool', note: 'Natural' }])
  })

  test('words for the buyer are kept apart', () => {
    const text =
      'Aqua, Parfum.\n\nPlease note that our ingredient lists may change, so check the pack. (F.I.L. C180374/1)'
    expect(names(text)).toEqual(['Aqua', 'Parfum'])
    expect(pieces(text, 'prose').join(' ')).toContain('check the pack')
    expect(pieces(text, 'prose').at(-1)).toBe('(F.I.L. C180374/1)')
  })
})

const words = (text: string) => text.match(/[\p{L}\p{Nd}]+/gu) ?? []

/** Bits that lists are made of, put together as no pack would. */
const bits = fc.constantFrom(
  ...'Aqua|Parfum|Niacinamide|1,2-Hexanediol|PEG-40|CI 77491|(|)|[|]|, |,|; |. |.|\n|\n\n| • |/| / | and | (and) |+/-|May contain: |5%|5,5 %|(2 %)|*|**|*Organic|™|(TM)|Ingredients: |Active ingredients: |Inactive ingredients: |Directions: |nano|(nano)|Please note that this may change|....|…|–|%|é|水|0|°|et|und|C180374/1|ı̇|\u0000|\ud800'.split(
    '|',
  ),
)
const lists = fc.oneof(
  fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('laws', () => {
  test('nothing of a list is lost: its pieces, joined, are the list', () => {
    fc.assert(
      fc.property(lists, (text) => {
        const list = parseIngredients(text)
        expect(list.pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of list.pieces)
          if (piece.kind === 'separator')
            expect(words(piece.text).every((word) => /^(and|et|und|y|e)$/i.test(word))).toBe(true)
        expect(
          list.pieces.filter(({ kind }) => kind === 'entry').map(({ text: printed }) => printed),
        ).toEqual(list.entries.map(({ printed }) => printed))
      }),
      { numRuns: 2500 },
    )
  })

  test('an entry holds every word it was printed with', () => {
    fc.assert(
      fc.property(lists, (text) => {
        for (const entry of parseIngredients(text).entries) {
          const held = new Set(
            words([entry.name, ...entry.synonyms, ...entry.parts, entry.percentText, entry.note].join(' ')),
          )
          for (const word of words(entry.printed.replace(/\((?:tm|r|c|sm)\)/gi, ' ')))
            if (!/^(and|et|und)$/i.test(word)) expect(held, entry.printed).toContain(word)
          expect(entry.key).not.toBe('')
          expect(entry.name).not.toMatch(/^[\s,;]|[\s,;]$/)
        }
      }),
      { numRuns: 2500 },
    )
  })

  test('the longest list there may be never hangs, however odd', () => {
    const size = 20_000
    for (const bit of [
      '(',
      ')',
      '()',
      ',',
      '.',
      '. ',
      '*',
      ' *a',
      '....',
      '5%',
      ' and ',
      '\n',
      'a\n',
      '[+/- ',
      'Aqua/',
      'CI ',
      'Ingredients: ',
    ]) {
      const began = process.cpuUsage()
      parseIngredients(bit.repeat(size / bit.length))
      expect(process.cpuUsage(began).user / 1000, bit).toBeLessThan(2000)
    }
  })
})
