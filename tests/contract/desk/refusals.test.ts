import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { emptyArticleFields } from '@shared/records/article-fields'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { temporaryFolders } from '../../helpers/library-folder'
import { paragraphs } from '../../helpers/library-samples'
import { buildDesk, bundle, type DeskRun, endOf, runDesk } from './run-desk'

// What the command refuses rather than does half, or does more of than was asked for.

const newFolder = temporaryFolders()
let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = newFolder()
  const library = createLibrary(at('Library'))
  repositoriesOf(library).articles.create({
    fields: { ...emptyArticleFields(), title: 'Balm' },
    document: paragraphs('Wool fat keeps a lip soft.'),
  })
  library.close()
})

const at = (...parts: string[]) => join(folder, ...parts)
const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)

const linux = test.skipIf(process.platform !== 'linux')

/** Runs it with one of its outputs on a device that is always full. */
async function ontoFull(output: 'out' | 'err', ...words: string[]): Promise<DeskRun> {
  const full = openSync('/dev/full', 'w')
  try {
    const stdio = output === 'out' ? (['ignore', full, 'pipe'] as const) : (['ignore', 'pipe', full] as const)
    return await endOf(
      spawn(process.execPath, [bundle, ...words, '--library', 'Library'], { cwd: folder, stdio: [...stdio] }),
    )
  } finally {
    closeSync(full)
  }
}

linux('output onto a full disk is one line and a failure, not a stack', async () => {
  for (const words of [['list'], ['list', '--json'], ['list', '--csv'], ['search', 'balm'], ['help']]) {
    expect(await ontoFull('out', ...words), words.join(' ')).toEqual({
      code: 1,
      out: '',
      err: 'Not everything could be printed: the disk is full.\n',
    })
  }
})

linux('a full disk under the words beside the result takes nothing from the result', async () => {
  const run = await ontoFull('err', 'search', 'lip:soft', 'balm', '--json')
  expect(run.code).toBe(0)
  expect(JSON.parse(run.out)).toMatchObject([{ title: 'Balm' }])
})

test('an export into the library itself is refused: it would mix with the library’s own files', async () => {
  const before = readdirSync(at('Library')).toSorted()
  for (const place of ['Library', join('Library', 'media'), join('Library', 'posts')]) {
    expect(await desk('export', '--all', '--to', place, '--profile', 'markdown'), place).toEqual({
      code: 1,
      out: '',
      err: 'An export inside the library would be lost with it. Choose another folder; nothing was exported.\n',
    })
  }
  expect(readdirSync(at('Library')).toSorted()).toEqual(before)
  expect(readdirSync(at('Library', 'media'))).toEqual([])
})

test('an article that is not there is named, and nothing is exported', async () => {
  const run = await desk('export', 'gone', 'gone-too', '--to', 'posts', '--profile', 'markdown')
  expect(run).toEqual({
    code: 1,
    out: '',
    err: 'The library has no article “gone”, “gone-too”. Nothing was exported.\n',
  })
  expect(existsSync(at('posts'))).toBe(false)
})

test('a library is not exported over a file', async () => {
  writeFileSync(at('letter.txt'), 'dear reader')
  const run = await desk('export-library', '--to', 'letter.txt')
  expect(run).toMatchObject({ code: 1, out: '' })
  expect(run.err).toMatch(/letter\.txt” is no folder\. Nothing was exported or changed\.\n$/)
})

test('what lies beside an exported library stays there, whatever it is called', async () => {
  mkdirSync(at('out.partial'))
  writeFileSync(at('out.partial', 'letter.txt'), 'dear reader')
  expect(await desk('export-library', '--to', 'out')).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(at('out.partial', 'letter.txt'), 'utf8')).toBe('dear reader')
  expect(readdirSync(folder).toSorted()).toEqual(['Library', 'out', 'out.partial'])
})

test.each([
  [['--json', '--csv'], '--json does not go with --csv'],
  [['--columns', 'name'], '--columns and --bom go with --csv'],
])('options that cannot both be heeded are wrong usage: list %j', async (options, words) => {
  expect(await desk('list', 'products', ...options)).toEqual({ code: 2, out: '', err: `error: ${words}\n` })
})

test.each([
  ['import', ''],
  ['media', 'add', ''],
  ['export', '--all', '--profile', 'html', '--to', ''],
])('an empty path is wrong usage, not the whole current folder: %s %s', async (...words) => {
  writeFileSync(at('note.txt'), 'Words that nobody asked for.')
  expect(await desk(...words)).toEqual({ code: 2, out: '', err: 'error: a path is empty\n' })
  expect(readdirSync(folder).toSorted()).toEqual(['Library', 'note.txt'])
})

test('records that cannot be read make no library, readable ones say that they do', async () => {
  const importing = (file: string) => runDesk(['import-records', file, '--library', 'New'], folder)
  writeFileSync(at('empty.csv'), '')
  for (const file of ['gone.csv', 'empty.csv']) {
    expect(await importing(file), file).toMatchObject({ code: 1, out: '' })
    expect(existsSync(at('New')), file).toBe(false)
  }
  writeFileSync(at('list.csv'), 'Name,Brand\nDew,Lind\n')
  expect(await importing('list.csv')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Made a new library in .*New\.\n$/),
  })
})
