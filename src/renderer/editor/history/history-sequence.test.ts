import { describe, expect, it } from 'vitest'
import {
  documentChanged,
  emptyHistory,
  fieldChanged,
  type HistorySequence,
  joinSteps,
  redo,
  undo,
} from './history-sequence'

type Fields = { title: string; status: string }
type History = HistorySequence<Fields>

const typed = (history: History, before: string, after: string, at: number) =>
  fieldChanged(history, { field: 'title', before, after }, at, true)

describe('the order of undo', () => {
  it('undoes text and fields in the order they were changed, newest first', () => {
    let history: History = documentChanged(emptyHistory<Fields>(), 1)
    history = typed(history, 'A', 'B', 1000)
    history = documentChanged(history, 2)
    const moves = []
    for (let step = undo(history); step; step = undo(step.history)) moves.push(step.move)
    expect(moves).toEqual([
      { kind: 'document' },
      { kind: 'field', field: 'title', value: 'A' },
      { kind: 'document' },
    ])
  })

  it('redoes them in the order they were done', () => {
    let history: History = typed(emptyHistory<Fields>(), 'A', 'B', 1000)
    history = documentChanged(history, 1)
    const once = undo(history)
    const twice = once && undo(once.history)
    const again = twice && redo(twice.history)
    expect(again?.move).toEqual({ kind: 'field', field: 'title', value: 'B' })
    expect(again && redo(again.history)?.move).toEqual({ kind: 'document' })
  })

  it('makes one step of typing in a field, until a pause or another field', () => {
    let history: History = typed(emptyHistory<Fields>(), '', 'P', 1000)
    history = typed(history, 'P', 'Po', 1400)
    history = typed(history, 'Po', 'Por', 1899)
    expect(history.done).toHaveLength(1)
    history = typed(history, 'Por', 'Pore', 2400)
    expect(history.done).toHaveLength(2)
    history = fieldChanged(history, { field: 'status', before: 'idea', after: 'drafting' }, 2410, false)
    history = typed(history, 'Pore', 'Pores', 2420)
    expect(history.done).toHaveLength(4)
    const last = undo(history)
    expect(last?.move).toEqual({ kind: 'field', field: 'title', value: 'Pore' })
  })

  it('counts typing that goes on in the same document step once', () => {
    let history: History = documentChanged(emptyHistory<Fields>(), 1)
    history = documentChanged(history, 1)
    expect(history.done).toHaveLength(1)
  })

  it('forgets what was undone as soon as something new is done', () => {
    const history = typed(emptyHistory<Fields>(), 'A', 'B', 0)
    const undone = undo(history)
    expect(undone && redo(documentChanged(undone.history, 1))).toBeNull()
  })

  it('forgets the steps that the document forgot', () => {
    let history: History = documentChanged(emptyHistory<Fields>(), 2)
    history = typed(history, 'A', 'B', 0)
    history = documentChanged(history, 1)
    expect(history.done.map((entry) => entry.kind)).toEqual(['document', 'field'])
  })

  it('takes back in one go what was done in one go, and does it again so', () => {
    let history: History = typed(emptyHistory<Fields>(), 'A', 'B', 0)
    const before = history.done.length
    history = documentChanged(history, 1)
    history = fieldChanged(
      history,
      { field: 'status', before: 'published', after: 'needs-update' },
      10,
      false,
    )
    history = joinSteps(history, before)
    const first = undo(history)
    expect(first).toMatchObject({ move: { field: 'status', value: 'published' }, goesOn: true })
    const second = first && undo(first.history)
    expect(second).toMatchObject({ move: { kind: 'document' }, goesOn: false })
    const again = second && redo(second.history)
    expect(again).toMatchObject({ move: { kind: 'document' }, goesOn: true })
    expect(again && redo(again.history)).toMatchObject({ move: { field: 'status' }, goesOn: false })
  })
})
