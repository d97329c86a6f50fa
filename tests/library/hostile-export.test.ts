import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { importIntoNewLibrary } from '@main/services/library-format/import-library'
import { newId } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { temporaryFolders } from '../helpers/library-folder'
import { fullBrand } from '../helpers/library-samples'

// An exported library that somebody made to do harm.

const folder = temporaryFolders()
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Manifest = { files: object[]; media: object[]; [name: string]: unknown }

const brandLine = () => {
  const base = { id: newId(), revision: 1, createdAt: 1, updatedAt: 1, binnedAt: null }
  return `${JSON.stringify({ ...base, ...fullBrand(), name: 'Balm House' })}\n`
}

const entryOf = (name: string, text: string) => ({
  name,
  records: text.split('\n').length - 1,
  byteLength: Buffer.byteLength(text),
  sha256: sha256(text),
})

function manifestOf(changes: Partial<Manifest>): string {
  return JSON.stringify({
    format: 'beauty-desk-library',
    version: 1,
    documentVersion: 1,
    madeBy: 'somebody',
    exportedAt: 1,
    library: 'Trap',
    files: [],
    media: [],
    ...changes,
  })
}

/** A folder of these files by name. */
function exportedAs(files: Record<string, string | Uint8Array>): string {
  const place = join(folder(), 'export')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(place, name, '..'), { recursive: true })
    writeFileSync(join(place, name), content)
  }
  return place
}

async function zipOf(entries: readonly [name: string, content: string | Uint8Array][]): Promise<string> {
  const zip = new ZipFile()
  for (const [name, content] of entries) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  const path = join(folder(), 'export.zip')
  writeFileSync(path, Buffer.concat(pieces))
  return path
}

/** Everything in and beside the folder that a library was to be made in. */
const around = (home: string) => readdirSync(home, { recursive: true, encoding: 'utf8' }).toSorted()

async function refused(path: string, words: RegExp): Promise<void> {
  const home = folder()
  const error: unknown = await importIntoNewLibrary(path, join(home, 'New')).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(DeskError)
  expect(error).toMatchObject({ message: expect.stringMatching(words) })
  expect(error).not.toMatchObject({ code: 'internal' })
  expect(around(home)).toEqual([])
}

describe('paths', () => {
  const hash = sha256('a jar')
  const media = (file: string) => manifestOf({ media: [{ file, byteLength: 5, sha256: hash }] })

  test.each([
    `media/../../${hash}.jpg`,
    `../media/ab/${hash}.jpg`,
    `/etc/${hash}.jpg`,
    `media/ab/../${hash}.jpg`,
    `media\\ab\\${hash}.jpg`,
    `C:/media/ab/${hash}.jpg`,
    `media/ab/${hash}.jpg/../../../x`,
    `media/ab/${hash}.jpg\u0000.txt`,
  ])('a media file that would lie elsewhere: %j', async (file) => {
    await refused(exportedAs({ 'manifest.json': media(file) }), /cannot be understood/)
  })

  test('a media file under another folder than its hash', async () => {
    const file = `media/ff/${hash}.jpg`
    const place = exportedAs({ 'manifest.json': media(file), [file]: 'a jar' })
    const home = folder()
    await importIntoNewLibrary(place, join(home, 'New')).catch((error: unknown) =>
      expect(error).toBeInstanceOf(DeskError),
    )
    expect(readdirSync(home).filter((name) => name !== 'New')).toEqual([])
  })

  test('a name in an archive that leads out of it', async () => {
    const path = await zipOf([
      ['manifest.json', manifestOf({})],
      ['xx/xx/escaped.txt', 'words'],
    ])
    const bytes = readFileSync(path)
    for (let at = bytes.indexOf('xx/xx/'); at !== -1; at = bytes.indexOf('xx/xx/', at))
      bytes.write('../../', at)
    writeFileSync(path, bytes)
    await refused(path, /not an exported library/)
  })

  test('a file of records that would be read from elsewhere is none of the format', async () => {
    const text = brandLine()
    const place = exportedAs({
      'manifest.json': manifestOf({ files: [entryOf('../outside.jsonl', text)] }),
    })
    writeFileSync(join(place, '..', 'outside.jsonl'), text)
    const home = folder()
    const report = await importIntoNewLibrary(place, join(home, 'New'))
    expect(report.problems).toEqual([expect.stringContaining('this version does not know')])
    const library = openLibrary(join(home, 'New'))
    expect(repositoriesOf(library).brands.count()).toBe(0)
    library.close()
  })
})

