import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createLog } from './log'

const folder = mkdtempSync(join(tmpdir(), 'desk-log-'))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

it('goes on where the terminal that the app was started from is closed', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const log = createLog(folder)
  log('a window’s page ended')
  // Told by the stream, later than the write; an error that nobody hears ends the process.
  process.stderr.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  log('another', new Error('inside'))
  const lines = readFileSync(join(folder, 'desk.log'), 'utf8')
  expect(lines).toMatch(/Z a window’s page ended\n.*Z another: Error: inside/)
})
