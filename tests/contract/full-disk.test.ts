import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addManyArticles } from '../helpers/many-articles'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

// What is written outside of the library, on a disk that takes nothing more.

let desk: DeskUnderTest
let disk = ''
let isMounted = false
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
  disk = desk.path('Disk')
  mkdirSync(disk)
  isMounted = mount()
})
afterEach(() => {
  if (isMounted) execFileSync('umount', ['-l', disk])
  desk.end()
})

/** A small disk of its own, filled to its last page. */
function mount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return false
  }
  writeFileSync(join(disk, 'filler'), Buffer.alloc(64 * 1024))
  return true
}

test('every export says that the disk is full, and leaves nothing half-written', async ({ skip }) => {
  if (!isMounted) return skip('no small disk can be mounted here')
  const query = { filter: '', binned: false }
  await desk.call('articles.create', { fields: { title: 'Due', deadline: '2027-03-01' } })
  await desk.call('dictionaries.add', { dictionary: 'library', articleId: null, words: ['gommage'] })
  const exports = {
    'deadlines.ics': () => desk.ask('transfers.exportDeadlines', null),
    'experts.vcf': () => desk.ask('transfers.exportVcards', null),
    'products.csv': () =>
      desk.ask('transfers.exportCsv', { kind: 'product', query, columns: [], byteOrderMark: true }),
    'library.zip': () => desk.ask('transfers.exportLibrary', null),
    library: () => desk.ask('transfers.exportLibrary', null),
    'words.txt': () => desk.ask('dictionaries.export', { dictionary: 'library', articleId: null }),
    'rescued.txt': () =>
      desk.ask('windows.saveTextElsewhere', { suggestedName: 'x', text: 'Words. '.repeat(99) }),
    // A folder of its own is made in the one that is chosen.
    '.': () => desk.ask('library.backUp', null),
  }
  for (const [name, write] of Object.entries(exports)) {
    desk.person.answers.splice(0, 9, join(disk, name))
    const answer = await write()
    expect(answer, name).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    if (!answer.ok) expect(answer.error.message, name).not.toContain('\n')
    expect(readdirSync(disk), name).toEqual(['filler'])
  }
  // With room again, each is written.
  writeFileSync(join(disk, 'filler'), '')
  desk.person.answers.splice(0, 9, join(disk, 'deadlines.ics'))
  expect(await desk.call('transfers.exportDeadlines', null)).toMatchObject({
    chosen: true,
    events: expect.any(Number),
  })
  expect(readdirSync(disk).toSorted()).toEqual(['deadlines.ics', 'filler'])
})

test('an export that the disk cut short tells the windows of what it had written', async ({ skip }) => {
  if (!isMounted) return skip('no small disk can be mounted here')
  writeFileSync(join(disk, 'filler'), Buffer.alloc(16 * 1024))
  const articleIds = addManyArticles(desk.current.get().library, 24)
  const { rows } = await desk.call('profiles.list', {})
  desk.person.answers.push(disk)
  const profileId = rows.find(({ key }) => key === 'markdown')?.id ?? ''
  const answer = await desk.ask('exports.toFolder', { articleIds, profileId })
  expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } })
  const { records } = desk.current.get()
  const logged = articleIds.filter((id) => records.exportLog.ofArticle(id).length > 0)
  expect(logged.length).toBeGreaterThan(0)
  const told = desk.told.flatMap(({ name, payload }) => (name === 'records.changed' ? payload.ids : []))
  expect(told).toEqual(expect.arrayContaining(logged))
})
