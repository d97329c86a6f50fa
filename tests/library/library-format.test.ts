import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { createLibrary, type Library, openLibrary } from '@main/library'
import { mediaFilesIn } from '@main/library/media-files'
import { repositoriesOf } from '@main/library/repositories'
import { exportLibrary } from '@main/services/library-format/export-library'
import { importIntoLibrary, importIntoNewLibrary } from '@main/services/library-format/import-library'
import { libraryParts, tablesLeftOut } from '@main/services/library-format/parts'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { verifyLibrary } from '@main/services/verify'
import { ensureIds } from '@shared/article/block-ids'
import { DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import { newId } from '@shared/identifiers'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../helpers/arbitrary-document'
import { temporaryFolders } from '../helpers/library-folder'
import {
  fullArticle,
  fullBrand,
  fullExpert,
  fullInterview,
  fullMedia,
  fullProduct,
  fullProfile,
  paragraphs,
  segmentsOf,
} from '../helpers/library-samples'
import { IDS } from '../helpers/sample-records'

const folder = temporaryFolders()
const open: Library[] = []
afterEach(() => {
  for (const library of open.splice(0)) library.close()
})

function storePicture(library: Library, words: string) {
  const hash = createHash('sha256').update(words).digest('hex')
  mkdirSync(join(library.files.media, hash.slice(0, 2)), { recursive: true })
  writeFileSync(join(library.files.media, hash.slice(0, 2), `${hash}.jpg`), words)
  return { ...fullMedia(hash), byteLength: Buffer.byteLength(words) }
}

function emptyLibrary(name = 'Desk'): Library {
  const library = createLibrary(join(folder(), name))
  open.push(library)
  createRecordServices(library, new ChangeFeed())
  return library
}

/** A library with something in every table that people fill. */
function filled(): Library {
  const library = emptyLibrary()
  const records = repositoriesOf(library)
  const media = records.media.create(storePicture(library, 'a jar in morning light'))
  const brand = records.brands.create(fullBrand(), IDS.brand)
  const expert = records.experts.create(fullExpert(brand.id, media.id), IDS.expert)
  const product = records.products.create(fullProduct(brand.id, media.id), IDS.product)
  const talk = fullInterview(expert.id, media.id)
  const [asked] = records.questions.addMany([
    { text: 'What is new?', topic: 'Beginnings', note: 'A scene.', starterKey: 'what is new' },
    { text: 'How much?', topic: 'Sun', note: '' },
  ])
  const questionId = asked?.question.id ?? null
  const plan = [
    { id: newId(), questionId, text: 'What is new?', note: 'The balm.', state: 'asked' as const },
    { id: newId(), questionId: null, text: 'And then?', note: '', state: 'skipped' as const },
  ]
  const interview = records.interviews.create({ ...talk, segments: segmentsOf(talk), plan })
  const document = paragraphs('Less is a method.')
  document.content.push({
    type: 'paragraph',
    attrs: { id: newId() },
    content: [{ type: 'mention', attrs: { kind: 'product', id: product.id, text: null } }],
  })
  const article = records.articles.create({ fields: fullArticle(media.id, [interview.id]), document })
  const template = {
    name: 'Shelf',
    about: 'Two questions.',
    title: '{expert} at home',
    dek: 'Who',
    tags: ['shelf'],
  }
  records.templates.create(
    { ...template, status: 'idea' },
    { document: parseDocument(document), schemaVersion: DOCUMENT_SCHEMA_VERSION },
  )
  records.templates.setHints(article.id, { title: 'A title', dek: 'A dek' })
  records.profiles.create(fullProfile())
  records.settings.set({ byline: 'Vera Quist', currency: 'SEK' })
  for (const name of ['Old prices', 'By brand'])
    records.views.save({
      id: newId(),
      kind: 'product',
      name,
      state: { filter: 'jar', where: [], sort: null, group: 'brand', look: 'table', columns: null },
    })
  records.revisions.keep(article, { cause: 'named', label: 'before the edit' })
  records.articles.save(article.id, 1, { fields: { ...fullArticle(media.id, []), title: 'Calmer' } })
  records.notes.putBack({
    id: newId(),
    articleId: article.id,
    author: 'Vera',
    text: 'Ask for the exact dose.',
    isTodo: true,
    dueOn: '2026-09-01',
    place: { blockId: 'b', endBlockId: 'b', from: 0, to: 4, words: 'Less', before: '', after: ' is' },
    quote: 'Less',
    isLost: true,
    replies: [{ id: newId(), author: 'Tomas', text: 'Two drops.', createdAt: 6 }],
    createdAt: 5,
    updatedAt: 6,
    resolvedAt: null,
    revision: 3,
  })
  records.ignoredFindings.putBack({
    id: newId(),
    articleId: article.id,
    rule: 'long-sentence',
    blockId: null,
    text: 'Less is',
    reason: 'Her rhythm.',
    createdAt: 7,
  })
  records.exportLog.add(
    {
      articleId: article.id,
      articleRevision: 1,
      articleTitle: 'The quiet barrier',
      profileId: newId(),
      profileName: 'Salt',
      format: 'html',
      target: 'clipboard',
      file: null,
      contentHash: 'cd'.repeat(32),
    },
    [
      {
        blockId: null,
        productId: product.id,
        field: 'price',
        value: '€31.00',
        asOf: '2026-05-01',
        use: 'card',
        mode: 'pinned',
        sizeId: null,
        money: { amountMinor: 3100, currency: 'EUR' },
      },
    ],
  )
  records.printedFacts.keep(
    article.id,
    [{ productId: product.id, field: 'price', value: '€31.00' }],
    'The price of that week.',
  )
  const double = records.brands.create({ ...fullBrand(), name: 'Double' })
  records.brands.bin([double.id])
  records.merges.keepUndoState(records.merges.add('brand', [double.id], brand.id), { brand: double.id })
  records.keptWords.keep({
    experts: [],
    brands: [{ id: newId(), name: 'Gone for ever' }],
    products: [],
    media: [],
  })
  records.products.bin([records.products.create({ ...fullProduct(brand.id, media.id), name: 'Old' }).id])
  return library
}

const derivedNumbers = new Set(['id', 'search_record_id', 'tag_id'])

/** Every row of every table, but for numbers that only mean something within a file. */
function everything(library: Library): Record<string, unknown[]> {
  const names = library.connection
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
    // Words that texts once had stay there, and names of ingredients; both are derived.
    .filter((name) => name !== 'search_words' && !name.startsWith('ingredient_'))
  const isNumbered = (name: string) => /^(tags|mentions|quotes|search_)/.test(name) || name === 'record_tags'
  return Object.fromEntries(
    names.map((name) => {
      const rows = library.connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all()
      const plain = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(([key]) => !(isNumbered(name) && derivedNumbers.has(key))),
        ),
      )
      return [name, plain.map((row) => JSON.stringify(row)).sort()]
    }),
  )
}

