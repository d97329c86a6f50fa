import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { openForCommand } from '@main/services/open-for-command'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addManyArticles, wholeFilesIn } from '../../helpers/many-articles'
import { buildDesk, type DeskRun, endOf, runDesk, startDesk } from './run-desk'

// Windows has no signals that a program could hear of.
const posix = test.skipIf(process.platform === 'win32')
const COUNT = 2000

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-stopping-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (...parts: string[]) => join(folder, ...parts)

function libraryOfMany(): void {
  const library = createLibrary(at('Library'))
  addManyArticles(library, COUNT)
  library.close()
}

/** Starts a command, presses Ctrl-C once `isUnderWay`, and waits for its end. */
async function stopped(words: string[], isUnderWay: () => boolean): Promise<DeskRun> {
  const child: ChildProcess = startDesk(words, folder)
  const run = endOf(child)
  await expect.poll(isUnderWay, { interval: 10, timeout: 20_000 }).toBe(true)
  child.kill('SIGINT')
  return run
}

const exporting = ['export', '--all', '--to', 'out', '--profile', 'markdown', '--library', 'Library']
const someAreWritten = () => existsSync(at('out')) && readdirSync(at('out')).length > 50

posix('Ctrl-C stops an export between two articles, and it says what was written', async () => {
  libraryOfMany()
  const run = await stopped([...exporting, '--json'], someAreWritten)
  expect(run.code).toBe(1)
  const { written, cancelled, unwritten } = JSON.parse(run.out)
  expect(wholeFilesIn(at('out')).toSorted()).toEqual(
    written.map(({ file }: { file: string }) => file).toSorted(),
  )
  expect(cancelled).toBe(true)
  expect(unwritten).toBe(COUNT - written.length)
  expect(unwritten).toBeGreaterThan(0)
  // Standard error is no terminal here: there is no line of progress in it.
  expect(run.err).toBe(
    `Stopped: ${written.length} of ${COUNT} articles were written to ${at('out')} and stay there.\n`,
  )
  const { library, records } = openForCommand(at('Library'), 'write')
  const logged = records.articles.allIds().filter((id) => records.exportLog.ofArticle(id).length > 0)
  library.close()
  expect(logged).toHaveLength(written.length)
})

posix('Ctrl-C stops an import between two files, and every file is in the report', async () => {
  mkdirSync(at('in'))
  for (let index = 0; index < 1500; index += 1) {
    writeFileSync(at('in', `note-${index}.txt`), `Note ${index}\n\nWool fat keeps a lip soft.\n`)
  }
  const run = await stopped(['import', 'in', '--library', 'Library', '--json'], () =>
    existsSync(at('Library', 'library.db')),
  )
  expect(run.code).toBe(1)
  const { files } = JSON.parse(run.out) as { files: { kind: string; error: string | null }[] }
  expect(files).toHaveLength(1500)
  const left = files.filter(({ kind }) => kind === 'rejected')
  expect(left.length).toBeGreaterThan(0)
  for (const { error } of left) expect(error).toMatch(/was not imported: the import was cancelled/)
  const listed = await runDesk(['list', '--library', 'Library', '--json', '--limit', '2000'], folder)
  expect(JSON.parse(listed.out)).toHaveLength(1500 - left.length)
})

posix('Ctrl-C stops a backup, and nothing of it is left', async () => {
  const library = createLibrary(at('Library'))
  const media = at('Library', 'media', '00')
  mkdirSync(media, { recursive: true })
  const film = Buffer.alloc(8_000_000)
  for (let index = 0; index < 40; index += 1) {
    film.writeUInt32BE(index)
    writeFileSync(join(media, createHash('sha256').update(film).digest('hex')), film)
  }
  library.close()
  const run = await stopped(
    ['backup', '--library', 'Library', '--to', 'Backups'],
    () => existsSync(at('Backups')) && readdirSync(at('Backups'), { recursive: true }).length > 5,
  )
  expect(run).toMatchObject({ code: 1, out: '', err: 'It was stopped. Nothing was kept of the copy.\n' })
  expect(readdirSync(at('Backups'))).toEqual([])
})

posix('Ctrl-C stops an import of records and takes back what had come', async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `Balm ${index},Lind`)
  writeFileSync(at('balms.csv'), `Name,Brand\n${rows.join('\n')}\n`)
  const run = await stopped(['import-records', 'balms.csv', '--library', 'Library'], () =>
    existsSync(at('Library', 'library.db')),
  )
  expect(run).toEqual({
    code: 1,
    out: '',
    err: `Made a new library in ${at('Library')}.\nStopped: what came from balms.csv was taken back.\n`,
  })
  expect((await runDesk(['list', 'products', '--library', 'Library'], folder)).out).toBe('')
})
