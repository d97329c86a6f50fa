import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOutput } from './output'

let written: string
const isTTY = process.stderr.isTTY
beforeEach(() => {
  written = ''
  const write = (text: string | Uint8Array) => {
    written += String(text)
    return true
  }
  vi.spyOn(process.stderr, 'write').mockImplementation(write)
  vi.spyOn(process.stdout, 'write').mockImplementation(write)
})
afterEach(() => {
  vi.restoreAllMocks()
  process.stderr.isTTY = isTTY
})

test('a terminal shows one line of progress, which gives way to other words', () => {
  process.stderr.isTTY = true
  const output = createOutput()
  output.progress('1 of 9')
  output.progress('2 of 9')
  expect(written).toBe('\r1 of 9\x1b[K')
  output.print('done\n')
  output.say('That was all.')
  expect(written).toBe('\r1 of 9\x1b[K\r\x1b[Kdone\nThat was all.\n')
})

test('a file or a pipe never holds progress', () => {
  process.stderr.isTTY = false
  const output = createOutput()
  output.progress('1 of 9')
  output.say('That was all.')
  expect(written).toBe('That was all.\n')
})
