import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { moveDown } from '../../../editor/commands/move'
import {
  answer,
  doc,
  endOf,
  p,
  qa,
  question,
  run,
  startOf,
  stateAt,
} from '../../../editor/commands/test-documents'
import { WrittenWords } from './written-words'

const start = doc(
  p('Salt dries the skin.'),
  qa(question('How often?'), answer(p('Twice a week.'))),
  qa(question('With what?'), answer(p('With water.'))),
)

function writing(document: Node, before = 0) {
  const moment = { doc: document, lines: ['Salt'] }
  const written = new WrittenWords(
    () => ({ ...moment }),
    () => '',
    before,
  )
  const type = (words: string, after: string) => {
    const tr = stateAt(moment.doc, endOf(moment.doc, after)).tr
    moment.doc = tr.insertText(words).doc
  }
  return { moment, written, type }
}

describe('what was written at a sitting', () => {
  it('is what was typed, less what of it was taken out again', () => {
    const { moment, written, type } = writing(start)
    expect(written.count()).toBe(0)
    type(' Rinse it soon.', 'Salt dries the skin.')
    expect(written.count()).toBe(3)
    moment.lines = ['Salt and sun']
    expect(written.count()).toBe(5)
    moment.doc = start
    expect(written.count()).toBe(2)
  })

  it('is no move, no cut and paste of what was there, and no deletion', () => {
    const { moment, written, type } = writing(start)
    const moved = run(stateAt(start, startOf(start, 'How often?')), moveDown)
    moment.doc = moved?.doc ?? start
    expect(moment.doc).not.toEqual(start)
    expect(written.count()).toBe(0)
    moment.doc = doc(p('Twice a week.'), ...start.children.slice(0, 1))
    expect(written.count()).toBe(0)
    type(' Sea.', 'Twice a week.')
    expect(written.count()).toBe(1)
  })

  it('has nothing that came without being written, before and after an undo of it', () => {
    const { moment, written, type } = writing(start)
    type(' Rinse it soon.', 'Salt dries the skin.')
    const mine = moment.doc
    written.notWriting(() => {
      moment.doc = doc(p('An older version with other words.'))
    })
    expect(written.count()).toBe(0)
    moment.doc = mine
    expect(written.count()).toBe(3)
  })

  it('goes on where the article is opened again, and begins anew when asked', () => {
    const { written, type } = writing(start, 40)
    type(' Rinse it soon.', 'Salt dries the skin.')
    expect(written.count()).toBe(43)
    written.begin()
    expect(written.count()).toBe(0)
  })
})
