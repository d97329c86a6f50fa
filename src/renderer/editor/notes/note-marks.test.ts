import { blockIdentityPlugin } from '@shared/article/block-identity'
import { articleSchema } from '@shared/article/schema'
import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { canJoin, canSplit } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { theseBlocks } from '../commands/blocks'
import { dropBlocks, landingAt } from '../commands/drop'
import { moveBlocks } from '../commands/move'
import { answer, p, qa, question } from '../commands/test-documents'
import { blockForms, turnInto } from '../commands/turn-into'
import { type HeldNote, holdBlock, holdNote, holdRange, lookForNote, placeNow } from './held-note'
import { changeNotes, heldNotes, noteMarks } from './note-marks'
import { wordsAt } from './note-place'

const paragraph = (id: string, words: string) =>
  articleSchema.node('paragraph', { id }, words === '' ? [] : [articleSchema.text(words)])

function stateOf(...lines: string[]): EditorState {
  const doc = articleSchema.node(
    'doc',
    null,
    lines.map((words, index) => paragraph(`b${index}`, words)),
  )
  return EditorState.create({ doc, plugins: [blockIdentityPlugin(), history(), noteMarks(null)] })
}

function spot(doc: Node, words: string): { from: number; to: number } {
  let at = -1
  doc.descendants((node, position) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (found >= 0 && at < 0) at = position + found
  })
  return { from: at, to: at + words.length }
}

function noted(state: EditorState, words: string): EditorState {
  return hold(state, holdRange(state.doc, 'n', spot(state.doc, words)))
}

function hold(state: EditorState, note: HeldNote): EditorState {
  return state.apply(changeNotes(state.tr, { kind: 'hold', note }))
}

function noteIn(state: EditorState): HeldNote {
  const note = heldNotes(state).get('n')
  if (!note) throw new Error('a note is never lost itself')
  return note
}

const wordsOf = (state: EditorState) => {
  const { isLost, range } = noteIn(state)
  return isLost ? null : wordsAt(state.doc, range)
}

