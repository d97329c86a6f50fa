import type { Note, NoteFields } from '@shared/records/note'
import { expect, test } from 'vitest'
import { NoteAnswers } from './note-answers'

function started() {
  let replies: Note['replies'] = []
  const undo: (() => Promise<unknown>)[] = []
  const notes = {
    // The answers ask for nothing else of a note.
    note: (id: string) => (id === 'n' ? ({ replies } as Note) : null),
    change: (_id: string, fields: Partial<NoteFields>) => {
      replies = fields.replies ?? replies
    },
    flush: () => Promise.resolve(),
  }
  const answers = new NoteAnswers(notes, (_message, back) => undo.push(back))
  const texts = () => replies.map(({ text }) => text)
  const idOf = (text: string) => replies.find((reply) => reply.text === text)?.id ?? ''
  return { answers, undo, texts, idOf }
}

test('an answer is added, changed and deleted, and each change is undone where it was', () => {
  const { answers, undo, texts, idOf } = started()
  answers.add('n', ' Two drops. ')
  answers.add('n', 'Three.')
  answers.add('n', '  ')
  expect(texts()).toEqual(['Two drops.', 'Three.'])
  answers.change('n', idOf('Two drops.'), 'Two drops, warm.')
  answers.delete('n', idOf('Two drops, warm.'))
  expect(texts()).toEqual(['Three.'])
  answers.add('n', 'Four.')
  void undo[1]?.()
  expect(texts()).toEqual(['Two drops, warm.', 'Three.', 'Four.'])
  void undo[1]?.()
  void undo[0]?.()
  expect(texts()).toEqual(['Two drops.', 'Three.', 'Four.'])
})

test('an answer never loses its words to an empty field, and one that is the same is no change', () => {
  const { answers, undo, texts, idOf } = started()
  answers.add('n', 'Two drops.')
  answers.change('n', idOf('Two drops.'), '  ')
  answers.change('n', idOf('Two drops.'), 'Two drops. ')
  answers.delete('n', 'gone')
  answers.add('gone', 'Nobody.')
  expect([texts(), undo]).toEqual([['Two drops.'], []])
})
