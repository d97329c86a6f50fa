import { libraryParts } from '@main/services/library-format/parts'
import type { ArticleFields } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields, paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()
const everything = { query: { filter: '' }, shown: {} }
const today = new Date().toLocaleDateString('sv-SE')

function write({ services }: TestLibrary, title: string, fields: Partial<ArticleFields> = {}): string {
  return services['articles.create']({ fields: { title, ...fields } }).id
}

function columnOf({ services }: TestLibrary, status: ArticleStatus) {
  const column = services['board.read'](everything).find((one) => one.status === status)
  if (!column) throw new Error(`There is no column ${status}.`)
  return column
}

function titles(opened: TestLibrary, status: ArticleStatus): string[] {
  return columnOf(opened, status).cards.map(({ title }) => title)
}

function move({ services }: TestLibrary, ids: string[], status: ArticleStatus, after?: string | null) {
  return services['board.move']({ ids, status, after, editId: crypto.randomUUID() })
}

test('the board has a column for every status, with counts and words of all and cards of the first', () => {
  const opened = testLibrary()
  for (let index = 0; index < 45; index += 1) write(opened, `Idea ${index}`, { status: 'idea' })
  opened.services['articles.create']({
    fields: { title: 'Two words', status: 'in-review', wordBudget: 800, client: 'Fable' },
    document: paragraphs('Less is a method.'),
  })
  const board = opened.services['board.read'](everything)
  expect(board.map(({ status, count, words }) => [status, count, words])).toEqual([
    ['idea', 45, 90],
    ['assigned', 0, 0],
    ['drafting', 0, 0],
    ['in-review', 1, 6],
    ['approved', 0, 0],
    ['published', 0, 0],
    ['needs-update', 0, 0],
  ])
  expect(board[0]?.cards).toHaveLength(40)
  const more = opened.services['board.read']({ ...everything, shown: { idea: 45 } })
  expect(more[0]?.cards).toHaveLength(45)
  expect(board[3]?.cards).toMatchObject([
    { title: 'Two words', client: 'Fable', wordBudget: 800, wordCount: 6, experts: [], openTodos: 0 },
  ])
  const narrowed = opened.services['board.read']({ query: { filter: 'two' }, shown: {} })
  expect(narrowed.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0, 0, 0])
})

test('what nobody moved stands by its deadline, what somebody moved stays where it was put', async () => {
  const opened = testLibrary()
  const late = write(opened, 'Late', { deadline: '2026-01-01' })
  const soon = write(opened, 'Soon', { deadline: '2026-05-01' })
  const never = write(opened, 'Never')
  expect(titles(opened, 'drafting')).toEqual(['Late', 'Soon', 'Never'])
  const revision = opened.services['articles.get']({ id: never }).revision
  const answer = await move(opened, [never], 'drafting', null)
  expect(answer).toMatchObject({ done: 0, left: 0, formerlyAfter: soon })
  expect(titles(opened, 'drafting')).toEqual(['Never', 'Late', 'Soon'])
  // A place is nothing of the article: it is no newer for it.
  expect(opened.services['articles.get']({ id: never }).revision).toBe(revision)
  await move(opened, [late], 'drafting', soon)
  expect(titles(opened, 'drafting')).toEqual(['Never', 'Soon', 'Late'])
  write(opened, 'New', { deadline: '2025-01-01' })
  expect(titles(opened, 'drafting')).toEqual(['Never', 'Soon', 'Late', 'New'])
})

test('a move to another column sets the status, is taken back whole, and finds its old place again', async () => {
  const opened = testLibrary()
  const [first = '', second = '', third = ''] = ['First', 'Second', 'Third'].map((title) =>
    write(opened, title),
  )
  await move(opened, [first, second, third], 'drafting', null)
  const approved = write(opened, 'Approved', { status: 'approved' })
  const { done, editId } = await move(opened, [second], 'approved', approved)
  expect(done).toBe(1)
  expect(titles(opened, 'drafting')).toEqual(['First', 'Third'])
  expect(titles(opened, 'approved')).toEqual(['Approved', 'Second'])
  await opened.services['records.undoEdit']({ editId })
  expect(titles(opened, 'drafting')).toEqual(['First', 'Second', 'Third'])
})

