import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enterInPair } from './enter'
import { joinBack, joinForward } from './join'
import { makeQuestion } from './make-question'
import { moveDown, moveUp } from './move'
import { addAnswer } from './pair'
import {
  answer,
  card,
  divider,
  doc,
  h,
  p,
  qa,
  question,
  quote,
  run,
  spoken,
  stateAt,
  ul,
} from './test-documents'

/** Whatever key is pressed wherever the caret is, no word goes missing: the law of this folder. */

const word = fc.constantFrom('', 'pore', 'Why?', 'clay mask', 'light', 'So?')
const paragraph = word.map((text) => p(text))
const list = fc.array(word, { minLength: 1, maxLength: 2 }).map((items) => ul(...items))
const quotation = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) => quote(...blocks))
const answerBlocks = fc.array(fc.oneof(paragraph, paragraph, list, quotation, fc.constant(null).map(card)), {
  minLength: 1,
  maxLength: 3,
})
const anAnswer = fc.oneof(
  answerBlocks.map((blocks) => answer(...blocks)),
  fc.tuple(fc.constantFrom('Ada', 'Bo'), answerBlocks).map(([name, blocks]) => spoken(name, ...blocks)),
)
const pair = fc
  .tuple(word, fc.array(anAnswer, { minLength: 1, maxLength: 3 }))
  .map(([asked, answers]) => qa(question(asked), ...answers))
const block = fc.oneof(
  pair,
  pair,
  paragraph,
  list,
  quotation,
  word.map((text) => h(text)),
  fc.constant(null).map(divider),
  fc.constant(null).map(card),
)
const aDocument = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => doc(...blocks))

function carets(document: Node): number[] {
  const found: number[] = []
  document.descendants((node, pos) => {
    if (!node.isTextblock) return
    for (let at = 0; at <= node.content.size; at += 1) found.push(pos + 1 + at)
  })
  return found
}

/** Letters in reading order; where moving is the point, in any order. */
function letters(document: Node, sorted = false): string {
  const text = document.textContent.replace(/\s/g, '')
  return sorted ? [...text].sort().join('') : text
}

function keepsWords(name: string, command: Command, sorted = false) {
  it(`${name} keeps every word, at every caret`, () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        for (const caret of carets(document)) {
          const next = run(stateAt(document, caret), command)
          if (next) expect(letters(next.doc, sorted)).toBe(letters(document, sorted))
        }
      }),
      { numRuns: 300 },
    )
  })
}

/** The editor's own commands first, then ProseMirror's, as the keymap has them. */
const enter = chainCommands(enterInPair, baseKeymap.Enter as Command)
/** At the start of a block only: inside one, Backspace takes a letter, as it should. */
const backspace: Command = (state, dispatch) =>
  state.selection.$from.parentOffset === 0 &&
  chainCommands(joinBack, baseKeymap.Backspace as Command)(state, dispatch)
const forwardDelete: Command = (state, dispatch) =>
  state.selection.$from.parentOffset === state.selection.$from.parent.content.size &&
  chainCommands(joinForward, baseKeymap.Delete as Command)(state, dispatch)

describe('keys in the article', () => {
  keepsWords('Enter', enter)
  keepsWords('Backspace at the start of a block', backspace)
  keepsWords('Delete at the end of a block', forwardDelete)
  keepsWords('Turn into question', makeQuestion)
  keepsWords('Move up', moveUp, true)
  keepsWords('Move down', moveDown, true)
  keepsWords('Another answer', addAnswer)

  it('turning a selection into pairs keeps every word', () => {
    fc.assert(
      fc.property(aDocument, fc.nat(), fc.nat(), (document, one, other) => {
        const places = carets(document)
        if (places.length === 0) return
        const from = places[one % places.length] as number
        const to = places[other % places.length] as number
        const next = run(stateAt(document, Math.min(from, to), Math.max(from, to)), makeQuestion)
        if (next) expect(letters(next.doc)).toBe(letters(document))
      }),
      { numRuns: 500 },
    )
  })

  it('deleting a selection, from anywhere to anywhere, takes only what was selected', () => {
    fc.assert(
      fc.property(aDocument, fc.nat(), fc.nat(), (document, one, other) => {
        const places = carets(document)
        if (places.length === 0) return
        const [from, to] = [places[one % places.length], places[other % places.length]].sort(
          (a, b) => Number(a) - Number(b),
        ) as [number, number]
        const state = stateAt(document, from, to)
        const left = document.textBetween(0, from) + document.textBetween(to, document.content.size)
        const next = state.apply(state.tr.deleteSelection())
        next.doc.check()
        expect(letters(next.doc)).toBe(left.replace(/\s/g, ''))
      }),
      { numRuns: 1000 },
    )
  })

  it('a piece copied from anywhere and put anywhere arrives whole', () => {
    fc.assert(
      fc.property(aDocument, aDocument, fc.nat(), fc.nat(), fc.nat(), (document, source, one, other, at) => {
        const places = carets(document)
        const ends = carets(source)
        if (places.length === 0 || ends.length === 0) return
        const [from, to] = [ends[one % ends.length], ends[other % ends.length]].sort(
          (a, b) => Number(a) - Number(b),
        ) as [number, number]
        const slice = source.slice(from, to)
        const state = stateAt(document, places[at % places.length] as number)
        const next = state.apply(state.tr.replaceSelection(slice))
        next.doc.check()
        const words = letters(document) + slice.content.textBetween(0, slice.content.size).replace(/\s/g, '')
        expect(letters(next.doc, true)).toBe([...words].sort().join(''))
      }),
      { numRuns: 1000 },
    )
  })
})
