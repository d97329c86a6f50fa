import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '@main/library'
import { importReportSchema } from '@shared/intake/result'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { madePicture, told } from '../../helpers/picture-files'
import { buildDesk, type DeskRun, runDesk, startDesk } from './run-desk'

const post = `---
title: A shelf of balms
tags: [lips]
---

Ines Adair keeps thirty balms on one shelf. We asked which she would save from a fire.

**Which balm goes everywhere with you?**

Harbour Salve by Tern & Tide. It sits in the coat, the car and the bag.

**Do you ever finish a tin?**

Twice a year, and each time I feel I have run a race.

**What belongs in a good balm?**

- Wax, so that it stays
- Oil, so that it spreads
`

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-command-')))
  writeFileSync(join(folder, 'balms.md'), post)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = (...words: string[]): Promise<DeskRun> => runDesk(words, folder)
const library = ['--library', 'Library']

function articleIds(run: DeskRun): string[] {
  return (JSON.parse(run.out) as { id: string }[]).map(({ id }) => id)
}

test('import prints exactly the report, keys in order, and nothing else', async () => {
  const run = await desk('import', 'balms.md', ...library, '--json')
  expect(run).toMatchObject({ code: 0, err: expect.stringMatching(/^Made a new library in .*\n$/) })
  const report = importReportSchema.strict().parse(JSON.parse(run.out))
  expect(report.files).toHaveLength(1)
  const [file] = report.files
  expect(Object.keys(file ?? {})).toEqual([
    'path',
    'kind',
    'id',
    'title',
    'isInterview',
    'confidence',
    'speakers',
    'pairs',
    'imageCredits',
    'products',
    'text',
    'dropped',
    'warnings',
    'error',
  ])
  expect(file).toMatchObject({
    path: 'balms.md',
    kind: 'article',
    title: 'A shelf of balms',
    isInterview: true,
    error: null,
  })
  expect(file?.pairs[2]).toMatchObject({
    question: 'What belongs in a good balm?',
    answers: [{ lists: 1 }],
  })
  const listed = await desk('list', ...library, '--json')
  expect(articleIds(listed)).toEqual([file?.id])
})

test('a dry run reads and reports the same, writes nothing and needs no library', async () => {
  const before = readdirSync(folder)
  const dry = await desk('import', 'balms.md', ...library, '--json', '--dry-run')
  expect(dry.code).toBe(0)
  expect(dry.err).toMatch(/^There is no library in .*: an import makes one\.\n$/)
  expect(readdirSync(folder)).toEqual(before)
  const real = await desk('import', 'balms.md', ...library, '--json')
  const without = (run: DeskRun) => ({ ...JSON.parse(run.out).files[0], id: null })
  expect(without(dry)).toEqual(without(real))
  expect(JSON.parse(dry.out).files[0].id).toBeNull()
})

test('a text that comes a second time is told, as is what could not be taken over', async () => {
  writeFileSync(join(folder, 'balms.md'), `${post}\n\n![A jar](jar.png)\n`)
  const first = await desk('import', 'balms.md', ...library)
  expect(first.out).toContain('jar.png was not found beside the source')
  expect(first.out).not.toContain('already')
  const told = 'The library has an article called “A shelf of balms” already'
  const dry = await desk('import', 'balms.md', ...library, '--dry-run', '--json')
  expect(JSON.parse(dry.out).files[0].warnings.join()).toContain(told)
  expect((await desk('import', 'balms.md', 'balms.md', ...library)).out.split(told)).toHaveLength(3)
})

test('folders are searched, paths are shown as they were named', async () => {
  mkdirSync(join(folder, 'posts', 'old'), { recursive: true })
  writeFileSync(join(folder, 'posts', 'old', 'a.txt'), 'Some words about soap.')
  writeFileSync(join(folder, 'posts', 'b.md'), post)
  const run = await desk('import', 'posts', join(folder, 'balms.md'), ...library, '--json', '--dry-run')
  expect(JSON.parse(run.out).files.map(({ path }: { path: string }) => path)).toEqual([
    join('posts', 'b.md'),
    join('posts', 'old', 'a.txt'),
    join(folder, 'balms.md'),
  ])
})

