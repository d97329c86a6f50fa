import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readSavedPage } from './saved-page'

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.</p>'

function read(body: string, title = 'Four winters') {
  const source = readSavedPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
  return { ...source, text: textOfBlocks(source.blocks) }
}

describe('what ends a page', () => {
  const links = '<a href="songs.html">songs</a> <a href="band.html">band</a> <a href="index.html">start</a>'

  it('is a row of links with the heading that announces it, however long', () => {
    const announced = '<h3>and here you find the ways to all the other leaves of this page</h3>'
    const source = read(`<h1>Four winters</h1><h3>Which winter?</h3>${prose}${announced}${links}`)
    expect(source.text).toMatch(/came in\.$/)
    expect(source.dropped.join(' ')).toContain('the ways to all the other leaves')
  })

  it('is no heading that asks or tells', () => {
    const told = '<h3>So much for the kettle, said my aunt, and went down to her boat.</h3>'
    expect(read(`<h1>Four winters</h1>${prose}${told}${links}`).text).toMatch(/to her boat\.$/)
    const asked = '<h3>And who would boil all that soap if it were not for you and for your aunt?</h3>'
    expect(read(`<h1>Four winters</h1>${prose}${asked}${links}`).text).toMatch(/for your aunt\?$/)
  })

  it('is a line that has the reader follow the feed', () => {
    const prompt = (address: string) =>
      `<div><em>Was this to your taste? No: if it was, take <a href="${address}">the lot of it</a> from here on.</em></div>`
    const page = `<main><h1>Four winters</h1>${prose}${prose}`
    expect(read(`${page}${prompt('https://sud.example/feed/')}</main>`).text).toMatch(/came in\.$/)
    expect(read(`${page}${prompt('https://sud.example/lye/')}</main>`).text).toMatch(/from here on\.$/)
  })

  it('is a link to the front of the site', () => {
    const page = `<main><h1>Four winters</h1>${prose}${prose}`
    expect(read(`${page}<p><a href="index.html">Up the stairs again →</a></p></main>`).text).toMatch(
      /came in\.$/,
    )
    expect(read(`${page}<p><a href="lye.html">The lye, in short</a></p></main>`).text).toMatch(/in short$/)
  })
})

describe('a link that says the same on each card', () => {
  const cards = (label: (at: number) => string) =>
    [1, 2, 3].map((at) => `<div class="card"><p>Winter ${at}: what we boiled.</p>${label(at)}</div>`).join('')

  it('goes, in any language, as it leads elsewhere each time or nowhere', () => {
    const page = `<main><h1>Four winters</h1>${prose}`
    const nowhere = read(`${page}${cards(() => '<a href="#">Lue koko juttu</a>')}</main>`)
    expect(nowhere.text).not.toContain('Lue koko')
    expect(nowhere.dropped).toContain('Lue koko juttu')
    const elsewhere = read(`${page}${cards((at) => `<a href="${at}.html">Lue koko juttu</a>`)}</main>`)
    expect(elsewhere.text).not.toContain('Lue koko')
  })

  it('goes below a card of which another part is a line of its own', () => {
    const card = (at: number) =>
      `<div><span class="kind">Lye</span><h3>Winter ${at}</h3><p>What we boiled.</p><a href="#">Lue koko juttu</a></div>`
    const source = read(`<main><h1>Four winters</h1>${prose}${[1, 2, 3].map(card).join('')}</main>`)
    expect(source.text).not.toContain('Lue koko')
    expect(source.text).toContain('Winter 2')
  })

  it('goes as a button, however it is written', () => {
    const page = `<main><h1>Four winters</h1>${prose}`
    const button = read(`${page}${cards(() => '<a href="#" class="btn">Lue Lisää</a>')}</main>`)
    expect(button.text).not.toContain('Lue Lisää')
    expect(button.dropped).toContain('Lue Lisää')
  })

  it('stays where it is a name, or a part of a line', () => {
    const page = `<main><h1>Four winters</h1>${prose}`
    const named = read(`${page}${cards((at) => `<a href="${at}.html">Vesna Holt</a>`)}</main>`)
    expect(named.text).toContain('Vesna Holt')
    const within = read(
      `${page}${cards((at) => `<p>See <a href="${at}.html">Lue koko juttu</a>, says she.</p>`)}</main>`,
    )
    expect(within.text).toContain('Lue koko juttu')
  })
})

