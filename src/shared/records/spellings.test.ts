import { expect, test } from 'vitest'
import { usualMisspellings } from './spellings'

test('accents, apostrophes, hyphens and ands are where names go wrong', () => {
  expect(usualMisspellings('Maison Aurèle')).toEqual(['Maison Aurele', 'MaisonAurèle'])
  expect(usualMisspellings('L’Onde')).toEqual(['LOnde', 'L Onde'])
  expect(usualMisspellings('Lune & Fils')).toContain('Lune and Fils')
  expect(usualMisspellings('Tern and Tide')).toContain('Tern & Tide')
  expect(usualMisspellings('Cryo-Skin')).toEqual(['Cryo Skin', 'CryoSkin'])
})

test('a plain name has none, and none differs only in case', () => {
  expect(usualMisspellings('Nordhud')).toEqual([])
  expect(usualMisspellings('')).toEqual([])
})
