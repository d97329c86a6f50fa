import { readFileSync, writeFileSync } from 'node:fs'
import { newId } from '@shared/identifiers'
import type { PlannedQuestion } from '@shared/records/interview'
import { byTopic, findQuestions } from '@shared/records/question'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const bank = async (binned = false) => (await desk.call('questions.list', { binned })).questions
const texts = async () => (await bank()).map(({ text }) => text)
const own = (text: string, topic = 'Sun', note = '') => ({ text, topic, note })

async function add(...questions: ReturnType<typeof own>[]): Promise<string[]> {
  return (await desk.call('questions.add', { questions })).map(({ question }) => question.id)
}

async function interview(): Promise<{ id: string; revision: number }> {
  const { rows } = await desk.call('interviews.list', {})
  const id = rows[0]?.id ?? ''
  return { id, revision: (await desk.call('interviews.get', { id })).revision }
}

function planned(text: string, questionId: string | null): PlannedQuestion {
  return { id: newId(), questionId, text, note: '', state: 'open' }
}

test('the bank of the app has sixty questions and more by topic, and comes in once', async () => {
  const { questions, missing } = await desk.call('questions.starters', null)
  expect(questions.length).toBeGreaterThanOrEqual(60)
  expect(missing).toBe(questions.length)
  const topics = byTopic(questions).map(({ name }) => name)
  for (const topic of ['Skin types', 'Routine', 'Treatments', 'Ingredients', 'Sun', 'Business', 'Personal'])
    expect(topics).toContain(topic)
  expect((await desk.call('questions.addStarters', null)).ids).toHaveLength(questions.length)
  const [first] = await bank()
  await desk.call('questions.bin', { ids: [first?.id ?? ''] })
  // What somebody did not want does not come back by itself.
  expect((await desk.call('questions.addStarters', null)).ids).toEqual([])
  expect((await desk.call('questions.starters', null)).missing).toBe(0)
  expect(await bank()).toHaveLength(questions.length - 1)
})

test('questions are added once, changed, put in order, binned and restored, and windows are told', async () => {
  const [one = '', two = '', three = ''] = await add(own('One?'), own('Two?', 'Hair'), own('Three?'))
  expect(desk.told.at(-1)?.name).toBe('questions.changed')
  const again = await desk.call('questions.add', { questions: [own('  one '), own('Four?')] })
  expect(again.map(({ isNew }) => isNew)).toEqual([false, true])
  expect(again[0]?.question.id).toBe(one)

  const save = { id: two, revision: 1, fields: own('Two, then?', 'Sun', 'Listen.') }
  expect(await desk.call('questions.save', save)).toMatchObject({ outcome: 'saved', revision: 2 })
  expect(await desk.call('questions.save', save)).toMatchObject({ outcome: 'stale' })

  await desk.call('questions.order', { ids: [three, one] })
  expect(await texts()).toEqual(['Three?', 'Two, then?', 'One?', 'Four?'])
  await desk.call('questions.bin', { ids: [one, newId()] })
  expect(await texts()).toEqual(['Three?', 'Two, then?', 'Four?'])
  expect(await desk.call('questions.list', {})).toMatchObject({ inBin: 1 })
  await desk.call('questions.restore', { ids: [one] })
  expect(await texts()).toEqual(['Three?', 'Two, then?', 'One?', 'Four?'])
  expect(findQuestions(await bank(), 'LISTEN two').map(({ id }) => id)).toEqual([two])
})

test('the bank says where a question was used last, and a merge takes plans along', async () => {
  const [one = '', two = ''] = await add(
    own('How much?', 'Sun', 'On a hand.'),
    own('How much is enough?', 'Sun', 'Show it.'),
  )
  const { id, revision } = await interview()
  const plan = [planned('How much is enough?', two), planned('And then?', null)]
  expect(await desk.call('interviews.savePlan', { id, revision, plan })).toMatchObject({ outcome: 'saved' })
  expect(await desk.call('interviews.savePlan', { id, revision, plan: [] })).toMatchObject({
    outcome: 'stale',
  })
  const { title } = await desk.call('interviews.get', { id })
  expect((await bank()).map(({ uses, lastUse }) => [uses, lastUse?.title])).toEqual([
    [0, undefined],
    [1, title],
  ])
  const { kept, uses } = await desk.call('questions.merge', { ids: [one, two] })
  expect(kept).toMatchObject({ id: one, note: 'On a hand.\nShow it.' })
  expect(await bank()).toMatchObject([{ id: one, uses: 1, lastUse: { id } }])
  const merged = await desk.call('interviews.get', { id })
  expect(merged.plan).toMatchObject([{ questionId: one, text: 'How much is enough?' }, { questionId: null }])

  // Taken back, the plan has what it had, and both are as they were.
  const fields = own('How much?', 'Sun', 'On a hand.')
  const undone = { id: one, revision: kept.revision, fields, others: [two], uses }
  expect(await desk.call('questions.unmerge', undone)).toMatchObject({ outcome: 'saved' })
  expect(await bank()).toMatchObject([
    { id: one, note: 'On a hand.', uses: 0 },
    { id: two, note: 'Show it.', uses: 1 },
  ])
  expect(await desk.call('interviews.get', { id })).toMatchObject({ plan })
})

