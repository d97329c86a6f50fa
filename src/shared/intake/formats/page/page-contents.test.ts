import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readSavedPage } from './saved-page'

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.</p>'

function read(body: string, title = 'Four winters') {
  const source = readSavedPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
  return { ...source, text: textOfBlocks(source.blocks) }
}

describe('a list of what is asked on the page', () => {
  const questions = ['How do I cut it?', 'Why is it soft?', 'Does it keep?']
  const list = `<ol>${questions.map((line, at) => `<li><a href="#q${at}">${line}</a></li>`).join('')}</ol>`
  const asked = (count: (at: number) => string) =>
    questions.map((line, at) => `<p id="q${at}"><b>${count(at)}${line}</b></p>${prose}`).join('')

  it('goes where each is asked again above its answer, counted or not', () => {
    for (const count of [() => '', (at: number) => `(${at + 1}) `, (at: number) => `1.${at + 1}. `]) {
      const source = read(`<main><h1>Common questions</h1>${list}${asked(count)}</main>`)
      expect(source.text.match(/Why is it soft\?/g)).toHaveLength(1)
      expect(source.dropped.join(' ')).toContain('Why is it soft?')
    }
  })

  it('stays where one is asked nowhere else', () => {
    const answers = asked(() => '').replace(/<b>Does it keep\?<\/b>/, 'It keeps for years.')
    expect(read(`<main><h1>Common questions</h1>${list}${answers}</main>`).text).toMatch(/Does it keep\?/)
  })
})

describe('a heading that leads back to the contents', () => {
  it('keeps its words, and loses the sign of its own link', () => {
    const heading = (at: number, words: string) =>
      `<h2><a class="toc-backref" href="#id${at}" role="doc-backlink">${words}</a><a class="headerlink" href="#h${at}">¶</a></h2>`
    const page = `<main><h1>Four winters</h1>${heading(1, 'What the kettle said')}${prose}${heading(2, 'Lye')}${prose}</main>`
    const { text } = read(page)
    expect(text).toContain('What the kettle said\n')
    expect(text).toContain('Lye\n')
    expect(text).not.toContain('¶')
  })

  it('loses it as the page’s title too', () => {
    const page = `<main><h1>Four winters of soap<a href="#top">¶</a></h1>${prose}${prose}</main>`
    expect(read(page, 'Four winters of soap — Leaf').metadata.title).toBe('Four winters of soap')
  })
})
