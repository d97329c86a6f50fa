import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../../formats/words'
import { readHtml } from '../../read'
import { takeFront } from './front'

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and nobody took it down.</p>'

function frontOf(heading: string, title: string) {
  const front = takeFront(
    readHtml(`<html><head><title>${title}</title></head><body><h1>${heading}</h1>${prose}</body></html>`),
  )
  return { title: front.title, text: textOfBlocks(front.blocks) }
}

describe('a headline with a second line', () => {
  it('leaves what only that line says in the text', () => {
    const { title, text } = frontOf(
      'Four winters<br><small>and the kettle in each of them</small>',
      'Four winters',
    )
    expect(title).toBe('Four winters')
    expect(text).toMatch(/^and the kettle in each of them\nThe kettle hung/)
  })

  it('stands once where the page’s title says both', () => {
    const { text } = frontOf('Four winters<br>of soap', 'Four winters of soap')
    expect(text).toMatch(/^The kettle hung/)
  })
})