function run(state: EditorState, command: typeof undo): EditorState {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

test('a note stays on its words through typing beside and in them', () => {
  let state = noted(stateOf('A calm barrier cream, twice.'), 'barrier cream')
  state = state.apply(state.tr.insertText('very ', 3))
  state = state.apply(state.tr.insertText('!', noteIn(state).range.to))
  expect(wordsOf(state)).toBe('barrier cream')
  state = state.apply(state.tr.insertText('repair ', noteIn(state).range.from + 8))
  expect(wordsOf(state)).toBe('barrier repair cream')
})

test('words that are deleted are gone, with the quote kept, and undo brings the place back', () => {
  let state = noted(stateOf('One.', 'A calm barrier cream, twice.'), 'barrier cream')
  const before = noteIn(state).range
  state = state.apply(state.tr.delete(before.from - 4, before.to + 3))
  expect(noteIn(state)).toMatchObject({ isLost: true, words: 'barrier cream' })
  state = run(state, undo)
  expect(noteIn(state)).toMatchObject({ isLost: false, range: before })
  state = run(state, redo)
  expect(noteIn(state).isLost).toBe(true)
  state = run(state, undo)
  expect(wordsOf(state)).toBe('barrier cream')
})

test('undo gives back what was cut off the edges of the words', () => {
  let state = noted(stateOf('A calm barrier cream, twice.'), 'barrier cream')
  const { from, to } = noteIn(state).range
  for (let end = to; end > from + 4; end -= 1) state = state.apply(state.tr.delete(end - 1, end))
  expect(wordsOf(state)).toBe('barr')
  while (state.doc.textContent.length < 28) state = run(state, undo)
  expect(wordsOf(state)).toBe('barrier cream')
})

test('a note goes with its block, and with words that are moved in one change', () => {
  let state = noted(stateOf('First of all', 'the clay', 'the clay and more'), 'the clay')
  const before = noteIn(state).range.from
  moveBlocks(
    1,
    1,
    0,
  )(state, (transaction) => {
    state = state.apply(transaction)
  })
  expect(wordsOf(state)).toBe('the clay')
  expect(noteIn(state).range.from).toBe(1)
  expect(before).toBeGreaterThan(1)
})

test('a note goes with a block that is dropped into an answer, or that is given another form', () => {
  const pair = qa(question('Why?'), answer(p('So.')))
  const doc = articleSchema.node('doc', null, [paragraph('b0', 'Use the clay twice.'), pair])
  const plugins = [blockIdentityPlugin(), history(), noteMarks(null)]
  const state = noted(EditorState.create({ doc, plugins }), 'the clay')
  const blocks = theseBlocks(0, 21)(state)
  const landing = landingAt(doc, 21 + pair.nodeSize - 2, [doc.child(0)], doc)
  if (!blocks || !landing) throw new Error('no block there, or no place')
  const dropped = run(state, dropBlocks(blocks, landing))
  expect(dropped.doc.child(0).textContent).toBe('Why?So.Use the clay twice.')
  expect(wordsOf(dropped)).toBe('the clay')
  expect(wordsOf(run(dropped, undo))).toBe('the clay')
  for (const form of blockForms.filter((one) => one !== 'paragraph')) {
    const turned = run(state, turnInto(form, theseBlocks(0, 21)))
    expect(turned.doc.child(0).type.name, form).not.toBe('paragraph')
    expect(wordsOf(turned), form).toBe('the clay')
  }
})

test('of the same words in two blocks that change places, the note stays with its own', () => {
  let state = noted(stateOf('the clay at night', 'the clay by day'), 'the clay')
  moveBlocks(
    0,
    0,
    2,
  )(state, (transaction) => {
    state = state.apply(transaction)
  })
  expect(state.doc.resolve(noteIn(state).range.from).parent.textContent).toBe('the clay at night')
})

test('the same words elsewhere are not taken for those that are gone', () => {
  let state = noted(stateOf('Leave the thick clay on.', 'Then the thick clay off.'), 'the thick clay')
  const { from, to } = noteIn(state).range
  state = state.apply(state.tr.delete(from, to))
  expect(noteIn(state).isLost).toBe(true)
  expect(lookForNote(noteIn(state), state.doc).isLost).toBe(true)
  // Pasted at the end they stand twice again: they have come back.
  state = state.apply(state.tr.insertText(' the thick clay', state.doc.content.size - 1))
  const back = lookForNote(noteIn(state), state.doc)
  expect(back.isLost).toBe(false)
})

test('a note on a block goes with it, is gone with it, and comes back with it', () => {
  let state = stateOf('One.', 'Two.', 'Three.')
  state = hold(state, holdBlock(state.doc, 'n', 'b1'))
  moveBlocks(
    1,
    1,
    0,
  )(state, (transaction) => {
    state = state.apply(transaction)
  })
  expect(noteIn(state)).toMatchObject({ isLost: false, range: { from: 0, to: 6 } })
  state = state.apply(state.tr.delete(0, 6))
  expect(noteIn(state).isLost).toBe(true)
  state = run(state, undo)
  expect(noteIn(state).isLost).toBe(false)
  expect(state.doc.nodeAt(noteIn(state).range.from)?.textContent).toBe('Two.')
})

test('a kept place is found by its words after an edit elsewhere, and told from the same words', () => {
  const first = stateOf('Use the mask at night.', 'Wash the mask off.')
  const place = placeNow(first.doc, holdRange(first.doc, 'n', { from: 29, to: 37 }))
  expect(place.words).toBe(' the mas')
  const at = (doc: Node, wasLost = false) => holdNote(doc, 'n', place, wasLost)
  const later = stateOf('New first line.', 'Use the mask at night.', 'So: Wash the mask off.').doc
  const found = at(later)
  expect(wordsAt(later, found.range)).toBe(' the mas')
  expect(found.range.from).toBeGreaterThan(40)
  expect(at(stateOf('Nothing of it.').doc)).toMatchObject({ isLost: true, words: ' the mas' })
})

/** The noted words are Greek and nothing else is, so that a test sees where they are without looking at the note. */
const greek = 'αβγδεζηθ'
type Edit = { kind: string; at: number; to: number; text: string }

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'delete', 'split', 'join', 'move', 'replace', 'undo', 'redo', 'bold'),
    at: fc.nat({ max: 99 }),
    to: fc.nat({ max: 12 }),
    text: fc.constantFrom('x', ' and', 'clay '),
  }),
  { minLength: 1, maxLength: 25 },
)

