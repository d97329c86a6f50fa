import { describe, expect, it } from 'vitest'
import { findProducts } from './products'

const nothing = { brands: [], products: [] }
const beauty = 'I write about skin, make-up, serums and the odd moisturiser for a beauty page.'
const found = (text: string, known: Parameters<typeof findProducts>[1] = nothing) =>
  findProducts([beauty, text], known).map((product) => `${product.brand} / ${product.name}`)

describe('products named in a text', () => {
  it.each([
    ['I love using Cryo-Sticks by Biologique Recherché.', 'Biologique Recherché / Cryo-Sticks'],
    ['especially Dr. Brandt’s Pores No More, which is a primer', 'Dr. Brandt / Pores No More'],
    [
      'Then I use Caudalie Vinoperfect Radiance Serum, which is light.',
      'Caudalie / Vinoperfect Radiance Serum',
    ],
    ['a drop of Estee Lauder Advanced Night Repair at night', 'Estée Lauder / Advanced Night Repair'],
    ['NARS Orgasm blush, always', 'NARS / Orgasm blush'],
    ['I wear Chanel No. 5 on Sundays.', 'Chanel / No. 5'],
    ['La Roche-Posay Anthelios SPF 50 is in every bag.', 'La Roche-Posay / Anthelios SPF 50'],
    ['the Lip Sleeping Mask from Laneige', 'Laneige / Lip Sleeping Mask'],
    ['Make Up For Ever HD Foundation', 'Make Up For Ever / HD Foundation'],
    ['Kiehl’s Creamy Eye Treatment with Avocado', "Kiehl's / Creamy Eye Treatment with Avocado"],
    ['Supergoop! Unseen Sunscreen, $38', 'Supergoop! / Unseen Sunscreen'],
    ['I swear by the CeraVe hydrating cleanser.', 'CeraVe / hydrating cleanser'],
    ['Youth to the People Superfood Cleanser and a towel', 'Youth to the People / Superfood Cleanser'],
    ['On Sundays it is 4711 Acqua Colonia.', '4711 / Acqua Colonia'],
    ['Milani Baked Blush in Luminoso.', 'Milani / Baked Blush in Luminoso'],
    ['My mother wears Mugler Blue Hour Perfume.', 'Mugler / Blue Hour Perfume'],
    ['A coat of Zoya Tansy, then a film.', 'Zoya / Tansy'],
    ['Sunday means The Body Shop Oat Mask.', 'The Body Shop / Oat Mask'],
    ['I keep Armani Night Veil Foundation at work.', 'Armani Beauty / Night Veil Foundation'],
  ])('%s', (text, product) => {
    expect(found(text)).toEqual([product])
  })

  it('tells two products of one sentence apart', () => {
    expect(found('Dior Lip Glow and Chanel Rouge Coco live in my bag.')).toEqual([
      'Dior / Lip Glow',
      'Chanel / Rouge Coco',
    ])
  })

  it('notes a product once, by its longest name', () => {
    expect(found('Glossier Boy Brow is small. I own three Glossier Boy Brow Brown.')).toEqual([
      'Glossier / Boy Brow Brown',
    ])
  })

  it.each([
    'Some peels and Retin A speed up turnover.',
    'Retinol, vitamin C and hyaluronic acid do the work.',
    'I met Charlotte Tilbury at a counter.',
    'Glossier CEO Emily Weiss said so.',
    'He reads The Waves by Virginia Woolf.',
    'I shop at Sephora and read Vogue in Paris.',
    'I am a huge fan of Caudalie.',
    'It was fresh, clean and simple.',
    'The portrait by Ana Reis hangs there.',
    'Paragraph 4711 about oil.',
    'CeraVe would your cream help.',
    'Deine Haut mag die La Roche-Posay Produkte.',
    'I trained with Clinique Artistic Director Bo Lindqvist.',
    'Dior’s Peter Aldous did the lips.',
    'Sue Orley of Christian Dior Parfums North America spoke.',
    'She left The Estée Lauder Cos. Inc. for Chanel Fragrance & Beauté.',
    'A talk with Guerlain’s Veronique Salis-Roy.',
    'It came from the MAC Garden Collection and the Chanel Summer Line.',
    'Shiseido Acquires a skin care house. Clarins Opens in Leeds.',
    'I teach at the Aveda Institute and at L’Oréal Korea.',
    'Thanks to Charlotte Tilbury MBE.',
  ])('notes nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('notes nothing in a text about other things', () => {
    expect(
      findProducts(['Apps by Lumen. I wrote it at Apple with a Dyson V11 and a Fresh Start.'], nothing),
    ).toEqual([])
  })

  it('knows what the library knows', () => {
    const library = {
      brands: [{ name: 'Tall Grass', aliases: ['TG'] }],
      products: [{ brand: 'Small Jars', name: 'Night Balm' }],
    }
    expect(found('I use the night balm and Tall Grass Field Soap.', library)).toEqual([
      'Small Jars / Night Balm',
      'Tall Grass / Field Soap',
    ])
    expect(found('TG Field Soap is green.', library)).toEqual(['Tall Grass / Field Soap'])
  })
})