test('what is published without a day was published today; taking it back takes the day too', async () => {
  const opened = testLibrary()
  const dayless = write(opened, 'Today')
  const dated = write(opened, 'Long ago', { publishedOn: '2024-02-29' })
  const { editId } = await move(opened, [dayless, dated], 'published', null)
  expect(opened.services['articles.get']({ id: dayless }).publishedOn).toBe(today)
  expect(opened.services['articles.get']({ id: dated }).publishedOn).toBe('2024-02-29')
  // The newest first, wherever they were dropped.
  expect(titles(opened, 'published')).toEqual(['Today', 'Long ago'])
  await opened.services['records.undoEdit']({ editId })
  expect(opened.services['articles.get']({ id: dayless })).toMatchObject({
    status: 'drafting',
    publishedOn: null,
  })
})

test('articles that are gone or binned are left, and the others moved', async () => {
  const opened = testLibrary()
  const kept = write(opened, 'Kept')
  const binned = write(opened, 'Binned')
  opened.services['articles.bin']({ ids: [binned] })
  expect(await move(opened, [binned, kept], 'assigned', null)).toMatchObject({ done: 1, left: 1 })
  expect(opened.records.articles.get(binned)?.status).toBe('drafting')
})

test('a place that two articles share, as after two libraries became one, is settled by the next move', async () => {
  const opened = testLibrary()
  const ids = ['One', 'Two', 'Three'].map((title) => write(opened, title))
  const [one = '', two = '', three = ''] = ids
  for (const articleId of [one, two])
    opened.records.board.place({ articleId, status: 'drafting', position: 'a1' })
  const before = columnOf(opened, 'drafting').cards.map(({ id }) => id)
  const [top = ''] = before
  await move(opened, [three], 'drafting', top)
  expect(columnOf(opened, 'drafting').cards.map(({ id }) => id)).toEqual([
    top,
    three,
    ...before.filter((id) => id !== top && id !== three),
  ])
})

test('places go to another library with the articles, and what is no place does not come in', async () => {
  const opened = testLibrary()
  const [first = '', second = ''] = ['First', 'Second'].map((title) => write(opened, title))
  await move(opened, [second, first], 'drafting', null)
  const part = libraryParts.find(({ name }) => name === 'board.jsonl')
  const lines = [...(part?.lines(opened.records) ?? [])]
  expect(lines).toHaveLength(2)
  opened.library.connection.exec('DELETE FROM board_places')
  for (const line of lines) expect(part?.take(opened.records, line, false).outcome).toBe('added')
  expect(part?.take(opened.records, lines[0], false).outcome).toBe('left')
  expect(titles(opened, 'drafting')).toEqual(['Second', 'First'])
  const wrong = { articleId: first, status: 'drafting', position: '~' }
  expect(() => part?.take(opened.records, wrong, true)).toThrow()
})

test('articles are narrowed to those in which an expert speaks, or that are made from a talk with one', () => {
  const opened = testLibrary()
  const { experts, interviews } = opened.records
  const [ines, paul] = ['Ines', 'Paul'].map((name) => experts.create({ ...emptyFields.expert(), name }))
  if (!ines || !paul) throw new Error('They were just made.')
  const talk = interviews.create({
    ...emptyFields.interview(),
    participants: [{ id: 'p', name: 'Ines', role: 'expert', expertId: ines.id }],
    segments: [],
  })
  write(opened, 'Made from the talk', { interviewIds: [talk.id] })
  const answer = { type: 'answer' as const, attrs: { id: 'a', expertId: paul.id, speaker: null } }
  opened.services['articles.create']({
    fields: { title: 'Paul answers' },
    document: {
      type: 'doc',
      content: [
        {
          type: 'qa',
          attrs: { id: 'q' },
          content: [
            { type: 'question', attrs: { id: 'w', askedBy: null } },
            { ...answer, content: [{ type: 'paragraph', attrs: { id: 't' } }] },
          ],
        },
      ],
    },
  })
  write(opened, 'Nobody yet')
  const withExpert = (...values: string[]) =>
    opened.services['board.read']({
      query: { filter: '', where: [{ test: 'among', field: 'expert', values }] },
      shown: {},
    }).flatMap(({ cards }) => cards.map(({ title, experts }) => [title, ...experts]))
  expect(withExpert(ines.id)).toEqual([['Made from the talk', 'Ines']])
  expect(withExpert(paul.id)).toEqual([['Paul answers', 'Paul']])
  expect(withExpert(ines.id, paul.id)).toHaveLength(2)
})