function mediaOf(library: Library): unknown {
  return mediaFilesIn(library.files.media)
}

async function roundTrip(library: Library, name: string): Promise<Library> {
  const target = join(folder(), name)
  await exportLibrary(library, target)
  const place = join(folder(), 'Again')
  await importIntoNewLibrary(target, place)
  const again = openLibrary(place)
  open.push(again)
  return again
}

test.each(['export', 'export.zip'])('a library comes back equal, as a %s', async (name) => {
  const library = filled()
  const again = await roundTrip(library, name)
  expect(everything(again)).toEqual(everything(library))
  expect(mediaOf(again)).toEqual(mediaOf(library))
  expect(await verifyLibrary(again)).toMatchObject({ ok: true })
})

test('any article comes back equal, with all that is derived from it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryDocument(), { minLength: 1, maxLength: 4 }), async (documents) => {
      const library = emptyLibrary()
      const records = repositoriesOf(library)
      const brand = records.brands.create(fullBrand(), IDS.brand)
      const picture = storePicture(library, 'light')
      const media = records.media.create(picture, IDS.picture)
      records.products.create(fullProduct(brand.id, media.id), IDS.product)
      records.experts.create(fullExpert(brand.id, media.id), IDS.expert)
      for (const document of documents)
        records.articles.create({ fields: fullArticle(media.id, []), document: ensureIds(document) })
      const again = await roundTrip(library, 'export')
      expect(everything(again)).toEqual(everything(library))
    }),
    { numRuns: 15 },
  )
})

test('the description of the format names every file', () => {
  const words = readFileSync(resolve(import.meta.dirname, '../../docs/library-format.md'), 'utf8')
  expect(libraryParts.filter(({ name }) => !words.includes(`\`${name}\``)).map(({ name }) => name)).toEqual(
    [],
  )
})

test('no table is forgotten: each is exported, derived, or left out on purpose', () => {
  const tables = Object.keys(everything(emptyLibrary()))
  const held = libraryParts.flatMap((part) => part.tables)
  const isLeftOut = (name: string) =>
    tablesLeftOut.some((left) => (typeof left === 'string' ? left === name : left.test(name)))
  expect(tables.filter((name) => !held.includes(name) && !isLeftOut(name))).toEqual([])
})

