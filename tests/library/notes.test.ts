import { needsRebuild, rebuildLibrary, refreshLibrary } from '@main/services/rebuild'
import { newId } from '@shared/identifiers'
import type { NoteFields } from '@shared/records/note'
import { partOfNote } from '@shared/search/note-part'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import { emptyFields, paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()

const at = (words: string) => ({
  place: { blockId: 'b', endBlockId: 'b', from: 0, to: words.length, words, before: '', after: '' },
  quote: words,
  isLost: false,
})

function started() {
  const desk = testLibrary()
  const { services } = desk
  const article = services['articles.create']({
    fields: { title: 'Calm skin' },
    document: paragraphs('Less.'),
  })
  const add = (text: string, dueOn: string | null = null, articleId = article.id) =>
    services['notes.create']({ articleId, fields: { text, isTodo: dueOn !== null, dueOn }, at: at('Less') })
  return { ...desk, article, add }
}

const fieldsOf = ({ text, isTodo, dueOn, resolvedAt, replies }: NoteFields): NoteFields => ({
  text,
  isTodo,
  dueOn,
  resolvedAt,
  replies,
})

test('a note is written, answered, resolved and found again whole', () => {
  const { services, article, add } = started()
  services['settings.set']({ byline: 'Vera Quist' })
  const note = add('Which cream?')
  expect(note).toMatchObject({ author: 'Vera Quist', revision: 1, resolvedAt: null, isTodo: false })
  const replies = [
    { id: newId(), author: 'Tomas', text: 'The one in the tin.', createdAt: 20 },
    { id: newId(), author: 'Vera', text: 'Thanks.', createdAt: 30 },
  ]
  services['notes.save']({ id: note.id, revision: 1, fields: { ...fieldsOf(note), resolvedAt: 40, replies } })
  expect(services['notes.ofArticle']({ articleId: article.id })).toMatchObject([
    { text: 'Which cream?', quote: 'Less', revision: 2, resolvedAt: 40, replies },
  ])
})

test('a save that was based on an earlier revision is refused with the note as it is', () => {
  const { services, add } = started()
  const note = add('First')
  const save = (text: string) =>
    services['notes.save']({ id: note.id, revision: 1, fields: { ...fieldsOf(note), text } })
  expect(save('Second')).toMatchObject({ outcome: 'saved', revision: 2 })
  expect(save('Third')).toMatchObject({ outcome: 'stale', current: { text: 'Second' } })
})

test('a deleted note comes back with its answers; one that is back already is left as it is', () => {
  const { services, article, add } = started()
  const note = { ...add('Keep'), replies: [{ id: newId(), author: 'V', text: 'Yes.', createdAt: 1 }] }
  services['notes.save']({ id: note.id, revision: 1, fields: fieldsOf(note) })
  const [whole] = services['notes.ofArticle']({ articleId: article.id })
  if (!whole) throw new Error('it was saved')
  services['notes.delete']({ id: note.id })
  expect(services['notes.ofArticle']({ articleId: article.id })).toEqual([])
  services['notes.restore'](whole)
  expect(services['notes.ofArticle']({ articleId: article.id })).toEqual([whole])
  services['notes.save']({ id: note.id, revision: 2, fields: { ...fieldsOf(whole), text: 'Changed' } })
  services['notes.restore'](whole)
  expect(services['notes.ofArticle']({ articleId: article.id })).toMatchObject([{ text: 'Changed' }])
})

test('places are kept for the text they were seen in, and raise no revision', () => {
  const { services, article, add } = started()
  const { id } = add('Here')
  const placed = [{ id, ...at('Les'), isLost: true }]
  expect(services['notes.place']({ articleId: article.id, articleRevision: 2, placed })).toEqual({
    kept: false,
  })
  expect(services['notes.place']({ articleId: article.id, articleRevision: 1, placed })).toEqual({
    kept: true,
  })
  expect(services['notes.ofArticle']({ articleId: article.id })).toMatchObject([
    { quote: 'Les', isLost: true, place: { words: 'Les' }, revision: 1 },
  ])
})

test('the library’s list has what is due first at the top, each article once, and nothing of the bin', () => {
  const { services, article, add } = started()
  const other = services['articles.create']({ fields: { title: 'Sun' } })
  add('No day')
  add('Later', '2026-12-03')
  add('Soon', '2026-11-30', other.id)
  add('No day either', null, other.id)
  const texts = (filter: 'open' | 'todo' | 'resolved') =>
    services['notes.list']({ filter }).map(({ title, notes }) => [title, ...notes.map(({ text }) => text)])
  expect(texts('open')).toEqual([
    ['Sun', 'Soon', 'No day either'],
    ['Calm skin', 'Later', 'No day'],
  ])
  expect(texts('todo')).toEqual([
    ['Sun', 'Soon'],
    ['Calm skin', 'Later'],
  ])
  services['articles.bin']({ ids: [other.id] })
  expect(texts('open')).toEqual([['Calm skin', 'Later', 'No day']])
  services['articles.bin']({ ids: [article.id] })
  services['articles.deleteForEver']({ ids: [article.id] })
  expect(texts('open')).toEqual([])
})

test('the words of a note and of its answers are found at the note, whatever happens to the article’s text', async () => {
  const desk = started()
  const { services, article, add } = desk
  const found = (text: string) =>
    services['search.find']({ text, kinds: [], limit: 5 }).map(({ id, part, snippet }) => ({
      id,
      part,
      text: snippet.map((piece) => piece.text).join(''),
    }))
  const note = add('Ask for the tamanu dose')
  const hit = { id: article.id, part: partOfNote(note.id), text: 'Ask for the tamanu dose' }
  expect(found('tamanu')).toEqual([hit])
  expect(found('amanu')).toEqual([hit])
  const replies = [{ id: newId(), author: 'T', text: 'Two marula drops.', createdAt: 20 }]
  services['notes.save']({
    id: note.id,
    revision: 1,
    fields: { ...fieldsOf(note), text: 'Ask her', replies },
  })
  expect(found('tamanu')).toEqual([])
  expect(found('marula')).toEqual([{ ...hit, text: 'Ask her · Two marula drops.' }])

  services['articles.save']({ id: article.id, revision: 1, document: paragraphs('More.', 'And more.') })
  services['articles.save']({
    id: article.id,
    revision: 2,
    fields: { ...emptyFields.article(), title: 'Other' },
  })
  expect(found('marula')).toHaveLength(1)
  await rebuildLibrary(desk)
  expect(found('marula')).toHaveLength(1)

  const [whole] = services['notes.ofArticle']({ articleId: article.id })
  if (!whole) throw new Error('it was saved')
  services['notes.delete']({ id: note.id })
  expect(found('marula')).toEqual([])
  await rebuildLibrary(desk)
  expect(found('marula')).toEqual([])
  services['notes.restore'](whole)
  expect(found('marula')).toHaveLength(1)
  services['articles.bin']({ ids: [article.id] })
  expect(found('marula')).toEqual([])
})

test('notes of a library whose search an earlier version wrote are found once it is brought in step', async () => {
  const desk = started()
  const { library, services, add } = desk
  add('Ask for the tamanu dose')
  library.connection.exec(`
    DELETE FROM search_passages WHERE part LIKE 'note:%';
    UPDATE settings SET value = '2' WHERE key = 'searchForm'`)
  // As after opening it: nothing that was written is remembered.
  library.epoch += 1
  const found = () => services['search.find']({ text: 'tamanu', kinds: [], limit: 5 })
  expect([found().length, needsRebuild(library)]).toEqual([0, true])
  await refreshLibrary(desk, () => {}, new AbortController().signal)
  expect([found().length, needsRebuild(library)]).toEqual([1, false])
})

test('only a to-do is due', () => {
  const { services, article, add } = started()
  const note = add('Due', '2026-12-03')
  services['notes.save']({ id: note.id, revision: 1, fields: { ...fieldsOf(note), isTodo: false } })
  expect(services['notes.ofArticle']({ articleId: article.id })).toMatchObject([
    { isTodo: false, dueOn: null },
  ])
})