test('what is in the bin is deleted for ever, and plans keep its words', async () => {
  const [one = '', two = ''] = await add(own('How much?'), own('How often?'))
  const { id, revision } = await interview()
  await desk.call('interviews.savePlan', { id, revision, plan: [planned('How much?', one)] })
  await desk.call('questions.bin', { ids: [one] })
  // Somebody else may have restored the second since it was chosen.
  expect(await desk.call('questions.deleteForEver', { ids: [one, two, newId()] })).toEqual({ done: 1 })
  expect(desk.told.at(-1)?.name).toBe('questions.changed')
  expect(await bank(true)).toEqual([])
  expect(await texts()).toEqual(['How often?'])
  expect((await desk.call('interviews.get', { id })).plan).toMatchObject([
    { questionId: null, text: 'How much?' },
  ])
})

test('a save of the interview leaves its plan, and a plan leaves the interview', async () => {
  const { id, revision } = await interview()
  const plan = [planned('What is new?', newId())]
  await desk.call('interviews.savePlan', { id, revision, plan })
  const before = await desk.call('interviews.get', { id })
  // A question that is not in the bank stays by its words.
  expect(before.plan).toEqual([{ ...plan[0], questionId: null }])
  await desk.call('interviews.save', {
    id,
    revision: before.revision,
    fields: { ...before, notes: 'Bring tea.' },
  })
  const after = await desk.call('interviews.get', { id })
  expect(after).toMatchObject({ notes: 'Bring tea.', plan: before.plan, segments: before.segments })
})

test('a question kept from an article names it while it is there', async () => {
  const [article] = (await desk.call('articles.list', {})).rows
  const articleId = article?.id ?? ''
  await desk.call('questions.add', { questions: [own('Kept?')], articleId })
  expect((await bank())[0]?.keptFrom).toEqual({ id: articleId, title: article?.title })
  await desk.call('articles.bin', { ids: [articleId] })
  expect((await bank())[0]?.keptFrom).toBeNull()
})

test('questions and plans go to a file, and a file is read before anything is added', async () => {
  const ids = await add(own('=How much?', 'Sun', 'On a hand.\nOn a face.'), own('How often?'))
  desk.person.answers.push(desk.path('bank.csv'))
  expect(await desk.call('questions.exportCsv', { ids })).toEqual({
    chosen: true,
    name: 'bank.csv',
    questions: 2,
  })
  expect(readFileSync(desk.path('bank.csv'), 'utf8')).toBe(
    '\ufeffTopic,Question,Note\r\nSun,\'=How much?,"On a hand.\nOn a face."\r\nSun,How often?,\r\n',
  )
  desk.person.answers.push([desk.path('bank.csv')])
  expect(await desk.call('questions.pickFile', null)).toEqual({
    chosen: true,
    questions: [own('=How much?', 'Sun', 'On a hand.\nOn a face.'), own('How often?')],
    left: 0,
  })
  expect(await texts()).toHaveLength(2)
  // Of a longer one no part is left out without a word.
  writeFileSync(desk.path('long.csv'), `Topic,Question\r\n${'Sun,\r\n'.repeat(10_000)}Sun,The last?\r\n`)
  desk.person.answers.push([desk.path('long.csv')])
  expect(await desk.ask('questions.pickFile', null)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringContaining('more than 10000 rows') },
  })

  const { id, revision } = await interview()
  await desk.call('interviews.savePlan', { id, revision, plan: [planned('Why?', null)] })
  desk.person.answers.push(desk.path('plan.html'), desk.path('plan.md'), null)
  expect(await desk.call('interviews.exportPlan', { id })).toEqual({ chosen: true, name: 'plan.html' })
  expect(readFileSync(desk.path('plan.html'), 'utf8')).toMatch(/^<!doctype html>.*<span>Why\?<\/span>/s)
  await desk.call('interviews.exportPlan', { id })
  expect(readFileSync(desk.path('plan.md'), 'utf8')).toMatch(/\n1\. \[ \] Why\?\n$/)
  expect(await desk.call('interviews.exportPlan', { id })).toEqual({ chosen: false, name: null })
})
