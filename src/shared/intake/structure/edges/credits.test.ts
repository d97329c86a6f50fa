import { describe, expect, it } from 'vitest'
import { creditAtEnd, creditOfLine } from './credits'

describe('whose a picture is', () => {
  it.each([
    ['Photo: Ana Reis', 'Ana Reis'],
    ['photo Ana Reis', 'Ana Reis'],
    ['Photographed by Ana Reis.', 'Ana Reis'],
    ['Illustrated by Ana Reis', 'Ana Reis'],
    ['Fotokredit: Lumen / Bo Lindt', 'Lumen / Bo Lindt'],
    ['Fotocredits: Lumen', 'Lumen'],
    ['Bildquelle: Ana Reis', 'Ana Reis'],
    ['Crédits photos : Ana Reis', 'Ana Reis'],
    ['Copyright: Ana Reis', 'Ana Reis'],
    ['©Lumen Beauty', 'Lumen Beauty'],
    ['© ANA FOR LUMEN - 2015', 'ANA FOR LUMEN - 2015'],
    ['© Quelle: Zwei Piloten', 'Zwei Piloten'],
    ['Foto© Lumen, Montage Bo', 'Lumen, Montage Bo'],
    ['Photo credit: Ana Reis📷', 'Ana Reis'],
    ['Photos: Ana Lee Reis for', 'Ana Lee Reis'],
    ['Ana Reis/Getty Images', 'Ana Reis/Getty Images'],
    ['Ana Reis | Unsplash', 'Ana Reis | Unsplash'],
  ])('in the line «%s»', (line, who) => {
    expect(creditOfLine(line)).toBe(who)
  })

  it.each([
    'Photo courtesy of',
    '© 2024 Lumen Media. All rights reserved',
    '© 2019 Lumen',
    'I found it on Unsplash',
    'We sell our pictures on Getty Images.',
    'photo booths are fun',
    'Photographed by the window, she looked older.',
    'Illustrated by hand, it took a year.',
    'Photos of my bathroom are rare.',
  ])('not in «%s»', (line) => {
    expect(creditOfLine(line)).toBeNull()
    expect(creditAtEnd(line)).toBeNull()
  })

  it.each([
    ['Ada in her lab, where it began. Photo: ©Lumen.', 'Lumen'],
    ['Ada mit ihrem Duft. © Quelle: Zwei Piloten', 'Zwei Piloten'],
    ['Ada Lowe. (© privat)', 'privat'],
    ['Ein Blick zurück (© Rosa Eck / pixelio.de)', 'Rosa Eck / pixelio.de'],
    ['Ada Lowe, photo by Ana Reis', 'Ana Reis'],
    ['Ada B. Lowe Photo courtesy of the Lumen Cos.', 'the Lumen Cos'],
    [
      'It helps all year round. / anareis, E+ Collection, Getty Images',
      'anareis, E+ Collection, Getty Images',
    ],
    ['Beauty products. Image: Unsplash', 'Unsplash'],
    ['Ada beside her lamp: A Still Life, © Ana Reis', 'Ana Reis'],
  ])('at the end of «%s»', (paragraph, who) => {
    expect(creditAtEnd(paragraph)).toBe(who)
  })

  it.each([
    'She told me so. Image by image, we looked at all of it.',
    'I take them all myself, in a photo by the window.',
    'They were sent to me, courtesy of Lumen.',
    'My favourite is the photo by Ana Reis, which hangs above my bed and has done so for years.',
    'It is a matter of credit / trust',
  ])('not at the end of «%s»', (paragraph) => {
    expect(creditAtEnd(paragraph)).toBeNull()
  })
})
