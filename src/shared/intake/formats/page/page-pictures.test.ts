import { describe, expect, it } from 'vitest'
import { readSavedPage } from './saved-page'

const prose =
  '<p>The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.</p>'

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
