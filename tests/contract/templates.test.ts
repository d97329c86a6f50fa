import type { TemplateFields } from '@shared/templates/template'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'
import { everythingExported } from './everything-exported'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const nothing = { expertIds: [], interviewId: null, productIds: [] }
const fields = { name: 'Shelf talk', about: 'Two questions.', title: '{expert} at home', dek: 'Who' }
const list = async () => (await desk.call('templates.list', null)).templates
const own = async () => (await list()).filter(({ origin }) => origin === 'own')

async function talk(): Promise<string> {
  const { rows } = await desk.call('interviews.list', {})
  return rows[0]?.id ?? ''
}

test('six templates come with the app, and every one of them makes an article that exports nothing', async () => {
  const { templates, problems } = await desk.call('templates.list', null)
  expect(problems).toEqual([])
  expect(templates.map(({ name }) => name)).toEqual([
    'Interview Q&A',
    'Round-table',
    'Five questions',
    'What’s on my shelf',
    'Product round-up',
    'Treatment diary',
  ])
  for (const { id } of templates) {
    const made = await desk.call('templates.newArticle', { id, values: nothing })
    const article = await desk.call('articles.get', { id: made.id })
    const hints = [...JSON.stringify(article.document).matchAll(/"hint":"([^"]+)"/g)].map(
      ([, hint]) => hint ?? '',
    )
    expect(hints.length).toBeGreaterThan(4)
    const { out } = await everythingExported(desk, made.id)
    desk.person.copied.length = 0
    for (const hint of hints) for (const text of out) expect(text).not.toContain(hint)
  }
}, 60_000)

test('an article takes its experts from the interview, its names from the records, and says what its fields want', async () => {
  const interviewId = await talk()
  const { participants } = await desk.call('interviews.get', { id: interviewId })
  const expertId = participants.find((person) => person.expertId !== null)?.expertId ?? ''
  const { name } = await desk.call('experts.get', { id: expertId })
  const made = await desk.call('templates.newArticle', {
    id: 'app:five-questions',
    values: { ...nothing, interviewId },
  })
  const article = await desk.call('articles.get', { id: made.id })
  expect(article).toMatchObject({
    title: `Five questions for ${name}`,
    interviewIds: [interviewId],
    tags: ['five questions'],
    status: 'drafting',
  })
  const hints = await desk.call('templates.fieldHints', { articleId: made.id })
  expect(hints).toEqual({ title: '', dek: `One sentence that says who ${name} is and what is new.` })
  await desk.call('articles.bin', { ids: [made.id] })
  await desk.call('articles.deleteForEver', { ids: [made.id] })
  expect(await desk.call('templates.fieldHints', { articleId: made.id })).toBeNull()
})

