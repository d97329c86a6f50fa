import { describe, expect, it } from 'vitest'
import { readText } from '../../read'
import { structure } from '../structure'

const known = { brands: [], products: [], experts: [] }
const talk = `What do you boil first?

I boil the water, and then I wait until nobody talks any more. My aunt taught me that.

Who buys your soap?

People who do not like my soap. I sell it to them anyway, because I like them.

What will you make next?

I want to make a soap that smells of rain on a stove.`

const read = (text: string, fileName = 'post.txt') => structure(readText(text, { fileName }), known)

describe('the name of a section above a headline', () => {
  it.each([
    ['Features', '4 Questions: Vesna Holt'],
    ['Business Resources', 'The Woman Who Boils for a Harbour'],
    ['Beauté', 'Trois questions à Vesna Holt'],
    ['Education', 'Who Boils Soap After Dark?'],
    ['For Soap Makers, Soap, Soap Tools', 'The Woman Who Boils for a Harbour'],
    ['Harbour Soap | Kettles and Pans', 'The Woman Who Boils for a Harbour'],
  ])('%s is dropped and listed', (section, title) => {
    const result = read(`${section}\n\n${title}\n\n${talk}`)
    expect(result.title).toBe(title)
    expect(result.dropped).toEqual([section])
  })

  it('is any short label where the headline is the only one of its rank', () => {
    const result = read(
      `Soap & co.

Harbour notes

# Four winters\n\n${talk}`,
      'post.md',
    )
    expect(result.dropped).toEqual([])
    const labelled = read(`Harbour notes\n\n# Four winters\n\n${talk}`, 'post.md')
    expect(labelled.title).toBe('Four winters')
    expect(labelled.dropped).toEqual(['Harbour notes'])
  })

  it('still says that the piece is an interview', () => {
    const result = read(`Interviews\n\nA shed behind the harbour\n\n${talk}`)
    expect(result.isInterview).toBe(true)
    expect(result.dropped).toEqual(['Interviews'])
  })
})

describe('a title is no section', () => {
  it.each([
    [
      'speaks of what the text speaks of',
      'Harbour soap style',
      'What she boils, and for whom',
      'style of harbour soap',
    ],
    ['says something', 'The Business of Soap', 'A talk with Vesna Holt', ''],
    ['counts what is its own', 'Salt, Smoke, Rain and Soap', 'A talk with Vesna Holt', ''],
    ['stands above a question', 'Beauty', 'What is it that you boil?', ''],
  ])('it %s', (_, title, next, more) => {
    const result = read(`${title}\n\n${next}\n\n${talk}\n\n${more}`)
    expect(result.title).toBe(title)
    expect(result.dropped).toEqual([])
  })

  it('keeps a byline and a date above a headline', () => {
    const result = read(`By Pia Lund\n\n4 May 2003\n\n# Four winters\n\n${talk}`, 'post.md')
    expect(result.dropped).toEqual([])
  })
})
