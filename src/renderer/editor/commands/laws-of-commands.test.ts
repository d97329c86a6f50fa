import { blockIdentityPlugin } from '@shared/article/block-identity'
import { ensureIds } from '@shared/article/block-ids'
import { BLOCK_TYPES } from '@shared/article/node-types'
import { articleSchema } from '@shared/article/schema'
import { history, undo, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, carets, placesOfNodes } from '../../../../tests/helpers/arbitrary-text'
import { documentJson } from '../document-json'
import { holdRange } from '../notes/held-note'
import { changeNotes, heldNotes, noteMarks } from '../notes/note-marks'
import { wordsAt } from '../notes/note-place'
import { answerEach, deleteAnswer } from './answers'
import { deleteBlocks, duplicateBlocks } from './copies'
import { enterInPair } from './enter'
import { joinBack, joinForward } from './join'
import { joinPairBefore } from './join-pairs'
import { makeQuestion } from './make-question'
import { moveDown, moveSeveral, moveUp } from './move'
import { moveAnswer } from './move-answer'
import { addAnswer, deletePair, duplicatePair } from './pair'
import { putBlock } from './put-block'
import { removeNumbers, renumberQuestions } from './renumber'
import { splitPair } from './split'
import { answer, doc, p, qa, question, run, ul } from './test-documents'
import { blockForms, turnInto } from './turn-into'

const commands: Record<string, Command> = {
  'Split pair': splitPair,
  'Join with the pair before': joinPairBefore,
  'Move answer up': moveAnswer(-1),
  'Move answer down': moveAnswer(1),
  'Delete answer': deleteAnswer,
  'Give each person an answer': answerEach,
  'Delete pair': deletePair,
  'Duplicate pair': duplicatePair,
  'Move blocks together': moveSeveral([0, 2], 1),
  Renumber: renumberQuestions,
  'Remove numbers': removeNumbers,
  'Move up': moveUp,
  'Move down': moveDown,
  'Duplicate block': duplicateBlocks(),
  'Delete block': deleteBlocks(),
  'Another answer': addAnswer,
  'Make a question': makeQuestion,
  'Put a list': putBlock(ul('')),
  Enter: enterInPair,
  Backspace: joinBack,
  'Join forwards': joinForward,
  ...Object.fromEntries(blockForms.map((form) => [`Turn into ${form}`, turnInto(form)])),
}

function writing(document: Node): EditorState {
  const plugins = [blockIdentityPlugin(), history({ newGroupDelay: 0 }), noteMarks(null)]
  return EditorState.create({ doc: articleSchema.nodeFromJSON(ensureIds(documentJson(document))), plugins })
}

const withCaret = (state: EditorState, pos: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)))

function idsOf(document: Node): (string | null)[] {
  const ids: (string | null)[] = []
  document.descendants((node) => {
    if ((BLOCK_TYPES as readonly string[]).includes(node.type.name)) ids.push(node.attrs.id)
  })
  return ids
}

/** How many pictures, cards, chips and footnotes there are. */
const shown = (document: Node) =>
  placesOfNodes(document, 'figure', 'productCard', 'mention', 'footnote').length

describe.each(Object.entries(commands))('%s', (name, command) => {
  it('is one step of undo, leaves every block an id of its own and every picture, card, chip and footnote once', () => {
    fc.assert(
      fc.property(aDocument, fc.nat(), (document, at) => {
        const places = carets(document)
        if (places.length === 0) return
        const state = withCaret(writing(document), places[at % places.length] as number)
        const next = run(state, command)
        // Enter in a question may only go on to its answer.
        if (!next || next.doc.eq(state.doc)) return
        const ids = idsOf(next.doc)
        expect(ids).not.toContain(null)
        expect(new Set(ids).size).toBe(ids.length)
        expect(undoDepth(next)).toBe(undoDepth(state) + 1)
        if (!/Delete|Duplicate/.test(name)) expect(shown(next.doc)).toBe(shown(state.doc))
        const back = run(next, undo)
        expect(back?.doc.eq(state.doc)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

/** Three pairs; some words of the second are noted, cited from the interview and pulled out. */
function marked(): EditorState {
  const cited = articleSchema.mark('quote', { interviewId: 'i', from: 3, to: 5 })
  const said = articleSchema.node('paragraph', null, [
    articleSchema.text('It dries. '),
    articleSchema.text('Cold clay holds', [cited]),
    articleSchema.text(' all day.'),
  ])
  const pulled = articleSchema.node('pullQuote', { qaId: null }, [articleSchema.text('Cold clay holds')])
  const state = writing(
    doc(
      qa(question('One?'), answer(p('Rest.'))),
      qa(question('Two?'), answer(p('First.'), said), answer(p('Last.'))),
      pulled,
      qa(question('Three?'), answer(p())),
    ),
  )
  const second = state.doc.child(1)
  const quotePos = state.doc.child(0).nodeSize + second.nodeSize
  const tied = state.apply(state.tr.setNodeAttribute(quotePos, 'qaId', second.attrs.id))
  const from = find(tied.doc, 'Cold clay holds')
  const note = holdRange(tied.doc, 'n', { from, to: from + 'Cold clay holds'.length })
  return tied.apply(changeNotes(tied.tr, { kind: 'hold', note }))
}

function find(document: Node, words: string): number {
  let found = -1
  document.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (found < 0 && at >= 0) found = pos + at
  })
  return found
}

/** The letters of the note and of the citation, and the question of the pair that the pull quote is tied to. */
function stays(state: EditorState) {
  const note = heldNotes(state).get('n')
  let cited = ''
  let tiedTo: string | null = null
  state.doc.descendants((node) => {
    if (node.isText && node.marks.some(({ type }) => type.name === 'quote')) cited += node.text
    if (node.type.name === 'pullQuote') tiedTo = node.attrs.qaId
  })
  let question: string | null = null
  state.doc.forEach((node) => {
    if (node.type.name === 'qa' && node.attrs.id === tiedTo) question = node.firstChild?.textContent ?? null
  })
  const noted = note && !note.isLost ? wordsAt(state.doc, note.range) : ''
  return { noted: noted.replace(/\s/g, ''), cited: cited.replace(/\s/g, ''), question }
}

it.each([
  ['splitting before them', splitPair, 'It dries.', ''],
  ['splitting after them', splitPair, ' all day.', 'Two?'],
  ['splitting within them', splitPair, ' clay holds', 'Two?'],
  ['splitting the question', splitPair, 'wo?', 'wo?'],
  ['joining their pair', joinPairBefore, 'Two?', 'One?'],
  ['moving their answer up', moveAnswer(-1), 'Cold', 'One?'],
  ['moving their answer down', moveAnswer(1), 'Cold', 'Two?'],
  ['making a question above them', makeQuestion, 'First.', 'First.'],
  ['moving their pair', moveSeveral([1], 0), 'One?', 'Two?'],
] as [string, Command, string, string][])(
  'notes, citations and pull quotes stay with their words after %s',
  (_name, command, at, asked) => {
    const state = marked()
    const next = run(withCaret(state, find(state.doc, at)), command)
    if (!next) throw new Error('The command did nothing')
    expect(stays(next)).toEqual({ noted: 'Coldclayholds', cited: 'Coldclayholds', question: asked })
    const back = run(next, undo)
    if (!back) throw new Error('There is nothing to undo')
    expect(stays(back)).toEqual({ noted: 'Coldclayholds', cited: 'Coldclayholds', question: 'Two?' })
  },
)