test('a template is kept of an article, replaced, taken back, binned and restored, and windows are told', async () => {
  const [source] = (await desk.call('articles.list', {})).rows
  const articleId = source?.id ?? ''
  const { template, before } = await desk.call('templates.keep', {
    articleId,
    keep: 'structure',
    fields,
    replaces: null,
  })
  expect(before).toBeNull()
  expect(desk.told.at(-1)?.name).toBe('templates.changed')
  expect(await own()).toMatchObject([{ name: 'Shelf talk', asks: expect.arrayContaining(['experts']) }])

  const again = await desk.call('templates.keep', {
    articleId,
    keep: 'words',
    fields: { ...fields, name: 'Whole' },
    replaces: template.id,
  })
  expect(again.before).toEqual(template)
  expect(JSON.stringify(again.template.document).length).toBeGreaterThan(
    JSON.stringify(template.document).length,
  )
  await desk.call('templates.putBack', template)
  expect(await own()).toMatchObject([{ name: 'Shelf talk', revision: 1 }])

  const changed: TemplateFields = { ...fields, name: 'Renamed', status: 'idea', tags: ['shelf'] }
  const save = { id: template.id, revision: 1, fields: changed }
  expect(await desk.call('templates.save', save)).toMatchObject({ outcome: 'saved', revision: 2 })
  expect(await desk.call('templates.save', save)).toMatchObject({
    outcome: 'stale',
    current: { name: 'Renamed' },
  })

  expect(await desk.call('templates.bin', { ids: [template.id] })).toEqual({ done: 1 })
  expect(await desk.call('templates.bin', { ids: [template.id] })).toEqual({ done: 0 })
  expect((await own())[0]?.binnedAt).not.toBeNull()
  expect(await desk.call('templates.restore', { ids: [template.id] })).toEqual({ done: 1 })
  const made = await desk.call('templates.newArticle', { id: template.id, values: nothing })
  expect(await desk.call('articles.get', { id: made.id })).toMatchObject({
    status: 'idea',
    tags: ['shelf'],
    title: '',
  })
  expect(await desk.ask('templates.newArticle', { id: 'app:gone', values: nothing })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

test('a template in the bin is deleted for ever, and what was made of it stays', async () => {
  const [source] = (await desk.call('articles.list', {})).rows
  const articleId = source?.id ?? ''
  const { template } = await desk.call('templates.keep', { articleId, keep: 'words', fields, replaces: null })
  const ids = [template.id]
  const made = await desk.call('templates.newArticle', { id: template.id, values: nothing })
  const before = await desk.call('articles.get', { id: made.id })
  expect(await desk.call('templates.deleteForEver', { ids })).toEqual({ done: 0 })
  await desk.call('templates.bin', { ids })
  expect(await desk.call('templates.deleteForEver', { ids })).toEqual({ done: 1 })
  expect(desk.told.at(-1)?.name).toBe('templates.changed')
  expect(await own()).toEqual([])
  expect(await desk.call('templates.restore', { ids })).toEqual({ done: 0 })
  expect(await desk.call('articles.get', { id: made.id })).toEqual(before)
})

test('a record that a template names and that is gone for ever stays in new articles by its words', async () => {
  const [product] = (await desk.call('products.list', {})).rows
  const id = product?.id ?? ''
  const article = await desk.call('articles.create', {
    fields: { title: 'Jar' },
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: null },
          content: [{ type: 'mention', attrs: { kind: 'product', id, text: null } }],
        },
      ],
    },
  })
  const { template } = await desk.call('templates.keep', {
    articleId: article.id,
    keep: 'words',
    fields,
    replaces: null,
  })
  await desk.call('products.bin', { ids: [id] })
  await desk.call('products.deleteForEver', { ids: [id] })
  const made = await desk.call('templates.newArticle', { id: template.id, values: nothing })
  const begun = await desk.call('articles.get', { id: made.id })
  const filled = await desk.call('templates.fill', { id: template.id, values: nothing })
  for (const { document } of [begun, filled])
    expect(document.content).toMatchObject([{ content: [{ type: 'text', text: product?.name }] }])
})

test('a duplicate asks for what its original asks for', async () => {
  const { id } = await desk.call('templates.newArticle', { id: 'app:interview', values: nothing })
  const copy = await desk.call('articles.duplicate', { id })
  expect(await desk.call('templates.fieldHints', { articleId: copy.id })).toEqual(
    await desk.call('templates.fieldHints', { articleId: id }),
  )
})

test('templates, questions, plans and what fields want go out and come back with the library', async () => {
  const [source] = (await desk.call('articles.list', {})).rows
  const articleId = source?.id ?? ''
  await desk.call('templates.keep', { articleId, keep: 'words', fields, replaces: null })
  await desk.call('templates.setFieldHints', { articleId, hints: { title: 'A title', dek: 'A dek' } })
  await desk.call('questions.addStarters', null)
  const { questions } = await desk.call('questions.list', {})
  await desk.call('questions.bin', { ids: [questions[3]?.id ?? ''] })
  const id = await talk()
  const { revision } = await desk.call('interviews.get', { id })
  const planned = {
    id: questions[0]?.id ?? '',
    questionId: questions[0]?.id ?? '',
    text: 'What is new?',
    note: 'n',
    state: 'asked' as const,
  }
  await desk.call('interviews.savePlan', { id, revision, plan: [planned] })
  const state = async () => ({
    own: await own(),
    hints: await desk.call('templates.fieldHints', { articleId }),
    bank: await desk.call('questions.list', {}),
    bin: await desk.call('questions.list', { binned: true }),
    interview: await desk.call('interviews.get', { id }),
  })
  const before = await state()
  expect(before.interview.plan).toEqual([planned])
  desk.person.answers.push(desk.path('out.zip'))
  await desk.call('transfers.exportLibrary', null)
  desk.person.answers.push([desk.path('out.zip')], desk.path('Again'))
  await desk.call('transfers.openExport', null)
  expect(await state()).toEqual(before)
})