test('many files are read in threads, and the report keeps their order', async () => {
  mkdirSync(join(folder, 'many'))
  const names = Array.from({ length: 150 }, (_, index) =>
    join('many', `${String(index).padStart(3, '0')}.md`),
  )
  for (const [index, name] of names.entries()) {
    writeFileSync(join(folder, name), index % 50 === 7 ? '' : post.replace('A shelf', `Shelf ${index}`))
  }
  const run = await desk('import', 'many', ...library, '--json')
  expect(run.code).toBe(1)
  const { files } = importReportSchema.parse(JSON.parse(run.out))
  expect(files.map(({ path }) => path)).toEqual(names)
  expect(files.filter(({ kind }) => kind === 'rejected').map(({ path }) => path)).toEqual([
    'many/007.md',
    'many/057.md',
    'many/107.md',
  ])
  expect(files[149]?.title).toBe('Shelf 149 of balms')
  const listed = await desk('list', ...library, '--json', '--limit', '1000')
  expect(articleIds(listed).toSorted()).toEqual(files.flatMap(({ id }) => id ?? []).toSorted())
})

test.each([
  ['markdown', '.md', /^---\n/],
  ['html', '.html', /^<(?!!doctype)/i],
  ['html-page', '.html', /^<!doctype html>/i],
])('export as %s, one article by its id and all of them', async (profile, ending, start) => {
  await desk('import', 'balms.md', ...library)
  const [id = ''] = articleIds(await desk('list', ...library, '--json'))
  const one = await desk('export', id, '--to', 'one', '--profile', profile, ...library)
  expect(one).toMatchObject({ code: 0, err: '', out: `a-shelf-of-balms${ending}: A shelf of balms\n` })
  const all = await desk('export', '--all', '--to', 'all', '--profile', profile, ...library, '--json')
  expect(JSON.parse(all.out)).toMatchObject({
    folder: join(folder, 'all'),
    written: [{ articleId: id, file: `a-shelf-of-balms${ending}`, mediaFiles: [] }],
    problems: [],
  })
  const text = readFileSync(join(folder, 'one', `a-shelf-of-balms${ending}`), 'utf8')
  expect(text).toMatch(start)
  expect(text).toContain('Harbour Salve')
  expect(readFileSync(join(folder, 'all', `a-shelf-of-balms${ending}`), 'utf8')).toBe(text)
})

test('a search takes phrases and filters, and says on the side what it could not read', async () => {
  await desk('import', 'balms.md', ...library)
  const found = async (...words: string[]) => {
    const { out, err } = await desk('search', ...words, ...library, '--json')
    return { titles: (JSON.parse(out) as { title: string }[]).map(({ title }) => title), err }
  }
  expect(await found('type:article', 'tag:lips', '"harbour salve"')).toEqual({
    titles: ['A shelf of balms'],
    err: '',
  })
  expect((await found('type:product harbour')).titles).toEqual([])
  expect((await found('harbour -wax')).titles).toEqual([])
  expect((await found('shelf colour:red')).err).toBe(
    'There is no filter “colour:”, so its words are searched.\n',
  )
})