describe('what begins a page', () => {
  it('is a link to the front of the site, and none to elsewhere', () => {
    const page = (address: string) =>
      read(
        `<div><a href="${address}">← Takaisin</a><h2>On lye</h2><p>Be on time.</p><ul><li>Bring a spoon.</li></ul></div>`,
      )
    expect(page('index.html').text).toMatch(/^On lye/)
    expect(page('spoons.html').text).toMatch(/^← Takaisin/)
  })
})

describe('what a page of answers has below them', () => {
  const page = `<main><h1>Four winters</h1>${prose}${prose}`

  it('is no more of it where it only has its readers ask for more', () => {
    const invitation = (line: string) =>
      `<div class="panel"><h3>${line}</h3><p>Come to the shed on a Saturday.</p><a href="shed.html">To the shed</a></div>`
    for (const line of ['Still have questions?', 'Noch Fragen?', 'Hai ancora qualche dubbio?']) {
      const source = read(`${page}${invitation(line)}</main>`)
      expect(source.text).toMatch(/came in\.$/)
      expect(source.dropped.join(' ')).toContain('Come to the shed')
    }
    expect(
      read(`${page}${invitation('Do you have a question that keeps you awake?')}</main>`).text,
    ).toContain('To the shed')
  })

  it('is told where it is asked in a talk', () => {
    const talk =
      '<div><p><b>Pia: Any questions?</b></p><p>Vesna Holt: Only whether the tea is still warm.</p></div>'
    expect(read(`${page}${talk}</main>`).text).toContain('Any questions?')
  })

  it('goes with the heading of a form', () => {
    const form = (heading: string) =>
      `<section><h2>${heading}</h2><form action="/x"><label>Name</label><input name="n"><label>Words</label><textarea></textarea><button>Off with it</button></form></section>`
    expect(read(`${page}${form('Write to the shed')}</main>`).text).toMatch(/came in\.$/)
    expect(read(`${page}${form('And who stirred it all that time?')}</main>`).text).toContain('who stirred')
  })

  it('goes as a cloud of links, and stays as a list that is told', () => {
    const places = ['Ash', 'Birch', 'Alder', 'Comb', 'Lye', 'Tallow', 'Oar', 'Pier', 'Reed']
    const links = places.map((place) => `<a href="/${place}">${place} soap</a>`)
    const cloud = read(`${page}<div>${links.join(' ')}</div>${prose}</main>`)
    expect(cloud.text).not.toContain('Reed soap')
    expect(cloud.dropped.join(' ')).toContain('Reed soap')
    expect(read(`${page}<div>We boiled ${links.join(', ')}.</div>${prose}</main>`).text).toContain(
      'Reed soap',
    )
  })
})

describe('what stands below the footer of a page', () => {
  it('goes where it is short, and stays where it has a heading', () => {
    const page = (below: string) =>
      read(`<h1>Four winters</h1>${prose}${prose}<footer><p>The Sud</p></footer>${below}`)
    const notice = page('<div><p>Ring the shed: 55 01 97, all day, whoever boils.</p></div>')
    expect(notice.text).toMatch(/came in\.$/)
    expect(notice.dropped.join(' ')).toContain('Ring the shed')
    expect(page('<div><h2>The fifth</h2><p>It was the last one.</p></div>').text).toMatch(/the last one\.$/)
  })
})

describe('a line that offers the piece as a file', () => {
  it('goes', () => {
    const page = (line: string) =>
      read(`<main><h1>Four winters</h1>${prose}<p>${line}</p>${prose}</main>`).text
    expect(page('<a href="four.pdf">Open PDF in a new tab</a>')).not.toContain('PDF')
    expect(page('Open the PDF and look for the kettle on the third page.')).toContain('PDF')
  })
})

