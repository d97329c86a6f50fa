import type { Note, NoteFields, NoteReply } from '@shared/records/note'
import { expect, test } from 'vitest'
import { fieldsOfNote, mergeNote } from './merge-note'

const reply = (id: string, text: string, createdAt: number): NoteReply => ({
  id,
  author: 'V',
  text,
  createdAt,
})
const base: Note = {
  id: 'n',
  articleId: 'a',
  author: 'Vera',
  text: 'Check the dose.',
  isTodo: false,
  dueOn: null,
  resolvedAt: null,
  replies: [reply('r', 'Two drops.', 1)],
  place: { blockId: null, endBlockId: null, from: 0, to: 0, words: '', before: '', after: '' },
  quote: '',
  isLost: true,
  createdAt: 1,
  updatedAt: 1,
  revision: 1,
}
const merged = (mine: Partial<NoteFields>, theirs: Partial<NoteFields>) =>
  mergeNote(base, fieldsOfNote({ ...base, ...mine }), { ...base, ...theirs }, (text) => reply('new', text, 9))

test('what each window changed stays', () => {
  expect(merged({ isTodo: true, dueOn: '2026-12-01' }, { text: 'Check it.', resolvedAt: 5 })).toEqual({
    text: 'Check it.',
    isTodo: true,
    dueOn: '2026-12-01',
    resolvedAt: 5,
    replies: base.replies,
  })
})

test('where both wrote the text, the later words become an answer', () => {
  expect(merged({ text: 'Mine.' }, { text: 'Theirs.' })).toMatchObject({
    text: 'Theirs.',
    replies: [{ text: 'Two drops.' }, { text: 'Mine.' }],
  })
  expect(merged({ text: 'Same.' }, { text: 'Same.' }).replies).toHaveLength(1)
})

test('answers of both stand by date, and one that was taken away stays away', () => {
  const texts = (fields: NoteFields) => fields.replies.map(({ text }) => text)
  const mine = [...base.replies, reply('m', 'Mine.', 3)]
  const theirs = [...base.replies, reply('t', 'Theirs.', 2)]
  expect(texts(merged({ replies: mine }, { replies: theirs }))).toEqual(['Two drops.', 'Theirs.', 'Mine.'])
  expect(texts(merged({ replies: [] }, { replies: theirs }))).toEqual(['Theirs.'])
})

test('an answer that both wrote in has the words of both, and one that is deleted keeps what was written in it', () => {
  const texts = (fields: NoteFields) => fields.replies.map(({ text }) => text)
  const changed = (text: string) => ({ replies: [reply('r', text, 1)] })
  expect(texts(merged(changed('Three.'), {}))).toEqual(['Three.'])
  expect(texts(merged({}, changed('Four.')))).toEqual(['Four.'])
  expect(texts(merged(changed('Three.'), changed('Four.')))).toEqual(['Four.', 'Three.'])
  expect(texts(merged(changed('Same.'), changed('Same.')))).toEqual(['Same.'])
  expect(texts(merged({ replies: [] }, changed('Four.')))).toEqual(['Four.'])
  expect(texts(merged(changed('Three.'), { replies: [] }))).toEqual(['Three.'])
})