test('search, verify, rebuild, backup and restore', async () => {
  await desk('import', 'balms.md', ...library)
  expect((await desk('search', 'harbour', 'salve', ...library)).out).toContain('A shelf of balms')
  expect(JSON.parse((await desk('search', 'nowhere', ...library, '--json')).out)).toEqual([])
  expect((await desk('find', 'HARBOUR', ...library)).out).toMatch(
    /A shelf of balms \(.+\)\n {2}.*\[harbour\]/i,
  )
  expect(JSON.parse((await desk('find', 'HARBOUR', '--case', ...library, '--json')).out).articles).toEqual([])
  expect(await desk('find', '(harbour', '--regex', ...library)).toMatchObject({ code: 1 })
  expect(await desk('verify', ...library)).toMatchObject({ code: 0, out: 'The library is sound.\n' })
  expect(JSON.parse((await desk('rebuild', ...library, '--json')).out)).toEqual({
    articles: 1,
    wasOld: false,
  })
  // As a library whose search an earlier version wrote.
  const old = openLibrary(join(folder, library[1] ?? ''))
  old.connection.exec("DELETE FROM settings WHERE key = 'searchForm'")
  old.close()
  expect((await desk('search', 'harbour', ...library)).err).toContain('made by an earlier version')
  expect(await desk('verify', ...library)).toMatchObject({
    code: 0,
    err: expect.stringContaining('made by an earlier version'),
  })
  expect((await desk('rebuild', ...library)).out).toBe(
    'Rebuilt from 1 article; the search was an earlier version’s.\n',
  )
  expect(await desk('verify', ...library)).toMatchObject({ code: 0, err: '' })
  const backup = await desk('backup', ...library, '--to', 'backups', '--json')
  expect(backup.code).toBe(0)
  const { folder: made } = JSON.parse(backup.out) as { folder: string }
  expect(await desk('restore', made, '--library', 'Restored')).toMatchObject({ code: 0, err: '' })
  const listed = await desk('list', '--library', 'Restored', '--json')
  expect(articleIds(listed)).toEqual(articleIds(await desk('list', ...library, '--json')))
})

test.each([
  [[]],
  [['imports']],
  [['import']],
  [['import', 'balms.md']],
  [['import', 'balms.md', '--library']],
  [['import', 'balms.md', '--library', 'L', '--nonsense']],
  [['export', '--to', 'x', '--profile', 'html', '--library', 'L']],
  [['export', 'an-id', '--all', '--to', 'x', '--profile', 'html', '--library', 'L']],
  [['search', '--library', 'L', '--limit', '-3', 'x']],
  [['search', '--library', 'L', '--kind', 'planet', 'x']],
  [['list', 'planets', '--library', 'L']],
])('wrong usage: desk %j ends with 2 and makes nothing', async (words) => {
  const run = await desk(...words)
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.err).not.toBe('')
  expect(readdirSync(folder)).toEqual(['balms.md'])
})

test('media are added from files and folders, filled from what they say, and listed', async () => {
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'pictures', 'basin.jpg'), await madePicture('jpg'))
  writeFileSync(join(folder, 'cut.png'), (await madePicture('png')).subarray(0, 200))
  const run = await desk('media', 'add', 'pictures', 'cut.png', ...library, '--json')
  expect(run.code).toBe(1)
  const { media, problems } = JSON.parse(run.out)
  expect(media).toMatchObject([{ fileName: 'basin.jpg', creator: told.creator, carriesPlace: true }])
  expect(problems).toEqual([expect.stringContaining('cut.png was not added: it ends before')])
  const listed = await desk('list', 'media', ...library, '--json')
  expect(JSON.parse(listed.out)).toMatchObject([{ title: told.headline, credit: told.credit }])
  expect(await desk('media', 'add', 'pictures', ...library)).toMatchObject({ code: 0, err: '' })
})

test('an unknown profile is wrong usage, and the known ones are named', async () => {
  await desk('import', 'balms.md', ...library)
  const run = await desk('export', '--all', '--to', 'x', '--profile', 'pdf', ...library)
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.err).toContain('markdown')
  expect(existsSync(join(folder, 'x'))).toBe(false)
})

test('help is no mistake', async () => {
  expect(await desk('help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('import') })
  expect((await desk('import', '--help')).code).toBe(0)
})

test('a reader that has seen enough is no failure', async () => {
  await desk('import', 'balms.md', ...library)
  const child = startDesk(['list', ...library, '--json'], folder)
  child.stdout?.destroy()
  let err = ''
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  const [code] = await once(child, 'close')
  expect([code, err]).toEqual([0, ''])
})
