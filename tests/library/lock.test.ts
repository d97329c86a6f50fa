import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { libraryFiles } from '@main/library/layout'
import { seemsFree } from '@main/library/lock'
import { beforeAll, expect, test } from 'vitest'
import { buildChild, startChild } from '../helpers/library-child'
import { temporaryFolders } from '../helpers/library-folder'

const folder = temporaryFolders()
let script = ''
beforeAll(async () => {
  script = await buildChild('hold')
}, 60_000)

function madeLibrary(): string {
  const place = join(folder(), 'Shared desk')
  createLibrary(place).close()
  return place
}

test('a second process is told who holds the library, and may read it meanwhile', async () => {
  const place = madeLibrary()
  const first = startChild(script, [place, 'First desk'])
  await first.line('open')
  const second = startChild(script, [place, 'Second desk'])
  const refusal = await second.line('refused')
  expect(refusal).toContain('library-locked')
  expect(refusal).toContain('First desk')
  expect(refusal).toContain(`process ${first.process.pid}`)
  expect(refusal).toContain('Shared desk')
  await second.ended

  expect(() => openLibrary(place)).toThrow(/First desk/)
  const reader = openLibrary(place, { mode: 'read' })
  expect(reader.mode).toBe('read')
  expect(() => reader.write(() => 0)).toThrow(expect.objectContaining({ code: 'read-only' }))
  reader.close()

  first.process.stdin?.end()
  await first.ended
  openLibrary(place).close()
})

test('a lock does not outlive a process that was killed', async () => {
  const place = madeLibrary()
  const holder = startChild(script, [place, 'First desk'])
  await holder.line('open')
  expect(seemsFree(libraryFiles(place))).toBe(false)
  holder.process.kill('SIGKILL')
  await holder.ended
  expect(readFileSync(join(place, 'library.lock.json'), 'utf8')).toContain('First desk')
  expect(seemsFree(libraryFiles(place))).toBe(true)
  openLibrary(place).close()
})

test('the same process cannot open a library for writing twice', () => {
  const place = madeLibrary()
  const library = openLibrary(place, { application: 'Beauty Desk' })
  expect(() => openLibrary(place)).toThrow(expect.objectContaining({ code: 'library-locked' }))
  library.close()
  openLibrary(place).close()
})

test('a foreign file under the name of the lock does not keep anyone out', () => {
  const place = madeLibrary()
  writeFileSync(join(place, 'library.lock'), 'this is not a lock '.repeat(100))
  writeFileSync(join(place, 'library.lock.json'), '{ half a note')
  openLibrary(place).close()
})
