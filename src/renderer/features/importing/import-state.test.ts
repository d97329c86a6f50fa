import { newId } from '@shared/identifiers'
import type { ImportItem } from '@shared/ipc/import-calls'
import { describe, expect, it } from 'vitest'
import {
  correctRow,
  isReading,
  noCorrections,
  putBackRow,
  readyIds,
  renameSpeaker,
  startImport,
  withProgress,
} from './import-state'

const item = (state: ImportItem['state']): ImportItem => ({
  itemId: newId(),
  fileName: 'talk.txt',
  state,
  found: null,
})

describe('an import while it goes on', () => {
  const [one, two] = [item('waiting'), item('waiting')]
  const state = startImport({ sessionId: 's', items: [one, two] })

  it('takes in what the job tells and keeps the order', () => {
    const told = { sessionId: 's', done: 1, total: 2, items: [{ ...two, state: 'ready' as const }] }
    const next = withProgress(state, told)
    expect(next.items.map(({ state: now }) => now)).toEqual(['waiting', 'ready'])
    expect(isReading(next)).toBe(true)
    expect(readyIds(next)).toEqual([two.itemId])
  })

  it('leaves another session alone and adds items it had not heard of', () => {
    const other = { sessionId: 'other', done: 1, total: 1, items: [item('ready')] }
    expect(withProgress(state, other)).toBe(state)
    const more = withProgress(state, { ...other, sessionId: 's' })
    expect(more.items).toHaveLength(3)
  })
})

describe('corrections', () => {
  it('add up row by row', () => {
    let corrections = correctRow(noCorrections(), { index: 4, role: 'question' })
    corrections = correctRow(corrections, { index: 2, speaker: 'Ada' })
    corrections = correctRow(corrections, { index: 4, speaker: null })
    expect(corrections.rows).toEqual([
      { index: 2, speaker: 'Ada' },
      { index: 4, role: 'question', speaker: null },
    ])
  })

  it('put back what was left out, by the reading or by the writer, and leave it out again', () => {
    let corrections = correctRow(noCorrections(), { index: 2, role: 'dropped', speaker: 'Ada' })
    corrections = putBackRow(putBackRow(corrections, 9), 2)
    expect(corrections.rows).toEqual([{ index: 2, speaker: 'Ada' }, { index: 9 }])
    expect(correctRow(corrections, { index: 9, role: 'dropped' }).rows[1]).toEqual({
      index: 9,
      role: 'dropped',
    })
  })

  it('rename by the name the source has, also the second time', () => {
    let corrections = renameSpeaker(noCorrections(), 'JD', 'Jane')
    corrections = renameSpeaker(corrections, 'Jane', 'Jane Doe')
    expect(corrections.renamedSpeakers).toEqual({ JD: 'Jane Doe' })
    expect(renameSpeaker(corrections, 'Jane Doe', 'JD').renamedSpeakers).toEqual({})
  })
})
