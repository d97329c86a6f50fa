import { describe, expect, it } from 'vitest'
import type { Block } from '../../blocks'
import { takeItemTimes } from './item-times'

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

function list(...items: string[][]): Block {
  return { type: 'list', ordered: true, start: 1, items: items.map((item) => item.map(paragraph)) }
}

describe('the times of a list', () => {
  it('go where each item begins with a later one, and are reported', () => {
    const { blocks, dropped } = takeItemTimes([
      list(['0.30', 'Why soap?'], ['[2:10]', 'Who taught you?'], ['1:02:45', 'And lye?']),
    ])
    expect(blocks).toEqual([list(['Why soap?'], ['Who taught you?'], ['And lye?'])])
    expect(dropped).toEqual(['0.30', '[2:10]', '1:02:45'])
  })

  it.each([
    ['with fractions', ['0:00:30.250', '0:00:30.750', '0:02:10.000']],
    ['with leading zeros and points', ['00.30', '02.10', '1.02.45']],
  ])('go %s, as a transcript writes them', (_name, times) => {
    const items = times.map((time, at) => [time, `Question ${at}?`])
    expect(takeItemTimes([list(...items)]).dropped).toEqual(times)
  })

  it.each([
    ['prices, which rise and fall', list(['4.50', 'A bar'], ['3.20', 'A tin'], ['9.10', 'A bucket'])],
    ['prices, which rise but tell no time', list(['1.75', 'A bar'], ['3.20', 'A tin'], ['9.10', 'A bucket'])],
    ['an item without one', list(['0.30', 'Why soap?'], ['Who taught you?'], ['3.10', 'And lye?'])],
    ['a time with nothing below it', list(['0.30'], ['2.10'], ['3.10'])],
    ['two items', list(['0.30', 'Why soap?'], ['2.10', 'And lye?'])],
  ])('stay: %s', (_name, one) => {
    const blocks = [one]
    expect(takeItemTimes(blocks)).toEqual({ blocks, dropped: [] })
  })
})
