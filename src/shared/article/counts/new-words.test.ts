import { parseDocument } from '@shared/article/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../../../tests/helpers/arbitrary-document'
import type { TopBlock } from '../document'
import type { NameOf } from '../inline-text'
import { documentWords } from '../plain-text'
import { countWords, wordsIn } from '../words'
import { firstNames, newWords, wordsOfBlock } from './new-words'

const none = () => ''
const paragraph = (...content: object[]): object => ({ type: 'paragraph', content })
const text = (words: string) => ({ type: 'text', text: words })
const expert = { type: 'mention', attrs: { kind: 'expert', id: '0197-a', text: null } }
const blocks = (...content: object[]) => parseDocument({ type: 'doc', content }).content
const compared = (before: TopBlock[], after: TopBlock[], nameOf: NameOf = none) => {
  const wordsOf = (blocks: TopBlock[]) => blocks.map((block) => wordsOfBlock(block, nameOf))
  return newWords(wordsOf(before), wordsOf(after)).length
}

describe('new words', () => {
  const long = blocks(paragraph(text('Salt dries the skin.')), paragraph(text('Rinse it off.')))

  test('are those that were typed or pasted', () => {
    const [first, second] = long as [TopBlock, TopBlock]
    expect(compared(long, [first, ...blocks(paragraph(text('Rinse it off at once.')))])).toBe(2)
    expect(compared(long, [...long, second])).toBe(3)
  })

  test('are none where old ones are gone, and fewer where new ones are', () => {
    const [first] = long as [TopBlock]
    expect(compared(long, [first])).toBe(0)
    expect(compared(long, [])).toBe(0)
  })

  test('are none where a name became a chip, or its record another name', () => {
    const typed = blocks(paragraph(text('Ask Ana Vale first.')))
    const chip = blocks(paragraph(text('Ask '), expert, text(' first.')))
    let name = 'Ana Vale'
    const nameOf = firstNames(() => name)
    expect(compared(typed, chip, nameOf)).toBe(0)
    name = 'Professor Ana Maria Vale'
    expect(compared(typed, chip, nameOf)).toBe(0)
    expect(compared(blocks(paragraph(text('Ask first.'))), chip, nameOf)).toBe(2)
  })

  test('a name that is not read yet is not kept', () => {
    let name = ''
    const nameOf = firstNames(() => name)
    const chip = blocks(paragraph(expert))
    expect(compared([], chip, nameOf)).toBe(0)
    name = 'Ana Vale'
    expect(compared([], chip, nameOf)).toBe(2)
  })

  test('a move is no writing, a paste is all of it', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), fc.nat(), ({ content }, pasted, seed) => {
        const at = seed % content.length
        const moved = [...content.slice(at), ...content.slice(0, at)]
        expect(compared(content, moved)).toBe(0)
        expect(compared(content, [...moved, ...pasted.content])).toBe(documentWords(pasted))
        expect(compared(content, pasted.content)).toBeGreaterThanOrEqual(
          documentWords(pasted) - documentWords({ type: 'doc', content }),
        )
      }),
    )
  })
})

describe('the words of a line', () => {
  test.each<[string, string[]]>([
    ['Don’t over-do it, she said.', ['Don’t', 'over-do', 'it', 'she', 'said']],
    ['1,000 jars (0.3 %)', ['1,000', 'jars', '0.3']],
    ['肌は care', ['肌', 'は', 'care']],
    ['— …', []],
  ])('%j', (line, words) => {
    expect(wordsIn(line)).toEqual(words)
  })

  test('are as many as are counted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé1,.’- _\u00ad肌・ع한𝒜👩') }), (line) => {
        expect(wordsIn(line)).toHaveLength(countWords(line))
      }),
    )
  })
})