describe('a box of tools', () => {
  const box = (links: string) =>
    read(`<main><h1>Four winters</h1>${prose}<div class="kit">${links}</div>${prose}</main>`)

  it('is nothing but short links, one of which runs a script', () => {
    const source = box('<a href="/all">All leaves</a><br><a href="javascript:larger()">Larger type</a><br>')
    expect(source.text).not.toContain('Larger type')
    expect(source.dropped.join(' ')).toContain('All leaves · Larger type')
  })

  it('is none with a question in it, nor with words beside its links', () => {
    expect(box('<a href="#">Lye</a><a href="javascript:open(1)">What is lye?</a>').text).toContain(
      'What is lye?',
    )
    expect(box('Made of <a href="#lye">lye</a> and <a href="javascript:open(1)">fat</a>').text).toContain(
      'fat',
    )
  })
})

describe('the line of a post', () => {
  const under = (line: string) => read(`<div><h2>Four winters</h2><h6>${line}</h6>${prose}${prose}</div>`)

  it('says when, in which category and with how many comments', () => {
    const source = under('By Admin | Sep 08, 2018 | Soap and lye | 0 comments')
    expect(source.text).not.toContain('0 comments')
    expect(source.dropped).toContain('By Admin · Sep 08, 2018 · Soap and lye · 0 comments')
    expect(source.metadata).toMatchObject({ publishedOn: '2018-09-08', byline: null })
  })

  it('is none where it tells something', () => {
    expect(under('Sep 08, 2018 | My aunt read all of the | 12 comments | and laughed.').text).toContain(
      'laughed',
    )
  })
})

describe('a narrow column of a grid', () => {
  const article = `<h1>Four winters of soap</h1>${prose}${prose}`
  const aside = (words = 'The next market is on Saturday, at the pier.') =>
    `<p>Seats are left for the evening of lye and rain, and nobody has to bring a bucket.</p><div>${words}</div>`
  const page = (row: string) =>
    `<html><head><title>Four winters of soap</title></head><body><div class="group">${row}</div></body></html>`
  const keeps = (row: string) => textOfBlocks(readSavedPage(page(row)).blocks).includes('evening of lye')

  it('goes where it stands beside the article’s, whatever counts its parts', () => {
    expect(
      keeps(`<div class="col span_8_of_12">${article}</div><div class="col span_4_of_12">${aside()}</div>`),
    ).toBe(false)
    expect(keeps(`<div class="col-md-9">${article}</div><div class="col-md-3">${aside()}</div>`)).toBe(false)
  })

  it('goes where an end tag too many closed the row', () => {
    const row = `<div class="col-md-8">${article}</div></div></div><div class="col-md-4">${aside()}</div>`
    expect(keeps(`<div><div class="row">${row}</div>`)).toBe(false)
    expect(keeps(row)).toBe(false)
  })

  it('stays where it asks, tells as much, or has no headline beside it', () => {
    const asks = aside('Why rain? Because it was free.')
    expect(keeps(`<div class="col-md-8">${article}</div><div class="col-md-4">${asks}</div>`)).toBe(true)
    const tells = `${aside()}${prose}${prose}${prose}`
    expect(keeps(`<div class="col-md-8">${article}</div><div class="col-md-4">${tells}</div>`)).toBe(true)
    expect(
      keeps(`${article}<div class="col-md-8">${prose}</div><div class="col-md-4">${aside()}</div>`),
    ).toBe(true)
  })
})

