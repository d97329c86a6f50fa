import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { openForCommand } from '@main/services/open-for-command'
import type { ImportReport } from '@shared/intake/result'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildDesk, type DeskRun, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-bad-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = (...words: string[]): Promise<DeskRun> => runDesk(words, folder)
const at = (...parts: string[]) => join(folder, ...parts)
const words = 'Wool fat keeps a lip soft through a winter on the boat.\n'
const isRoot = process.getuid?.() === 0

/** The one line of a failure: a sentence that names the file, without a stack or the inside of the app. */
function oneLine(run: DeskRun): string {
  const lines = run.err.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toMatch(/\n\s+at |node:|\.ts\b|\.js\b|Error:/)
  return lines[0] ?? ''
}

async function importing(...files: string[]) {
  const run = await desk('import', ...files, '--library', 'Library', '--json')
  const report = JSON.parse(run.out) as ImportReport
  return { run, report, errors: report.files.map(({ error }) => error) }
}

function wordFile(): Buffer {
  const name = readdirSync('tests/fixtures', { recursive: true })
    .map(String)
    .find((file) => file.endsWith('.docx'))
  return name ? readFileSync(join('tests/fixtures', name)) : Buffer.from('PK\x03\x04', 'latin1')
}

test('every bad file is rejected with a line of its own, the good one beside them is imported', async () => {
  writeFileSync(at('good.txt'), words)
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('blank.md'), ' \n\n\t\n')
  writeFileSync(at('program.txt'), Buffer.from(Array.from({ length: 4000 }, (_, byte) => byte % 256)))
  writeFileSync(at('picture.md'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  writeFileSync(at('text.docx'), words)
  writeFileSync(at('cut.docx'), wordFile().subarray(0, 700))
  openSync(at('huge.txt'), 'w')
  truncateSync(at('huge.txt'), 100_000_000)
  mkdirSync(at('folder.md'))
  const bad = [
    'empty.txt',
    'blank.md',
    'program.txt',
    'picture.md',
    'text.docx',
    'cut.docx',
    'huge.txt',
    'gone.md',
  ]
  const before = process.memoryUsage().rss
  const { run, report } = await importing(...bad, 'good.txt')
  expect(run.code).toBe(1)
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  expect(report.files.map(({ path }) => path)).toEqual([...bad, 'good.txt'])
  for (const file of report.files.slice(0, -1)) {
    expect(file, file.path).toMatchObject({ kind: 'rejected', id: null, text: '', pairs: [] })
    expect(file.error, file.path).toContain(file.path)
    expect(file.error, file.path).not.toMatch(/\n|\.ts\b|node:|Error:/)
  }
  expect(report.files.find(({ path }) => path === 'huge.txt')?.error).toContain('too large')
  expect(report.files.at(-1)).toMatchObject({ kind: 'article', error: null })
  const listed = await desk('list', '--library', 'Library', '--json')
  expect(JSON.parse(listed.out)).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('a pipe is refused and not waited for', async () => {
  execFileSync('mkfifo', [at('pipe.txt')])
  const { run, errors } = await importing('pipe.txt')
  expect(run.code).toBe(1)
  expect(errors).toEqual(['pipe.txt could not be read: it is not a file; nothing was imported from it.'])
})

test('a folder without a text is told in one line, and makes no library', async () => {
  mkdirSync(at('empty'))
  const run = await desk('import', 'empty', '--library', 'Library')
  expect(run).toMatchObject({ code: 1, out: '' })
  expect(oneLine(run)).toContain('There is nothing to import in empty')
  expect(existsSync(at('Library'))).toBe(false)
})

test.each([
  ['import', []],
  ['a dry run', ['--dry-run']],
])('%s tells that a folder of other files is no library, and makes none in it', async (_name, options) => {
  mkdirSync(at('Letters'))
  writeFileSync(at('Letters', 'to-mara.txt'), words)
  writeFileSync(at('good.txt'), words)
  const run = await desk('import', 'good.txt', '--library', 'Letters', ...options)
  expect(run).toMatchObject({ code: 1, out: '' })
  expect(oneLine(run)).toContain(
    `The folder “${at('Letters')}” is no library, and it is not empty: none was made in it.`,
  )
  expect(readdirSync(at('Letters'))).toEqual(['to-mara.txt'])
})

test('a hundred megabytes are refused without being read', async () => {
  openSync(at('huge.txt'), 'w')
  // Sparse: it has the size without the bytes.
  truncateSync(at('huge.txt'), 2_000_000_000)
  const started = Date.now()
  const { errors } = await importing('huge.txt')
  expect(errors[0]).toContain('too large')
  expect(Date.now() - started).toBeLessThan(8000)
})

test.each([
  ['utf-8 with a mark', Buffer.from('\ufeffCrème for a cold day. Zoë keeps it.', 'utf8')],
  ['utf-16', Buffer.from('\ufeffCrème for a cold day. Zoë keeps it.', 'utf16le')],
  ['Windows-1252', Buffer.from('Crème for a cold day. Zoë keeps it.', 'latin1')],
])('%s reads as the same words', async (_name, bytes) => {
  writeFileSync(at('note.txt'), bytes)
  const { report } = await importing('note.txt')
  expect(report.files[0]?.text).toContain('Crème for a cold day. Zoë keeps it.')
})

test('words inside a file named as something else are still found', async () => {
  writeFileSync(at('page.txt'), '<!doctype html><title>Balm</title><body><p>Words in a page.</p>')
  const { report } = await importing('page.txt')
  expect(report.files[0]?.text).toContain('Words in a page.')
  expect(report.files[0]?.text).not.toContain('<p>')
})

test.skipIf(isRoot || process.platform === 'win32')('a file that may not be read says so', async () => {
  writeFileSync(at('secret.txt'), words)
  chmodSync(at('secret.txt'), 0o000)
  const { run, errors } = await importing('secret.txt')
  expect(run.code).toBe(1)
  expect(errors[0]).toContain('reading it is not allowed')
})

describe('libraries', () => {
  beforeEach(() => {
    createLibrary(at('Library')).close()
    writeFileSync(at('good.txt'), words)
  })

  const lists = () => desk('list', '--library', 'Library')
  const imports = () => desk('import', 'good.txt', '--library', 'Library')

  test('a missing folder', async () => {
    const run = await desk('list', '--library', 'Nowhere')
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(oneLine(run)).toContain('Nowhere')
    expect(existsSync(at('Nowhere'))).toBe(false)
  })

  test('a folder that holds something else is left alone', async () => {
    mkdirSync(at('Photos'))
    writeFileSync(at('Photos', 'a.jpg'), 'x')
    const run = await desk('import', 'good.txt', '--library', 'Photos')
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(oneLine(run)).toContain('Photos')
    expect(readdirSync(at('Photos'))).toEqual(['a.jpg'])
  })

  test('a library from the future is refused untouched', async () => {
    const opened = openForCommand(at('Library'), 'write')
    opened.library.connection.pragma('user_version = 999999')
    opened.library.close()
    const before = readFileSync(at('Library', 'library.db'))
    for (const run of [await lists(), await imports()]) {
      expect(run).toMatchObject({ code: 1, out: '' })
      expect(oneLine(run)).toContain('newer version')
    }
    expect(readFileSync(at('Library', 'library.db')).equals(before)).toBe(true)
  })

  test('a damaged library is left as it is', async () => {
    const bytes = readFileSync(at('Library', 'library.db'))
    writeFileSync(at('Library', 'library.db'), bytes.subarray(0, 5000))
    for (const run of [await lists(), await imports()]) {
      expect(run).toMatchObject({ code: 1, out: '' })
      expect(oneLine(run)).toContain('damaged')
    }
    expect(readFileSync(at('Library', 'library.db'))).toHaveLength(5000)
  })

  test('a library that is open elsewhere can be read, and says who holds it to who would write', async () => {
    const opened = openForCommand(at('Library'), 'write')
    try {
      expect((await lists()).code).toBe(0)
      const exported = await desk(
        'export',
        '--all',
        '--to',
        'out',
        '--profile',
        'html',
        '--library',
        'Library',
      )
      expect(exported.code).toBe(0)
      expect(oneLine(exported)).toContain('in use elsewhere')
      const run = await imports()
      expect(run).toMatchObject({ code: 1, out: '' })
      expect(oneLine(run)).toContain(String(process.pid))
    } finally {
      opened.library.close()
    }
  })

  test('a backup that was changed is not restored', async () => {
    await imports()
    const backup = JSON.parse((await desk('backup', '--library', 'Library', '--to', 'B', '--json')).out)
    cpSync(backup.folder, at('Changed'), { recursive: true })
    copyFileSync(at('good.txt'), at('Changed', 'library.db'))
    const run = await desk('restore', 'Changed', '--library', 'Restored')
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(oneLine(run)).toContain('Changed')
    expect(existsSync(at('Restored'))).toBe(false)
  })

  test('an export into what is no folder writes nothing', async () => {
    await imports()
    const run = await desk('export', '--all', '--to', 'good.txt', '--profile', 'html', '--library', 'Library')
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(oneLine(run)).toContain('good.txt')
    expect(readFileSync(at('good.txt'), 'utf8')).toBe(words)
  })

  test.skipIf(process.platform !== 'linux')(
    'where no folder can be made, every command says so',
    async () => {
      await imports()
      const nowhere = '/proc/nope/deeper'
      const backup = JSON.parse((await desk('backup', '--library', 'Library', '--to', 'B', '--json')).out)
      for (const command of [
        ['export', '--all', '--to', nowhere, '--profile', 'markdown', '--library', 'Library'],
        ['backup', '--to', nowhere, '--library', 'Library'],
        ['restore', backup.folder, '--library', nowhere],
        ['import', 'good.txt', '--library', nowhere],
      ]) {
        const run = await desk(...command)
        expect(run, command[0]).toMatchObject({ code: 1, out: '' })
        expect(oneLine(run), command[0]).toContain('/proc/nope')
      }
    },
  )
})

/** Fills up long before a library is whole. */
const smallDisk = () => {
  if (process.platform !== 'linux' || !isRoot) return null
  const place = at('disk')
  mkdirSync(place, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    return { place, remove: () => execFileSync('umount', ['-l', place]) }
  } catch {
    return null
  }
}

describe('a full disk', () => {
  test('under the library: one line, nothing half-made', async ({ skip }) => {
    writeFileSync(at('good.txt'), words)
    const disk = smallDisk()
    if (!disk) return skip('no small disk can be mounted here')
    try {
      writeFileSync(join(disk.place, 'filler'), Buffer.alloc(900_000))
      const run = await desk('import', 'good.txt', '--library', join(disk.place, 'Library'), '--json')
      expect(run.code).toBe(1)
      expect(run.err + run.out).toMatch(/full|cannot be written/)
      expect(existsSync(join(disk.place, 'Library', 'library.db'))).toBe(false)
    } finally {
      disk.remove()
    }
  })

  test('under an export: whole files or none, and a line that says so', async ({ skip }) => {
    const disk = smallDisk()
    if (!disk) return skip('no small disk can be mounted here')
    try {
      for (let index = 0; index < 12; index += 1) {
        writeFileSync(at(`post-${index}.txt`), `Post ${index}\n\n${words.repeat(1800)}`)
      }
      const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
      await desk('import', ...files, '--library', 'Library')
      const run = await desk(
        'export',
        '--all',
        '--to',
        disk.place,
        '--profile',
        'html',
        '--library',
        'Library',
      )
      expect(run.code).toBe(1)
      const written = readdirSync(disk.place)
      expect(written.length).toBeGreaterThan(0)
      expect(oneLine(run)).toBe(
        `The disk is full; ${written.length} of 12 articles were written before that and stay there, whole.`,
      )
      for (const name of written) {
        expect(name).toMatch(/\.html$/)
        expect(readFileSync(join(disk.place, name), 'utf8').length).toBeGreaterThan(words.length * 1800)
      }
    } finally {
      disk.remove()
    }
  })
})
