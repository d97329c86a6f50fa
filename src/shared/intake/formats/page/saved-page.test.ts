import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readSavedPage } from './saved-page'

const talk = `
  <p>Vesna Holt has boiled soap in a shed behind the harbour for twenty winters, and sells all of it on one Saturday.
  <p><b>Sud: What went wrong with your first batch?</b>
  <p><b>Vesna Holt:</b> Everything that can. It foamed over, and I had to paint the door again before my father came home.`

/** A page as e-zines were made before pages had parts with names. */
function oldPage(top: string, foot: string): string {
  return `<html><head><title>Twenty winters of soap</title></head><body>${top}
    <center><h1>Twenty winters of soap</h1></center>${talk}${foot}</body></html>`
}

const bar =
  '<a href="1.html"><img alt="[ Back ]" src="back.jpg" width="60" height="45"></a><a href="3.html"><img alt="[ Onward ]" src="on.jpg" width="60" height="45"></a>'

describe('an old page without names for its parts', () => {
  it('loses the banner above its heading, listed', () => {
    const page = oldPage(`${bar}<h4>The Sud: <i>slowly, and with lye</i></h4><hr>`, '')
    const source = readSavedPage(page)
    expect(textOfBlocks(source.blocks)).toMatch(/^Twenty winters of soap\nVesna Holt has boiled soap/)
    expect(source.dropped).toEqual(['[ Back ]', '[ Onward ]', 'The Sud: slowly, and with lye'])
  })

  it('loses the copyright line and all that stands below it, listed', () => {
    const page = oldPage(
      '',
      `<hr><h5>Copyright &copy; 2003, Pia Lund.<br>Printed in number 7 of <i>The Sud</i>, May 2003</h5><hr>${bar}`,
    )
    const source = readSavedPage(page)
    expect(textOfBlocks(source.blocks)).toMatch(/before my father came home\.$/)
    expect(source.dropped).toEqual([
      'Copyright © 2003, Pia Lund. · Printed in number 7 of The Sud, May 2003',
      '[ Back ]',
      '[ Onward ]',
    ])
  })

  it('keeps prose above the heading, and one picture', () => {
    const opening =
      'Before anything else: this talk was held in a boat, in the rain, over two pots of tea and a bucket of lye.'
    expect(textOfBlocks(readSavedPage(oldPage(`<p>${opening}</p>`, '')).blocks)).toContain(opening)
    const pictured = readSavedPage(oldPage('<img src="shed.jpg" alt="The shed">', ''))
    expect(pictured.blocks[0]).toMatchObject({ type: 'figure', alt: 'The shed' })
  })

  it('keeps an article in which a copyright line is quoted in the middle', () => {
    const middle = `<p>Copyright 1987 stood on the tin, and nobody knew whose it was.${talk}${talk}`
    const source = readSavedPage(oldPage('', middle))
    expect(textOfBlocks(source.blocks)).toContain('Copyright 1987 stood on the tin')
  })

  it('reads a byline that is set as a heading, with where the piece was first published', () => {
    const page = oldPage('', '').replace(
      '</h1>',
      '</h1><h4>By <a href="mailto:pia@sud.example">Pia Lund</a><br>Originally published in The Lather</h4>',
    )
    const source = readSavedPage(page)
    expect(source.metadata.byline).toBe('Pia Lund')
    expect(source.dropped).toEqual(['By Pia Lund · Originally published in The Lather'])
  })
})

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.</p>'

describe('who typed what', () => {
  const typed = (text: string) => `<div><span class="author-d-4gg9uz65z1iz85zgd">${text}</span></div>`

  it('is no note on an author, on a page that several people wrote', () => {
    const answers = ['Lye.', 'Seven winters.', 'My aunt, and she never said why.', 'On Sundays.'].map(typed)
    const talk = answers.map((answer, at) => `<h2>${typed(`What was it, number ${at}?`)}</h2>${answer}`)
    const page = `<html><body><main><h1>Four winters</h1>${talk.join('')}${typed('So much for the kettle.')}</main></body></html>`
    const source = readSavedPage(page)
    expect(source.dropped).toEqual([])
    expect(textOfBlocks(source.blocks)).toContain('My aunt, and she never said why.')
  })

  it('is a note where it stands once', () => {
    const note = '<div class="author-card">Pia Lund boils soap and writes about it.</div>'
    const source = readSavedPage(
      `<html><body><main><h1>Winter</h1>${prose}${prose}${note}</main></body></html>`,
    )
    expect(source.dropped).toEqual(['Pia Lund boils soap and writes about it.'])
  })

  it('is no note on an author where the headline is about them', () => {
    const note =
      '<div class="bio-box"><h3>Vesna Holt, in short</h3><p>Boils soap behind the harbour.</p></div>'
    const source = readSavedPage(
      `<html><body><main><h1>Four winters with Vesna Holt</h1>${prose}${prose}${note}</main></body></html>`,
    )
    expect(source.dropped).toEqual([])
  })
})

