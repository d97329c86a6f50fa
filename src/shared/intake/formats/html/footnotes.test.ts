import { describe, expect, test } from 'vitest'
import type { Block, Run } from '../../blocks'
import { readMarkdown } from '../markdown/markdown'
import { readSavedPage } from '../page/saved-page'
import { readHtmlFragment } from './html'

const NOTE = 'Shown on glass, not on skin.'

/** The first paragraph with each footnote's words in braces, and how many blocks there are. */
function shown(blocks: readonly Block[]): string {
  const [first] = blocks
  const said = (runs: readonly Run[]): string =>
    runs.map((run) => (run.footnote ? `{${said(run.footnote)}}` : run.text)).join('')
  return `${first?.type === 'paragraph' ? said(first.runs) : first?.type} /${blocks.length}`
}

describe('a footnote comes to its place', () => {
  test.each([
    [
      'Pandoc',
      `<p>Clay binds oil<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> at once.</p>
       <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
       <li id="fn1"><p>${NOTE}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      'WordPress',
      `<p>Clay binds oil<sup data-fn="a1b2" class="fn"><a href="#a1b2" id="a1b2-link">1</a></sup> at once.</p>
       <ol class="wp-block-footnotes"><li id="a1b2">${NOTE} <a href="#a1b2-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
    ],
    [
      'Substack',
      `<p>Clay binds oil<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a> at once.</p>
       <div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>${NOTE}</p></div></div>`,
    ],
    [
      'Word',
      `<p class=MsoNormal>Clay binds oil<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span>[1]</span></span></a> at once.</p>
       <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
       <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span>[1]</span></span></a> ${NOTE}</p></div></div>`,
    ],
    [
      'GitHub, with its heading',
      `<p>Clay binds oil<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> at once.</p>
       <section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>${NOTE} <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>`,
    ],
    [
      'Word files through mammoth',
      `<p>Clay binds oil<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup> at once.</p><ol><li id="footnote-2"><p>${NOTE} <a href="#footnote-ref-2">↑</a></p></li></ol>`,
    ],
  ])('%s', (_, html) => {
    expect(shown(readHtmlFragment(html).blocks)).toBe(`Clay binds oil{${NOTE}} at once. /1`)
    expect(readHtmlFragment(html).dropped).toEqual(html.includes('<h2') ? ['Footnotes'] : [])
  })

  test('in a saved page', () => {
    const words = 'Clay is older than any cream and cheaper than most of them. '.repeat(8)
    const html = `<html><head><title>Clay</title></head><body><nav><a href="/">Home</a></nav><article><h1>Clay</h1><p>Clay binds oil<sup id="r1"><a href="#n1">1</a></sup> at once.</p><p>${words}</p></article><footer><ol><li id="n1">${NOTE} <a href="#r1">↩</a></li></ol></footer></body></html>`
    expect(shown(readSavedPage(html).blocks.filter(({ type }) => type === 'paragraph'))).toBe(
      `Clay binds oil{${NOTE}} at once. /2`,
    )
  })

  test('in Markdown, also with HTML in it', () => {
    const text = `Clay binds oil[^a] at once.\n\n<div>Yes</div>\n\n[^a]: ${NOTE}\n\n    In two parts.\n`
    expect(shown(readMarkdown(text).blocks)).toBe(`Clay binds oil{${NOTE}\nIn two parts.} at once. /2`)
  })
})

describe('what is not certain stays where it was', () => {
  test('a number that leads to a passage which does not lead back', () => {
    const html = '<p>See part <a href="#p2">2</a>.</p><p id="p2">Here begins the second part.</p>'
    expect(shown(readHtmlFragment(html).blocks)).toBe('See part 2. /2')
  })
  test('a contents list and the headings that it leads to', () => {
    const html =
      '<ol><li id="t1"><a href="#c1">1</a></li></ol><div id="c1"><h2>One <a href="#t1">↑</a></h2><p>Words.</p></div>'
    expect(readHtmlFragment(html).blocks.map(({ type }) => type)).toContain('heading')
  })
})

test('two numbers may lead to one note, and a note may hold a list', () => {
  const html = `<p>One<sup><a href="#n" id="a">1</a></sup> and two<sup><a href="#n" id="b">1</a></sup>.</p>
    <section role="doc-endnotes"><ol><li id="n">${NOTE}<ul><li>At once.</li></ul> <a href="#a">↩</a> <a href="#b">↩2</a></li></ol></section>`
  const { blocks } = readHtmlFragment(html)
  expect(shown(blocks)).toMatch(
    /^One\{Shown on glass, not on skin\.\} and two\{Shown on glass, not on skin\.\}\. /,
  )
  expect(blocks[1]).toMatchObject({ type: 'list' })
})