describe('into a library that has records', () => {
  test('leaves what is there and says so, or replaces it when asked to', async () => {
    const library = filled()
    const target = join(folder(), 'export')
    await exportLibrary(library, target)
    const records = repositoriesOf(library)
    const before = records.products.get(IDS.product)
    records.products.save(IDS.product, 1, {
      ...fullProduct(IDS.brand, ''),
      pictureMediaId: null,
      name: 'Renamed',
    })
    records.brands.create({ ...fullBrand(), name: 'Another' })
    const report = await importIntoLibrary(target, library)
    expect(report.left).toContainEqual({ file: 'products.jsonl', id: IDS.product, title: 'Cloud Balm' })
    expect(report.files.every(({ added }) => added === 0)).toBe(true)
    expect(records.products.get(IDS.product)?.name).toBe('Renamed')

    const replaced = await importIntoLibrary(target, library, { replace: true })
    expect(replaced.files.find(({ name }) => name === 'products.jsonl')).toMatchObject({
      replaced: 2,
      left: 0,
    })
    expect(records.products.get(IDS.product)).toEqual(before)
    expect(records.brands.count()).toBe(2)
  })

  test('brings back what is missing', async () => {
    const library = filled()
    const target = join(folder(), 'export.zip')
    await exportLibrary(library, target)
    const records = repositoriesOf(library)
    records.products.deleteForEver([IDS.product])
    const report = await importIntoLibrary(target, library)
    expect(report.files.find(({ name }) => name === 'products.jsonl')).toMatchObject({ added: 1, left: 1 })
    expect(records.products.get(IDS.product)?.name).toBe('Cloud Balm')
  })
})

describe('an export that is not whole', () => {
  async function exported() {
    const target = join(folder(), 'export')
    await exportLibrary(filled(), target)
    return target
  }
  const refused = async (target: string, words: RegExp) => {
    const place = join(folder(), 'Again')
    await expect(importIntoNewLibrary(target, place)).rejects.toThrow(words)
    expect(existsSync(place)).toBe(false)
    expect(existsSync(`${place}.partial`)).toBe(false)
  }

  test('a file cut short, changed or missing', async () => {
    const target = await exported()
    appendFileSync(join(target, 'brands.jsonl'), ' ')
    await refused(target, /brands\.jsonl has another length/)
    rmSync(join(target, 'brands.jsonl'))
    await refused(target, /brands\.jsonl is missing/)
  })

  test('a line changed within its length', async () => {
    const target = await exported()
    const file = join(target, 'products.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Cloud Balm', 'Crowd Balm'))
    await refused(target, /products\.jsonl does not hold what its manifest says/)
  })

  test('a zip file with bytes spoilt on the way', async () => {
    const target = join(folder(), 'export.zip')
    await exportLibrary(filled(), target)
    const bytes = readFileSync(target)
    // Within the packed bytes of the records, past what names the file.
    const at = bytes.indexOf('articles.jsonl') + 40
    bytes.fill(0xff, at, at + 20)
    writeFileSync(target, bytes)
    await refused(target, /not whole: articles\.jsonl/)
  })

  test('a picture with other bytes', async () => {
    const target = await exported()
    const [entry] = mediaFilesIn(join(target, 'media'))
    const file = join(target, 'media', entry?.file ?? '')
    chmodSync(file, 0o644)
    writeFileSync(file, 'a jar in morning lighT')
    await refused(target, /does not hold what its name says/)
  })

  test('a line that is no record leaves a library as it was', async () => {
    const target = await exported()
    const line = `${JSON.stringify({ id: newId(), name: 7 })}\n`
    const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'))
    const entry = manifest.files.find((file: { name: string }) => file.name === 'products.jsonl')
    Object.assign(entry, {
      records: 1,
      byteLength: Buffer.byteLength(line),
      sha256: createHash('sha256').update(line).digest('hex'),
    })
    writeFileSync(join(target, 'products.jsonl'), line)
    writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest))
    await refused(target, /products\.jsonl, line 1: /)
    const library = emptyLibrary('Other')
    const before = everything(library)
    await expect(importIntoLibrary(target, library)).rejects.toThrow(/line 1/)
    expect(everything(library)).toEqual(before)
    expect(mediaOf(library)).toEqual([])
  })

  test('something else, or something newer', async () => {
    const place = folder()
    await refused(join(place, 'nowhere'), /There is no/)
    writeFileSync(join(place, 'text.zip'), 'not a zip')
    await refused(join(place, 'text.zip'), /not an exported library/)
    await refused(place, /not an exported library/)
    writeFileSync(join(place, 'manifest.json'), '{"format":"beauty-desk-library","version":99}')
    await refused(place, /newer version/)
  })
})