describe('a box that asks for an address', () => {
  const page = (box: string) =>
    `<html><body><main><h1>Four winters</h1>${prose}${prose}${box}</main></body></html>`

  it('goes, whatever it is called', () => {
    const box =
      '<div class="kg-card"><h3>The Sud by letter</h3><p>Lye, once a month.</p><form><input type="email"><button>Go</button></form></div>'
    const source = readSavedPage(page(box))
    expect(textOfBlocks(source.blocks)).not.toContain('Lye, once a month.')
    expect(source.dropped.join(' · ')).toContain('The Sud by letter · Lye, once a month.')
  })

  it('takes nothing that is told with it', () => {
    const told = `<div>${prose}${prose}${prose}<form><input type="email"><button>Go</button></form></div>`
    expect(textOfBlocks(readSavedPage(page(told)).blocks).match(/The kettle hung/g)).toHaveLength(5)
  })
})

describe('who published a piece', () => {
  it('goes with the label above it', () => {
    const source = readSavedPage(
      `<html><head><meta name="author" content="Pia Lund"></head><body><main><h1>Four winters</h1><p>Pia Lund</p><p>Published in</p><p>The Sud</p><p>4 min read<span>Mar 3, 2021</span></p>${prose}${prose}<p>${'So much for the kettle, said my aunt. '.repeat(5)}</p></main></body></html>`,
    )
    expect(textOfBlocks(source.blocks)).toMatch(/^(?:Four winters\s+)?The kettle hung/)
    expect(source.dropped).toContain('The Sud')
  })
})

