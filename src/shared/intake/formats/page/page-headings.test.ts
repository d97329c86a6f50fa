import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readSavedPage } from './saved-page'

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.</p>'

function read(body: string, title = 'Four winters') {
  const source = readSavedPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
  return { ...source, text: textOfBlocks(source.blocks) }
}

describe('headings of old pages', () => {
  it('stand right above an article that begins with its telling, though it has others', () => {
    const more = `<h1>The fifth winter</h1>${prose}`
    const source = read(
      `<nav><a href="a.html">Lye</a></nav><h1>What the kettle said in four winters</h1><img src="k.png" alt="kettle"><article>${prose}${prose}${more}</article>`,
      'The leaf of Pia',
    )
    expect(source.text).toMatch(/^What the kettle said in four winters/)
  })

  it('are of the second rank where a page has none of the first', () => {
    const page = (heading: string, between = '') =>
      read(
        `<p><a href="a.html">Lye</a></p>${heading}${between}<article>${prose}${prose}</article>`,
        'Leaf - Pia',
      )
    const headed = page('<div><h2>A talk with Pia Holt</h2></div>', '<div>By <b>Ana</b> Winter leaf</div>')
    expect(headed.text).toMatch(/^A talk with Pia Holt\nThe kettle/)
    const announcing = page('<h2>All the winters</h2>', '<ul><li><a href="b.html">The second</a></li></ul>')
    expect(announcing.text).toMatch(/^The kettle/)
    expect(page('<h2>Leaf - Pia</h2>').text).toMatch(/^The kettle/)
  })

  it('are no headings where most of a level tell at length', () => {
    const telling = ['first', 'second', 'third'].map(
      (which) =>
        `<h3>In the ${which} winter the kettle fell into the fire, and we had to buy a new one from the smith.</h3>`,
    )
    const source = read(`<h1>Four winters</h1><h2>The kettle</h2>${telling.join('')}<h3>So it went</h3>`)
    expect(source.blocks.map((block) => block.type)).toEqual([
      'heading',
      'heading',
      ...Array(4).fill('paragraph'),
    ])
    const asking = telling.map((line) => line.replace('.</h3>', '?</h3>'))
    const asked = read(`<h1>Four winters</h1>${asking.map((line) => line + prose).join('')}`)
    expect(asked.blocks.filter((block) => block.type === 'heading')).toHaveLength(4)
  })
})

describe('the source of a picture', () => {
  it('is a credit in other languages too', () => {
    const source = read(
      `<main><h1>Four winters</h1>${prose}<figure><img src="k.jpg" alt="kettle"><figcaption>Zdroj: <a href="https://sud.example/">Lee Moss</a></figcaption></figure>${prose}</main>`,
    )
    expect(source.blocks.find((block) => block.type === 'figure')).toMatchObject({ credit: 'Lee Moss' })
  })
})

describe('who signs a caption', () => {
  const picture = (caption: string) =>
    read(
      `<main><h1>Four winters</h1>${prose}<figure><img src="k.jpg"><figcaption>${caption}</figcaption></figure>${prose}</main>`,
    ).blocks.find((block) => block.type === 'figure')

  it('is an agency in brackets, or behind strokes', () => {
    expect(picture('A kettle in the shed. (Lee Moss/AFP/Getty Images)')).toMatchObject({
      caption: [{ text: 'A kettle in the shed.' }],
      credit: 'Lee Moss/AFP/Getty Images',
    })
    expect(picture('A kettle in the shed (AP Photo/Lee Moss)')).toMatchObject({ credit: 'AP Photo/Lee Moss' })
    expect(picture('A kettle in the shed (Reuters)')).toMatchObject({ credit: 'Reuters' })
    expect(picture('A kettle in the shed. Lee Moss/dpa')).toMatchObject({ credit: 'Lee Moss/dpa' })
  })

  it('is a full name after «photo» in brackets', () => {
    expect(picture('Un chaudron dans la grange. (Photo Lise Moss. AFP)')).toMatchObject({
      caption: [{ text: 'Un chaudron dans la grange.' }],
      credit: 'Lise Moss. AFP',
    })
    expect(picture('Der Kessel (Foto Mitte)')).toMatchObject({ credit: null })
  })

  it('is nobody who is only told of', () => {
    expect(picture('Lee Moss, who reads Reuters')).toMatchObject({ credit: null })
    expect(picture('The kettle (bought in 1987)')).toMatchObject({ credit: null })
    expect(picture('The men of the AP (in 1987)')).toMatchObject({ credit: null })
  })
})

describe('a heading around a whole talk', () => {
  it('ends with its first paragraph', () => {
    const talk = ['Ms Holt’s answers', 'Do you boil soap?', 'Yes.', 'For how long?', 'Twenty winters.']
    const source = read(`<h1>Four winters</h1><h3>${talk.map((line) => `<p>${line}</p>`).join('')}</h3>`)
    expect(source.blocks.slice(1).map((block) => block.type)).toEqual([
      'heading',
      ...Array(4).fill('paragraph'),
    ])
    const short = read(`<h1>Four winters</h1>${prose}<h3><p>The kettle</p><p>in the shed</p></h3>${prose}`)
    expect(short.blocks.filter((block) => block.type === 'heading')).toHaveLength(2)
  })
})

