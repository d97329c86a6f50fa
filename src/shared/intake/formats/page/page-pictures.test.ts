import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readSavedPage } from './saved-page'

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.</p>'

function read(body: string, title = 'Four winters') {
  const source = readSavedPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
  return { ...source, text: textOfBlocks(source.blocks) }
}

describe('a picture’s description that is the title of its page', () => {
  const pictured = (alt: string) =>
    readSavedPage(
      `<html><body><h1>Four winters of soap</h1>${prose}${`<p><img src="/up/a.jpg" alt="${alt}"></p>${prose}`.repeat(2)}</body></html>`,
    )
  const alts = (alt: string) =>
    pictured(alt).blocks.flatMap((block) => (block.type === 'figure' ? [block.alt] : []))

  it('is none, and listed once', () => {
    expect(alts('Four Winters of Soap!')).toEqual([null, null])
    expect(pictured('Four Winters of Soap!').dropped).toEqual(['Four Winters of Soap!'])
  })

  it('is left where it says more', () => {
    expect(alts('Four winters of soap on a shelf')).toEqual([
      'Four winters of soap on a shelf',
      'Four winters of soap on a shelf',
    ])
  })
})

describe('a box with the likeness of the author', () => {
  const box = (heading: string) =>
    `<div class="row"><div><img src="https://0.gravatar.com/avatar/97?s=80" width="80" height="80"></div><div><h4>${heading}</h4><p>Pia boils soap.</p><p>She was born in a boat.</p></div></div>`

  it('goes, whatever it is called', () => {
    const source = read(`<main><h1>Four winters</h1>${prose}${prose}${box('Author: Pia Lund')}</main>`)
    expect(source.text).toMatch(/came in\.$/)
    expect(source.dropped.join(' ')).toContain('She was born in a boat.')
  })

  it('stays where its heading says something else', () => {
    const source = read(`<main><h1>Four winters</h1>${prose}${prose}${box('Pia in her boat')}</main>`)
    expect(source.text).toContain('She was born in a boat.')
  })
})

describe('a quotation below a portrait', () => {
  it('is no note on the author', () => {
    const quote = '<p class="quote" id="bioQuote-1">“Lye is not learned from books.”</p>'
    const source = read(`<main><h1>Four winters</h1>${prose}${prose}${quote}</main>`)
    expect(source.text).toContain('Lye is not learned from books.')
  })
})

describe('the name of a picture’s file', () => {
  const pictured = (alt: string) =>
    read(
      `<h1>Four winters</h1>${prose}<p><img src="https://soap.example/up/kettle_4.png?w=2" alt="${alt}"></p>${prose}`,
    )

  it('is no description of it', () => {
    for (const alt of ['kettle_4', 'Kettle_4.png']) {
      const source = pictured(alt)
      expect(source.blocks.find((block) => block.type === 'figure')).toMatchObject({ alt: null })
      expect(source.dropped).toContain(alt)
    }
  })

  it('is left where it differs or has words', () => {
    expect(pictured('kettle 4').text).toContain('kettle 4')
    expect(pictured('kettle_5').text).toContain('kettle_5')
  })
})

describe('a file that names itself for what a picture shows', () => {
  const shown = (alt: string) =>
    read(`<main><h1>Four winters</h1>${prose}<p><img src="k-4.jpg" alt="${alt}"></p>${prose}</main>`)

  it('is left out, whatever the picture is called now', () => {
    expect(shown('0412-kettle-in-shed-01').text).not.toContain('kettle-in')
    expect(shown('banner_red_wide').text).not.toContain('banner')
    expect(shown('banner_red_wide').dropped).toContain('banner_red_wide')
  })

  it('is left out with one underscore, as an address, and where nothing is said', () => {
    expect(shown('Shed_wide').text).not.toContain('Shed')
    expect(shown('https://sud.example/k.jpg').text).not.toContain('sud.example')
    expect(shown('null').text).not.toContain('null')
    expect(shown('null').dropped).toContain('null')
  })

  it('is left out where only its points and strokes differ from the name', () => {
    const page = (alt: string, file: string) =>
      read(`<main><h1>Four winters</h1>${prose}<p><img src="${file}" alt="${alt}"></p>${prose}</main>`).text
    expect(page('Screen Shot 2011-08-13 at 4.55 PM', 'screen-shot-2011-08-13-at-4-55-pm.png')).not.toContain(
      'Shot',
    )
    expect(page('Winter 1987', 'winter-1987.png')).toContain('Winter 1987')
  })

  it('is no word with strokes in it', () => {
    expect(shown('Wood-ash-soap').text).toContain('Wood-ash-soap')
    expect(shown('COVID-19-kettle').text).toContain('COVID-19-kettle')
    expect(shown('a red_wide banner').text).toContain('red_wide banner')
  })
})

describe('a picture between the headline and the telling', () => {
  const page = (part: string) =>
    read(
      `<div><h1>Four winters</h1><div class="lead-media">${part}</div><div class="story-body">${prose}${prose}</div></div>`,
    )
  const image = '<a href="k-big.jpg"><img src="k.jpg" width="460" alt="The kettle"></a>'

  it('comes in with its caption and its credit, whatever its box is called', () => {
    const source = page(
      `${image}<span class="caption">The kettle in its shed</span>&nbsp;<span class="credit">Photo: LEE MOSS</span>`,
    )
    expect(source.blocks.find((block) => block.type === 'figure')).toMatchObject({
      caption: [{ text: 'The kettle in its shed' }],
      credit: 'LEE MOSS',
    })
  })

  it('is left out where its box says more', () => {
    const source = page(`${image}<span class="caption">The kettle</span><b>Win this kettle</b>`)
    expect(source.text).not.toContain('Win this')
  })
})