describe('elements that were opened once too often', () => {
  it('make no headline of the whole page', () => {
    const source = readSavedPage(
      `<html><body><main><header><h1>A TALK ABOUT SOAP<h1><div class="q"><h2>1. What is lye?</h2></div>
        <div class="a"><p>Ash and water.</p><div class="q"><h2>2. And who stirs?</h2></div><div class="a"><p>My aunt.</p></body></html>`,
    )
    expect(source.blocks.map((block) => block.type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(textOfBlocks(source.blocks)).toMatch(
      /What is lye\?\s+Ash and water\.\s+2\. And who stirs\?\s+My aunt\./,
    )
  })

  it('leave a heading its words, and the paragraph after them its own', () => {
    const source = readSavedPage(
      `<html><body><h1>Soap</h1><h3>Who taught you?<p>${'My aunt did, and she never said why. '.repeat(3)}</p></h3><h3><p>And now?</p></h3>${prose}</body></html>`,
    )
    expect(source.blocks.map((block) => block.type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('make no menu of the whole page', () => {
    const menu = '<nav><a href="1.html">Lye</a> <a href="2.html">Kettles</a></nav>'
    const source = readSavedPage(
      `<html><body><nav><main>${menu}<h1>Soap</h1>${prose}${prose}</main></nav></body></html>`,
    )
    expect(textOfBlocks(source.blocks)).toContain('The kettle hung')
    expect(source.dropped).toEqual(['Lye Kettles'])
  })
})

describe('the header of a site', () => {
  const page = (header: string, headline: string) =>
    `<html><head><title>Four winters of soap - The Sud</title></head><body>${header}<main>${headline}${prose}${prose}</main></body></html>`

  it('goes where its heading leads to the front, whatever it says below', () => {
    const header =
      '<header><h1><a href="/">The Sud</a></h1><p>Made after the model of a paper that people read by the fire, long ago.</p></header>'
    const source = readSavedPage(page(header, '<h2>Four winters of soap</h2>'))
    expect(textOfBlocks(source.blocks)).not.toContain('Made after the model')
    expect(source.dropped.join('\n')).toContain('Made after the model')
  })

  it('goes where the article has a headline of its own', () => {
    const header = '<header><h1>Sud</h1><p>Slowly, and with lye</p></header>'
    const source = readSavedPage(page(header, '<h1>Four winters of soap</h1>'))
    expect(source.metadata.title).toBe('Four winters of soap')
    expect(textOfBlocks(source.blocks)).not.toContain('Slowly, and with lye')
    expect(source.dropped).toContain('Sud · Slowly, and with lye')
  })

  it('stays where it holds the headline', () => {
    const header = '<header><h1>Four winters of soap</h1><p>A talk by the fire with Vesna Holt.</p></header>'
    const source = readSavedPage(page(header, '<h2>The first</h2>'))
    expect(textOfBlocks(source.blocks)).toContain('A talk by the fire with Vesna Holt.')
  })

  it('names no article, though the title names it too', () => {
    const header =
      '<header><h1>Sud Time</h1><nav><a href="/soap">Soap</a> <a href="/lye">Lye</a></nav></header>'
    const source = readSavedPage(
      `<html><head><title>Four winters of soap - Sud Time</title></head><body>${header}<main><h1>Four winters of soap</h1>${prose}${prose}</main></body></html>`,
    )
    expect(source.metadata.title).toBe('Four winters of soap')
  })
})

describe('a heading above the article that is not its title', () => {
  it('is kept above it', () => {
    const source = readSavedPage(
      `<html><head><title>The Sud</title></head><body><div><h1>Interview</h1></div><div class="talk">${prose}${prose}${prose}</div></body></html>`,
    )
    expect(source.metadata.title).toBe('The Sud')
    expect(source.blocks[0]).toMatchObject({ type: 'heading', runs: [{ text: 'Interview' }] })
  })
})

describe('where the article is', () => {
  const asked = (question: string, answer: string) =>
    `<div class="accordion-item"><button class="accordion-button">${question}</button><div class="accordion-body">${answer} And then I read in my notebook until the fire went out and the cat wanted to be let in.</div></div>`

  it('is where most is told, not what stands above it', () => {
    const talk = ['Why soap?', 'Who taught you?', 'And lye?', 'Where next?'].map((question) =>
      asked(question, 'I never asked myself.'),
    )
    const source = readSavedPage(
      `<html><body><section><h1>Winter</h1>${prose}</section><section><div>${talk.join('')}</div></section></body></html>`,
    )
    expect(textOfBlocks(source.blocks)).toContain('Why soap?')
    expect(source.dropped).toEqual([])
  })

  it('is never one item of a list', () => {
    const items = ['Lye.', 'Fat, and a chair that nobody may sit on.', 'A cat.'].map(
      (item) => `<li><p>${item}</p></li>`,
    )
    const source = readSavedPage(`<html><body><h1>Winter</h1><ol>${items.join('')}</ol></body></html>`)
    expect(source.blocks.at(-1)).toMatchObject({ type: 'list', ordered: true })
  })

  it('holds no table of its own contents', () => {
    const contents = '<p><a href="#a">Lye</a> / <a href="#b">Fat</a> / <a href="#c">Winter</a></p>'
    const source = readSavedPage(`<html><body><h1>Soap</h1>${contents}${prose}${prose}</body></html>`)
    expect(source.dropped).toEqual(['Lye / Fat / Winter'])
  })
})

describe('a head that only says the name of the site', () => {
  const page = (title: string, article: string) =>
    readSavedPage(
      `<html><head><title>${title}</title></head><body><header><a href="/" class="logo">The Sud</a></header>${article}</body></html>`,
    ).metadata.title

  it('leaves the title to the heading', () => {
    expect(page('The Sud', `<main><h1>Twenty winters of soap</h1>${talk}</main>`)).toBe(
      'Twenty winters of soap',
    )
  })

  it('leaves it to the header of the article, whatever rank its heading has', () => {
    const article = `<article><header><h2>Twenty winters of soap</h2></header>${talk}<h2>The shed</h2>${talk}</article>`
    expect(page('The Sud', article)).toBe('Twenty winters of soap')
  })

  it('is the title where nothing else is one', () => {
    expect(page('The Sud', `<main>${talk}</main>`)).toBe('The Sud')
  })
})
