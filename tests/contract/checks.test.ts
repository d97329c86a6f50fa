import { mkdirSync, writeFileSync } from 'node:fs'
import { newId } from '@shared/identifiers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  desk.person.answers.push(desk.path('Mine'))
  await desk.call('library.chooseAndCreate', null)
})
afterEach(() => desk.end())

const block = (text: string) => ({
  id: 'a',
  part: 'text' as const,
  scopes: ['text', 'paragraph'],
  text,
  chips: [],
})
async function found(text: string): Promise<string[]> {
  const [reading] = await desk.call('checks.read', { blocks: [block(text)], language: 'en-GB' })
  return reading?.hits.map(({ rule, words }) => `${rule}: ${words}`) ?? []
}

test('blocks are read by the rules that are on, and by a file of the library as it is now', async () => {
  expect(await found('A miracle jar')).toEqual(['BeautyDesk.OverClaims: miracle'])
  await desk.call('checks.choose', { name: 'BeautyDesk', on: false })
  expect(desk.told.map(({ name }) => name)).toContain('checks.changed')
  const { rules } = await desk.call('checks.rules', null)
  expect(rules.every(({ on }) => !on)).toBe(true)
  expect(await found('A miracle jar')).toEqual([])

  mkdirSync(desk.path('Mine', 'styles', 'House'), { recursive: true })
  writeFileSync(
    desk.path('Mine', 'styles', 'House', 'Jar.yml'),
    'extends: existence\nmessage: x\ntokens: [jar]',
  )
  await desk.call('checks.rules', null)
  expect(await found('A miracle jar')).toEqual(['House.Jar: jar'])
  desk.person.answers.push(desk.path('Other'))
  await desk.call('library.chooseAndCreate', null)
  expect(await found('A miracle jar')).toEqual(['BeautyDesk.OverClaims: miracle'])
})

test('what is set aside is told back; once needs a reason', async () => {
  const { id: articleId } = await desk.call('articles.create', { fields: {} })
  const finding = { rule: 'House.Jar', blockId: newId(), words: 'jar' }
  expect(await desk.ask('checks.ignoreOnce', { articleId, ...finding, reason: ' ' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
  await desk.call('checks.ignoreOnce', { articleId, ...finding, reason: 'A quotation.' })
  await desk.call('checks.ignoreAlways', { rule: 'House.Pot', words: 'pot' })
  expect(await desk.call('checks.ignored', { articleId })).toEqual({
    once: [{ ...finding, reason: 'A quotation.' }],
    always: [{ rule: 'House.Pot', words: 'pot' }],
  })
  await desk.call('checks.heedOnce', { articleId, ...finding })
  await desk.call('checks.heedAlways', { rule: 'House.Pot', words: 'pot' })
  expect(await desk.call('checks.ignored', { articleId })).toEqual({ once: [], always: [] })
})

test('the folder for rules is made and shown', async () => {
  await desk.call('checks.showFolder', null)
  mkdirSync(desk.path('Mine', 'styles', 'House'))
})

test('how much is found in an article is kept of the revision that was read, and windows are told', async () => {
  const { id } = await desk.call('articles.create', { fields: { title: 'Counted' } })
  const { revision } = await desk.call('articles.get', { id })
  const keep = (of: number, findings: number) =>
    desk.call('checks.keepCount', { articleId: id, revision: of, findings })
  await keep(revision + 1, 7)
  expect(await desk.call('checks.counts', null)).toEqual([])
  expect(desk.told.map(({ name }) => name)).not.toContain('checks.counted')
  await keep(revision, 2)
  expect(await desk.call('checks.counts', null)).toEqual([{ articleId: id, findings: 2 }])
  expect(desk.told.at(-1)?.name).toBe('checks.counted')
  await keep(revision, 0)
  expect(await desk.call('checks.counts', null)).toEqual([])
})