describe('a list that holds a headline', () => {
  it('is a row of tabs, and its items are the page’s text', () => {
    const source = read(
      `<ul class="tabs"><li><h1>Four winters</h1>${prose}<p><em>When?</em></p>${prose}</li></ul>`,
    )
    expect(source.blocks.map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })
})

describe('a box that has readers write', () => {
  it('goes with its heading and its address, and so do the posts above it', () => {
    const posts =
      '<h4>Posts</h4><ul><li><a href="a.html">Lye in March</a></li><li>Four winters</li><li><a href="b.html">Fat in May</a></li></ul>'
    const ask =
      '<div class="well"><h4>Want to contact me?</h4><p><a href="mailto:pia@sud.example">pia@sud.example</a></p></div>'
    const source = read(`<main><h1>Four winters</h1>${prose}${prose}${posts}${ask}</main>`)
    expect(source.text).toMatch(/came in\.$/)
    expect(source.dropped.join(' ')).toMatch(/Want to contact me\? · pia.*Posts Lye in March · Four winters/)
  })
})

describe('what a page marks in its telling', () => {
  it('is told, as the town before it', () => {
    const marked = prose.replace('<p>', '<p><span class="dateline">LYEHAM —</span> ')
    expect(read(`<main><h1>Four winters</h1>${marked}${prose}</main>`).text).toContain('LYEHAM — The kettle')
  })

  it('is left out where it is all that its line says', () => {
    const line = '<p><span class="dateline">LYEHAM, 4 May</span></p>'
    expect(read(`<main><h1>Four winters</h1>${line}${prose}</main>`).text).not.toContain('LYEHAM')
  })
})

describe('a link that leads nowhere', () => {
  it('goes where it only has the reader read on', () => {
    const more = (address: string) => `<div><a href="${address}">Read more</a></div>`
    const page = (address: string) =>
      read(`<main><h1>Four winters</h1>${prose}${more(address)}${prose}</main>`)
    expect(page('').text).not.toContain('Read more')
    expect(page('').dropped).toContain('Read more')
    expect(page('#').text).not.toContain('Read more')
  })
})

describe('titles of other pieces below an article', () => {
  it('go with who wrote them', () => {
    const card = (title: string) =>
      `<div><a href="${title}.html">${title}</a><p>by <a href="/pia">Pia Holt</a></p></div>`
    const source = read(
      `<main><h1>Four winters</h1>${prose}${prose}${card('The lye')}${card('The ash')}</main>`,
    )
    expect(source.text).toMatch(/came in\.$/)
    expect(source.dropped.join(' ')).toContain('by Pia Holt')
  })
})

describe('a box beside the telling that announces other pieces', () => {
  const box = (head: string) =>
    `<aside class="boxed"><span>${head}</span><div><h6><a href="lye.html">The lye, tried</a></h6><p>The lye of the harbour is not the best in the whole trade, but it has been cheap for as long as I know… <a href="lye.html">Read…</a></p></div></aside>`
  const page = (head: string) => read(`<main><h1>Four winters</h1>${prose}${box(head)}${prose}</main>`).text

  it('goes with what it tells of them', () => {
    expect(page('Related')).not.toContain('The lye of the harbour')
  })

  it('stays where it is a note of the piece', () => {
    expect(page('A word on lye')).toContain('The lye of the harbour')
  })
})

describe('a box that flies out of a bar', () => {
  it('is left out', () => {
    const bar =
      '<div class="bar"><div class="util-bar-flyout"><h6>Your part</h6><p>See what others gave, and give something of your own to this piece.</p></div></div>'
    const source = read(`<main><h1>Four winters</h1>${bar}${prose}${prose}</main>`)
    expect(source.text).not.toContain('Your part')
    expect(source.dropped.join(' ')).toContain('Your part')
  })

  it('holds no standfirst', () => {
    const said = '<p class="bar-subtitle">Let your friends on the pier know what you are reading.</p>'
    const page = (name: string) =>
      read(`<main><h1>Four winters</h1><div class="${name}">${said}</div>${prose}${prose}</main>`)
    expect(page('bar-flyout').metadata.dek).toBeNull()
    expect(page('bar-flyout').dropped.join(' ')).toContain('Let your friends')
    expect(page('head').metadata.dek).toContain('Let your friends')
  })
})

describe('what a page calls its logo', () => {
  it('is left out, though it is a heading', () => {
    const site = '<div id="head"><h1 id="logo">kettle<span>leaf</span> 01</h1></div>'
    const source = read(`${site}<div><h2>Four winters</h2>${prose}${prose}</div>`)
    expect(source.text).not.toContain('01')
    expect(source.dropped.join(' ')).toContain('01')
  })

  it('stays where it is the piece itself', () => {
    const piece = `<div class="logo-story"><h1>The logo of the lock</h1>${prose}${prose}</div>`
    expect(read(piece, 'The logo of the lock').text).toMatch(/came in\.$/)
  })
})