describe('what class names call a question', () => {
  const pair = (name: string, answer: string) =>
    `<div><p class="${name}">Miksi saippuaa.</p><p class="${answer}">Koska se kelluu.</p></div>`
  const boldLines = (page: string) =>
    read(`<main><h1>Four winters</h1>${prose}${page}</main>`).blocks.flatMap((block) =>
      block.type === 'paragraph' && block.runs.every((run) => run.bold) ? [textOfBlocks([block])] : [],
    )

  it('stands apart in other languages too', () => {
    for (const [name, answer] of [
      ['qa-q', 'qa-a'],
      ['pergunta', 'resposta'],
      ['otazka', 'odpoved'],
    ] as const)
      expect(boldLines(pair(name, answer))).toEqual(['Miksi saippuaa.'])
  })

  it('is not the answer in the same element', () => {
    expect(boldLines('<div class="pergunta"><h4>Miksi?</h4><p>Koska se kelluu.</p></div>')).toEqual([])
  })
})

describe('the title of an entry', () => {
  const entry = `<article><h2 class="entry-title">On lye, in short</h2><div class="entry-meta">Pia Lund</div><div class="entry-content">${prose}${prose}${prose}</div></article>`

  it('is kept, whatever the page is called', () => {
    expect(read(`<main>${entry}</main>`, 'Contents').text).toMatch(/^On lye, in short\nThe kettle/)
  })

  it('is another entry’s where it stands below', () => {
    const other = '<div><h2 class="entry-title">On kettles</h2><a href="k.html">More</a></div>'
    const page = `<main><article><div class="entry-content">${prose}${prose}${prose}</div></article>${other}</main>`
    expect(read(page, 'Contents').text).not.toContain('On kettles')
  })
})

describe('a question in one paragraph with its answer', () => {
  it('is set apart where its class says that it asks', () => {
    const source = read(
      `<main><h1>Four winters</h1>${prose}<p><span class="question">Why soap?</span><b>V</b>: I was cold.</p></main>`,
    )
    expect(source.text).toMatch(/\nWhy soap\?\nV: I was cold\.$/)
  })
})

describe('a line that says who wrote a page and when', () => {
  it('is none of its text in other languages either', () => {
    for (const line of [
      '<span>Por <a href="#">Ada Thorn</a></span> <span>14 maio 2019, sexta-feira</span>',
      '<span>Von Ada Thorn</span> <span>3. April 2021</span>',
    ]) {
      const source = read(`<article><h1>Four winters</h1><div>${line}</div>${prose}${prose}</article>`)
      expect(source.text).toMatch(/^Four winters\nThe kettle/)
      expect(source.dropped.join(' ')).toContain('Ada Thorn')
    }
  })
})

describe('the headline of a page whose head has one title for all of the site', () => {
  const page = (rest = '') => `<main><h1>What the kettle said</h1>${prose}${rest}${prose}</main>`
  const titleOf = (body: string, title: string) => read(body, title).metadata.title

  it('is not what the page calls its logo', () => {
    const titled = (id: string) =>
      titleOf(`<h1 id="${id}">The leaf</h1><main>${prose}${prose}</main>`, 'Document')
    expect(titled('logo')).toBe(null)
    expect(titled('brand-of-soap')).toBe('The leaf')
  })

  it.each(['Document', ' Untitled document ', 'index.html', 'React App', 'Page title'])(
    'is none where the head says “%s”, as it did before somebody wrote the page',
    (placeholder) => {
      const source = read(page('<h1>The fifth winter</h1>'), placeholder)
      expect(source.metadata).toMatchObject({ title: 'What the kettle said', seoTitle: null })
      expect(titleOf(`<article>${prose}${prose}</article>`, placeholder)).toBe(null)
      const named = `The ${placeholder.trim()}`
      expect(titleOf(page('<h1>The fifth winter</h1>'), named)).toBe(named)
    },
  )

  it('is the only one of its article', () => {
    expect(titleOf(page(), 'The leaf of Pia')).toBe('What the kettle said')
    expect(titleOf(page('<h1>The fifth winter</h1>'), 'The leaf of Pia')).toBe('The leaf of Pia')
    expect(titleOf(page().replace('What the kettle said', 'Our leaf'), 'Four winters')).toBe('Four winters')
  })

  it('may be printed twice', () => {
    const twice = page().replace('</h1>', '</h1><h1>What the kettle said</h1>')
    expect(titleOf(twice, 'LEAF | Soap and pots')).toBe('What the kettle said')
  })

  it('is none where a heading of the article says what the head says', () => {
    expect(titleOf(page('<h2>Four winters</h2>'), 'Four winters')).toBe('Four winters')
    expect(titleOf(page('<h2>Four winters of soap</h2>'), 'Four winters | The leaf')).toBe('Four winters')
  })

  it('is the heading that the head’s title ends with, of whatever rank', () => {
    const talk = `<article><h2>Pia Holt - Lye</h2>${prose}<h4>When?</h4>${prose}</article>`
    expect(titleOf(talk, 'Seven Kettles / Pia Holt - Lye')).toBe('Pia Holt - Lye')
  })

  it('is not the name of the site, though a way back to the page itself stands among its links', () => {
    const path = '<nav><a href="../">Front</a> <a href>What the kettle said</a></nav>'
    const source = readSavedPage(
      `<html><head><title>What the kettle said</title></head><body><div><h2 class="page-title"><a href="..">Seven Kettles</a></h2></div>${path}<h1 class="article-title">What the kettle said</h1><article>${prose}${prose}</article></body></html>`,
    )
    expect(source.metadata.title).toBe('What the kettle said')
  })
})
