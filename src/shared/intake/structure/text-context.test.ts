import { expect, it } from 'vitest'
import { noKnownNames } from '../index'
import { readText } from '../read'
import { toRows } from './rows'
import { makeTextContext } from './text-context'

it('reads the words right above a question however long the text before it is', () => {
  const filler = 'The kettle stood on the shelf by the window and was full again.'
  const paragraphs = Array.from({ length: 80 }, () => filler)
  const text = [...paragraphs, 'I copied an interview with Tomas Reik.', 'What do you smell?'].join('\n\n')
  const source = readText(text, { format: 'markdown' })
  const rows = toRows(source.blocks, { open: false })
  const { cuesBefore, peopleBefore } = makeTextContext(rows, source, null, null, noKnownNames(), null)
  expect(cuesBefore(rows.length - 1).spokenOfAbove).toBe(true)
  expect(peopleBefore(rows.length - 1).named).toEqual(['Tomas Reik'])
  expect(cuesBefore(rows.length - 2).spokenOfAbove).toBe(false)
})