describe('stopped at any moment', () => {
  const aborted = (ms: number) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), ms)
    return controller.signal
  }
  const isStopped = (work: Promise<unknown>) =>
    work.then(
      () => false,
      (error) => {
        expect(error).toMatchObject({ code: 'cancelled' })
        return true
      },
    )

  test('an export leaves nothing, also within a long recording', async () => {
    const library = filled()
    const records = repositoriesOf(library)
    records.media.create(storePicture(library, 'long '.repeat(8_000_000)))
    let stopped = 0
    for (const name of ['a', 'a.zip'])
      for (const ms of [0, 5, 20, 60, 120]) {
        const place = folder()
        const isOver = await isStopped(exportLibrary(library, join(place, name), { signal: aborted(ms) }))
        if (isOver) stopped += 1
        expect(readdirSync(place)).toEqual(isOver ? [] : [name])
      }
    expect(stopped).toBeGreaterThan(1)

    const place = folder()
    const controller = new AbortController()
    const whileCopied = exportLibrary(library, join(place, 'late.zip'), {
      signal: controller.signal,
      // All that is left is the bytes of the recording.
      onProgress: (done, total) => void (done === total && setImmediate(() => controller.abort())),
    })
    expect(await isStopped(whileCopied)).toBe(true)
    expect(readdirSync(place)).toEqual([])
  })

  test('an import leaves a library as it was, and no half of a new one', async () => {
    const source = filled()
    const records = repositoriesOf(source)
    for (let index = 0; index < 300; index += 1)
      records.products.create({ ...fullProduct('', ''), brandId: null, pictureMediaId: null })
    const target = join(folder(), 'export')
    await exportLibrary(source, target)
    const library = emptyLibrary('Other')
    const before = everything(library)
    let stopped = 0
    for (const ms of [0, 10, 40, 80]) {
      const place = folder()
      const isOver = await isStopped(
        importIntoNewLibrary(target, join(place, 'New'), { signal: aborted(ms) }),
      )
      expect(readdirSync(place)).toEqual(isOver ? [] : ['New'])
      const isOverToo = await isStopped(importIntoLibrary(target, library, { signal: aborted(ms) }))
      if (isOver) stopped += 1
      if (!isOverToo) break
      expect(everything(library)).toEqual(before)
      expect(mediaOf(library)).toEqual([])
    }
    expect(stopped).toBeGreaterThan(0)
  })
})

describe('exporting', () => {
  test('never writes over something, and leaves nothing when stopped', async () => {
    const library = filled()
    const place = folder()
    writeFileSync(join(place, 'mine.txt'), 'kept')
    await expect(exportLibrary(library, place)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      exportLibrary(library, join(place, 'a.zip'), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' })
    await expect(
      exportLibrary(library, join(place, 'a'), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(place)).toEqual(['mine.txt'])
    await expect(exportLibrary(library, join(library.folder, 'inside'))).rejects.toThrow(/inside the library/)
  })

  test('shows the library as it stood when it began', async () => {
    const library = filled()
    const records = repositoriesOf(library)
    const target = join(folder(), 'export')
    const told: [number, number][] = []
    const running = exportLibrary(library, target, { onProgress: (...now) => told.push(now) })
    records.brands.create({ ...fullBrand(), name: 'Too late' })
    const { manifest } = await running
    expect(told.at(-1)?.[0]).toBe(told[0]?.[1])
    expect(told.at(-1)?.[0]).toBe(manifest.files.reduce((sum, file) => sum + file.records, 0) + 1)
    expect(manifest.files.find(({ name }) => name === 'brands.jsonl')).toMatchObject({ records: 2 })
  })

  test('says which media files the library had lost', async () => {
    const library = filled()
    const [entry] = mediaFilesIn(library.files.media)
    rmSync(join(library.files.media, entry?.file ?? ''))
    const target = join(folder(), 'export')
    const { manifest } = await exportLibrary(library, target)
    expect(manifest.missingMedia).toMatchObject([{ fileName: 'Morning light.jpg' }])
    const report = await importIntoNewLibrary(target, join(folder(), 'Again'))
    expect(report.problems).toEqual([expect.stringMatching(/Morning light\.jpg/)])
  })
})