function edited(state: EditorState, { kind, at, to, text }: Edit): EditorState {
  if (kind === 'undo' || kind === 'redo') return run(state, kind === 'undo' ? undo : redo)
  const size = state.doc.content.size
  const from = Math.min(size, Math.round((at / 99) * size))
  const end = Math.min(size, from + to)
  const { tr } = state
  const apply = (transaction: Transaction) => (transaction.docChanged ? state.apply(transaction) : state)
  const inText = state.doc.resolve(from).parent.isTextblock
  switch (kind) {
    case 'insert':
      return inText ? apply(tr.insertText(text, from)) : state
    case 'delete':
      return apply(tr.deleteRange(from, end))
    case 'replace':
      return inText && state.doc.resolve(end).parent.isTextblock
        ? apply(tr.insertText(text, from, end))
        : state
    case 'split':
      return inText && canSplit(state.doc, from) ? apply(tr.split(from)) : state
    case 'join': {
      const before = inText ? state.doc.resolve(from).before() : from
      return before > 0 && canJoin(state.doc, before) ? apply(tr.join(before)) : state
    }
    case 'bold':
      return apply(tr.addMark(from, end, articleSchema.mark('bold')))
    default: {
      const count = state.doc.childCount
      let next = state
      moveBlocks(
        at % count,
        at % count,
        to % (count + 1),
      )(state, (transaction) => {
        next = state.apply(transaction)
      })
      return next
    }
  }
}

const start = () => noted(stateOf('One line of words.', `Here ${greek} stands.`, 'And a third.', ''), greek)
const standing = (doc: Node) => wordsAt(doc, { from: 0, to: doc.content.size })
const letters = (text: string) => [...text].filter((letter) => greek.includes(letter)).join('')

test('any series of edits keeps the note, and keeps it on its words while they are untouched', () => {
  fc.assert(
    fc.property(edits, (series) => {
      let state = start()
      for (const edit of series) {
        state = edited(state, edit)
        const note = noteIn(state)
        const text = standing(state.doc)
        expect(note.words).not.toBe('')
        // Blocks that were made of the words by cutting them in two can be moved apart: then one of them has the note.
        if (text.split('\n').filter((line) => letters(line) !== '').length > 1) return
        if (text.includes(greek)) expect(wordsOf(state)).toBe(greek)
        // Of words that were cut into, every letter that is left is still noted.
        else if (letters(text) !== '') expect(letters(wordsOf(state) ?? '')).toBe(letters(text))
        // What was written over the words, or among them, has the note; else they are gone.
        else expect(note.isLost || (wordsOf(state) ?? '') !== '').toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('undoing everything brings the note back to where it was', () => {
  fc.assert(
    fc.property(edits, (series) => {
      let state = start()
      const { range } = noteIn(state)
      for (const edit of series) if (edit.kind !== 'undo' && edit.kind !== 'redo') state = edited(state, edit)
      for (let steps = 0; steps < 60; steps += 1) state = run(state, undo)
      expect(noteIn(state)).toMatchObject({ isLost: false, range })
    }),
    { numRuns: 300 },
  )
})

test('a place that is kept with its text is found in it at the same spot', () => {
  fc.assert(
    fc.property(edits, (series) => {
      let state = start()
      for (const edit of series) state = edited(state, edit)
      const note = lookForNote(noteIn(state), state.doc)
      const doc = articleSchema.nodeFromJSON(state.doc.toJSON())
      const again = holdNote(doc, 'n', placeNow(state.doc, note), note.isLost)
      expect(again.isLost).toBe(note.isLost)
      if (!note.isLost) expect(again.range).toEqual(note.range)
      else expect(again.words).toBe(note.words)
    }),
    { numRuns: 300 },
  )
})

test('a text that comes from elsewhere leaves the note on its words', () => {
  let state = start()
  const { range } = noteIn(state)
  const doc = state.doc
  state = state.apply(state.tr.replaceWith(0, doc.content.size, Fragment.from(doc.content)))
  expect(noteIn(state)).toMatchObject({ isLost: false, range })
})