test.skipIf(process.platform === 'win32')(
  'what is no file is not waited for: a pipe, a device, a folder, a link into nothing or in a circle',
  async () => {
    const place = exportedAs({
      'manifest.json': manifestOf({ files: [{ ...entryOf('brands.jsonl', ''), records: 0 }] }),
    })
    const file = join(place, 'brands.jsonl')
    execFileSync('mkfifo', [file])
    await refused(place, /brands\.jsonl/)
    rmSync(file)
    symlinkSync('/dev/zero', file)
    await refused(place, /brands\.jsonl/)
    rmSync(file)
    symlinkSync(file, file)
    await refused(place, /brands\.jsonl|not imported/)
    rmSync(file)
    symlinkSync(join(place, 'nowhere'), file)
    await refused(place, /brands\.jsonl is missing/)
    rmSync(file)
    mkdirSync(file)
    await refused(place, /brands\.jsonl/)
    // A manifest that is a pipe would be waited for too.
    rmSync(join(place, 'manifest.json'))
    execFileSync('mkfifo', [join(place, 'manifest.json')])
    await refused(place, /not an exported library/)
  },
)

describe('counts and sizes', () => {
  test('names that are there twice count once, and the last of an archive counts', async () => {
    const one = brandLine()
    const other = one.replace('Balm House', 'Other House')
    const path = await zipOf([
      ['brands.jsonl', one],
      ['brands.jsonl', other],
      [
        'manifest.json',
        manifestOf({ files: [entryOf('brands.jsonl', other), entryOf('brands.jsonl', other)] }),
      ],
    ])
    const home = folder()
    await importIntoNewLibrary(path, join(home, 'New'))
    const library = openLibrary(join(home, 'New'))
    const { brands } = repositoriesOf(library)
    expect(brands.getMany(brands.allIds()).map(({ name }) => name)).toEqual(['Other House'])
    library.close()
  })

  test('more records and bytes than there are', async () => {
    const text = brandLine()
    const many = { ...entryOf('brands.jsonl', text), records: Number.MAX_SAFE_INTEGER }
    await refused(
      exportedAs({ 'manifest.json': manifestOf({ files: [many] }), 'brands.jsonl': text }),
      /not whole/,
    )
    const long = { ...entryOf('brands.jsonl', text), byteLength: Number.MAX_SAFE_INTEGER }
    await refused(
      exportedAs({ 'manifest.json': manifestOf({ files: [long] }), 'brands.jsonl': text }),
      /another length/,
    )
    await refused(
      exportedAs({
        'manifest.json': manifestOf({ files: [{ ...many, records: -1 }] }),
        'brands.jsonl': text,
      }),
      /cannot be understood/,
    )
  })

  test('an entry that unpacks to more than it says', async () => {
    const text = brandLine()
    const path = await zipOf([
      ['manifest.json', manifestOf({ files: [entryOf('brands.jsonl', text)] })],
      ['brands.jsonl', text + '\n'.repeat(5_000_000)],
    ])
    const bytes = readFileSync(path)
    // The size in the directory at the end of the archive, of the second entry.
    const at = bytes.lastIndexOf('PK\u0001\u0002')
    bytes.writeUInt32LE(Buffer.byteLength(text), at + 24)
    writeFileSync(path, bytes)
    await refused(path, /not whole|not an exported library/)
  })

  test('lines nested beyond reason, and names that every object has', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`
    await refused(
      exportedAs({
        'manifest.json': manifestOf({ files: [entryOf('brands.jsonl', deep)] }),
        'brands.jsonl': deep,
      }),
      /brands\.jsonl, line 1/,
    )
    const node = (levels: number): string =>
      `${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${']}'.repeat(levels)}`
    const article = `{"id":"${newId()}","document":{"type":"doc","content":[${node(20_000)}]}}\n`
    await refused(
      exportedAs({
        'manifest.json': manifestOf({ files: [entryOf('articles.jsonl', article)] }),
        'articles.jsonl': article,
      }),
      /articles\.jsonl, line 1/,
    )
    const polluting = brandLine().replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    )
    const place = exportedAs({
      'manifest.json': manifestOf({ files: [entryOf('brands.jsonl', polluting)] }),
      'brands.jsonl': polluting,
    })
    await importIntoNewLibrary(place, join(folder(), 'New')).catch((error: unknown) =>
      expect(error).toBeInstanceOf(DeskError),
    )
    expect('polluted' in {}).toBe(false)
  })
})
