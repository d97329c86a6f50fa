import { describe, expect, it } from 'vitest'
import { readSavedPage } from './saved-page'
import { textOfBlocks } from './words'

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
