import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { TELL_EVERY_MS } from '@main/services/exports/running-exports'
import { newId } from '@shared/identifiers'
import type { CallOutput } from '@shared/ipc/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addManyArticles, wholeFilesIn } from '../helpers/many-articles'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

const COUNT = 800

let desk: DeskUnderTest
let articleIds: string[]
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.current.create(desk.path('Library'))
  articleIds = addManyArticles(desk.current.get().library, COUNT)
})
afterEach(() => desk.end())

const progressOf = (exportId: string) =>
  desk.told.flatMap(({ name, payload }) =>
    name === 'exports.changed' && payload.exportId === exportId ? [payload] : [],
  )

async function start(ids = articleIds) {
  const { rows } = await desk.call('profiles.list', {})
  const profileId = rows.find(({ key }) => key === 'markdown')?.id ?? ''
  const exportId = newId()
  desk.person.answers.push(desk.path('out'))
  return { exportId, answer: desk.call('exports.toFolder', { articleIds: ids, profileId, exportId }) }
}

/** Starts an export of everything and waits until some of it is told to be written. */
async function startedAndUnderWay() {
  const started = await start()
  // As long as a busy disk takes: the test's own time limit ends a wait for nothing.
  while ((progressOf(started.exportId).at(-1)?.done ?? 0) === 0) await setTimeout(5)
  return started
}

/** What a stopped export promises: whole files, and a report and a log of exactly those. */
function mustBeTrue(report: CallOutput<'exports.toFolder'>) {
  expect(report).toMatchObject({ chosen: true, folderName: 'out', problems: [], cancelled: true })
  expect(report.written.length).toBeGreaterThan(0)
  expect(report.written.length).toBeLessThan(COUNT)
  expect(wholeFilesIn(desk.path('out')).toSorted()).toEqual(report.written.map(({ file }) => file).toSorted())
}

function logged(): string[] {
  const { records } = desk.current.get()
  return articleIds.filter((id) => records.exportLog.ofArticle(id).length > 0)
}

test('a long export tells how far it is, a short one does not', async () => {
  const { exportId, answer } = await start()
  expect(await answer).toMatchObject({ cancelled: false, problems: [] })
  const told = progressOf(exportId)
  expect(told.length).toBeGreaterThan(0)
  expect(told.every(({ total }) => total === COUNT)).toBe(true)
  const done = told.map((each) => each.done)
  expect(done).toEqual(done.toSorted((one, other) => one - other))
  expect(wholeFilesIn(desk.path('out'))).toHaveLength(COUNT)
  const began = performance.now()
  const short = await start(articleIds.slice(0, 1))
  expect((await short.answer).written).toHaveLength(1)
  // Nothing, then, unless the disk is so busy that this one is long too.
  const tellings = Math.floor((performance.now() - began) / TELL_EVERY_MS)
  expect(progressOf(short.exportId).length).toBeLessThanOrEqual(tellings)
})

test('cancelled half way, what is written stays whole, told and logged; no more is written', async () => {
  const { exportId, answer } = await startedAndUnderWay()
  expect(await desk.call('exports.cancel', { exportId })).toBeNull()
  const report = await answer
  mustBeTrue(report)
  expect(logged().toSorted()).toEqual(report.written.map(({ articleId }) => articleId).toSorted())
  const told = progressOf(exportId).length
  await setTimeout(200)
  expect(wholeFilesIn(desk.path('out'))).toHaveLength(report.written.length)
  expect(progressOf(exportId)).toHaveLength(told)
})

test('cancelling what is over or never was does nothing', async () => {
  const { exportId, answer } = await start(articleIds.slice(0, 3))
  expect((await answer).cancelled).toBe(false)
  expect(await desk.call('exports.cancel', { exportId })).toBeNull()
  expect(await desk.call('exports.cancel', { exportId: newId() })).toBeNull()
})

test('another export goes on when one is cancelled', async () => {
  const first = await startedAndUnderWay()
  const second = await start(articleIds.slice(0, 100))
  await desk.call('exports.cancel', { exportId: first.exportId })
  expect((await first.answer).cancelled).toBe(true)
  expect(await second.answer).toMatchObject({ cancelled: false })
  expect((await second.answer).written).toHaveLength(100)
})

test('another library is opened between two articles, and the log of what was written is kept', async () => {
  const { answer } = await startedAndUnderWay()
  await desk.call('library.openSample', null)
  const report = await answer
  mustBeTrue(report)
  await desk.current.open(desk.path('Library'))
  expect(logged().toSorted()).toEqual(report.written.map(({ articleId }) => articleId).toSorted())
  expect(desk.logged).toEqual([])
})

test('its window closed, an export ends', async () => {
  const { answer } = await startedAndUnderWay()
  desk.person.closeWindow(desk.ownPage.window.id)
  mustBeTrue(await answer)
})

test('a library changed behind the folder dialog is not mixed with the one that was asked for', async () => {
  const { rows } = await desk.call('profiles.list', {})
  desk.person.chooseFolder = async () => {
    await desk.current.create(desk.path('Another'))
    return desk.path('out')
  }
  const answer = await desk.ask('exports.toFolder', { articleIds, profileId: rows[0]?.id ?? '' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(existsSync(desk.path('out'))).toBe(false)
})