test('any moves within a column leave what a list with the same moves has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(5), fc.integer({ min: -1, max: 5 })), { maxLength: 12 }),
      async (moves) => {
        const opened = testLibrary()
        let order = ['a', 'b', 'c', 'd', 'e', 'f'].map((title) =>
          write(opened, title, { deadline: `2026-01-0${title.charCodeAt(0) - 96}` }),
        )
        for (const [from, to] of moves) {
          const id = order[from] ?? ''
          const after = order[to] ?? null
          if (after === id) continue
          await move(opened, [id], 'drafting', after)
          const others = order.filter((one) => one !== id)
          order = others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, id)
        }
        expect(columnOf(opened, 'drafting').cards.map(({ id }) => id)).toEqual(order)
      },
    ),
    { numRuns: 15 },
  )
})

test('a text that changes after it was approved says so, a change of fields does not', () => {
  const opened = testLibrary()
  const { revisions } = opened.records
  const { id } = opened.services['articles.create']({
    fields: { title: 'Clay' },
    document: paragraphs('One.'),
  })
  const save = (change: { fields?: ArticleFields; text?: string }) => {
    const { fields, text } = change
    const { revision } = opened.services['articles.get']({ id })
    const document = text === undefined ? undefined : paragraphs(text)
    opened.services['articles.save']({ id, revision, fields, document })
    return opened.services['articles.get']({ id })
  }
  const isEdited = () => columnOf(opened, 'approved').cards[0]?.editedSinceApproved
  revisions.keep(opened.services['articles.get']({ id }), { cause: 'start', madeAt: 1 })
  const approved = save({ fields: { ...opened.services['articles.get']({ id }), status: 'approved' } })
  revisions.keep(approved, { cause: 'status', madeAt: 2 })
  expect(isEdited()).toBe(false)
  revisions.keep(save({ fields: { ...approved, client: 'Fable' } }), { cause: 'pause', madeAt: 3 })
  expect(isEdited()).toBe(false)
  revisions.keep(save({ text: 'One and two.' }), { cause: 'pause', madeAt: 4 })
  expect(isEdited()).toBe(true)
})

test('the calendar has what happens on its days, what is late and what has no deadline', () => {
  const opened = testLibrary()
  write(opened, 'Due', { deadline: '2031-03-10' })
  write(opened, 'Done', { status: 'published', deadline: '2031-03-01', publishedOn: '2031-03-02' })
  write(opened, 'Again', { status: 'needs-update', deadline: '2031-03-20', publishedOn: '2031-03-02' })
  write(opened, 'Late', { deadline: '2020-01-31' })
  write(opened, 'Whenever')
  opened.services['interviews.create']({
    fields: { ...emptyFields.interview(), title: 'A talk', heldOn: '2031-03-05' },
  })
  const read = (filter = '') =>
    opened.services['calendar.read']({ from: '2031-03-01', to: '2031-03-31', query: { filter } })
  expect(read().entries.map(({ day, what, title }) => [day, what, title])).toEqual([
    ['2031-03-02', 'published', 'Done'],
    ['2031-03-02', 'published', 'Again'],
    ['2031-03-05', 'interview', 'A talk'],
    ['2031-03-10', 'deadline', 'Due'],
    ['2031-03-20', 'deadline', 'Again'],
  ])
  expect(read().late).toMatchObject({ total: 1, rows: [{ title: 'Late' }] })
  expect(read().unscheduled).toMatchObject({ total: 1, rows: [{ title: 'Whenever' }] })
  expect(read('due').entries.map(({ title }) => title)).toEqual(['Due'])
  write(opened, 'Today', { deadline: today })
  write(opened, 'Met', { deadline: today, status: 'published' })
  // Counted by one statement and listed by another.
  const listed = (flag: string) =>
    opened.services['articles.list']({
      filter: '',
      binned: false,
      where: [{ test: 'is', flag }],
      limit: 10,
      offset: 0,
    }).total
  expect(opened.services['calendar.due'](null)).toEqual({ late: 1, soon: 1 })
  expect([listed('late'), listed('dueSoon'), listed('owed')]).toEqual([1, 1, 4])
})
