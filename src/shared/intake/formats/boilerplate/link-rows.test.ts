import { describe, expect, it } from 'vitest'
import type { Block, Run } from '../../blocks'
import { dropLeadingLinks, dropTrailingLinks } from './link-rows'

const paragraph = (...runs: Run[]): Block => ({ type: 'paragraph', runs })
const link = (text: string): Run => ({ text, href: `https://sud.example/${text}` })
const row = paragraph(link('Soap'), { text: ' | ' }, link('Lye'), { text: ' | ' }, link('Fat'), {
  text: ' |',
})
const prose = paragraph({
  text: 'The kettle hung over the fire from the first frost to the last, and whoever passed the shed came in.',
})

describe('a row of links parted by bars', () => {
  it('goes above all prose', () => {
    expect(dropLeadingLinks([row, prose])).toEqual({ blocks: [prose], dropped: ['Soap | Lye | Fat |'] })
  })

  it('goes at the end, though it is only one', () => {
    expect(dropTrailingLinks([prose, row])).toEqual({ blocks: [prose], dropped: ['Soap | Lye | Fat |'] })
  })

  it('stays between paragraphs, and where words stand beside its links', () => {
    const told = paragraph({ text: 'I use ' }, link('Soap'), { text: ' and ' }, link('Lye'), { text: '.' })
    expect(dropLeadingLinks([told, prose, row]).dropped).toEqual([])
    expect(dropTrailingLinks([prose, row, prose, told]).dropped).toEqual([])
  })

  it('is no row with one link', () => {
    expect(dropTrailingLinks([prose, paragraph(link('Soap'))]).dropped).toEqual([])
  })
})
