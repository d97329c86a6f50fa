import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { mediaFilesIn } from '@main/library/media-files'
import type { OpenedLibrary } from '@main/services/opened-library'
import { makePlan, type PlanWishes } from '@main/services/record-import/make-plan'
import { runPlan } from '@main/services/record-import/run-plan'
import type { TableSource } from '@main/services/record-import/source'
import { createTriedRows } from '@main/services/record-import/tried-rows'
import { tryPlan } from '@main/services/record-import/try-plan'
import { undoImport } from '@main/services/record-import/undo'
import { csvPieces } from '@main/services/tables/write-csv'
import { type DuplicateAction, noFilter, type RowFilter } from '@shared/record-import/shape'
import { productFieldsSchema } from '@shared/records/product'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { asSeen } from '../helpers/as-seen'
import { testLibraries } from '../helpers/library-open'
import {
  emptyFields,
  fullBrand,
  fullExpert,
  fullMedia,
  fullProduct,
  paragraphs,
} from '../helpers/library-samples'

const testLibrary = testLibraries()
const fixture = (name: string): TableSource => ({
  kind: 'file',
  path: resolve(import.meta.dirname, '../fixtures/files/tables', name),
})
const text = (content: string): TableSource => ({ kind: 'text', text: content })

type Wishes = Partial<PlanWishes> & { filter?: Partial<RowFilter> }

async function planOf(source: TableSource, { filter, ...wishes }: Wishes = {}) {
  const { plan } = await makePlan(source, { currency: 'EUR', ...wishes })
  return { ...plan, filter: { ...noFilter, ...filter } }
}

async function run(
  opened: OpenedLibrary,
  source: TableSource,
  duplicates: DuplicateAction = 'skip',
  wishes: Wishes = {},
  decisions: [number, DuplicateAction][] = [],
  signal?: AbortSignal,
) {
  const plan = await planOf(source, wishes)
  return runPlan(opened, plan, { duplicates, decisions: new Map(decisions) }, 0, signal ? { signal } : {})
}

function all({ records }: OpenedLibrary) {
  const { products, brands, experts, media } = records
  return [products, brands, experts, media].map((repository) => repository.getMany(repository.allIds()))
}

/** Without revision and time, which a change that was taken back leaves raised. */
function content(opened: OpenedLibrary) {
  return all(opened).map((list) => list.map((record) => asSeen(record)))
}

describe('a table', () => {
  test.each(['shop-de.csv', 'shop-de.windows-1252.csv', 'shop-de.utf-16.csv'])(
    '%s is read as it is meant',
    async (name) => {
      const opened = testLibrary()
      const report = await run(opened, fixture(name))
      expect(report).toMatchObject({ rows: 3, added: 2, rejected: 1, brandsAdded: 1, skipped: 0, left: 0 })
      const { products, brands } = opened.records
      const [milk, mask] = products.getMany(products.allIds())
      expect(milk).toMatchObject({
        name: 'Morgenmilch',
        brandId: brands.allIds()[0],
        category: 'Reinigung',
        sizes: [{ label: '200 ml' }],
        prices: [{ amountMinor: 1890, currency: 'EUR', sizeId: milk?.sizes[0]?.id }],
        barcode: '4006381333979',
        ingredients: 'Aqua, Glycerin; Parfum',
        acquisition: { kind: 'press-sample', receivedOn: '2026-02-03', from: '' },
        notes: 'mild, aber\nschäumt',
      })
      expect(brands.getMany(brands.allIds())).toMatchObject([{ name: 'Weißtal' }])
      // What is no price is kept where it is seen.
      expect(mask).toMatchObject({ prices: [], notes: 'Price: auf Anfrage' })
      expect(report.notices).toEqual([
        expect.objectContaining({ row: 2, rejected: false, text: expect.stringMatching(/auf Anfrage/) }),
        expect.objectContaining({ row: 3, rejected: true, text: 'There is no name for the product.' }),
      ])
    },
  )

  test('with prices that have no day has them of the writer’s day', async () => {
    const opened = testLibrary()
    vi.stubEnv('TZ', 'America/Los_Angeles')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 13, 1, 30) })
    try {
      await run(opened, text('Name,Price,Currency\nTidewater Balm,34.00,EUR\n'))
    } finally {
      vi.useRealTimers()
      vi.unstubAllEnvs()
    }
    const [balm] = opened.records.products.getMany(opened.records.products.allIds())
    expect(balm?.prices).toMatchObject([{ amountMinor: 3400, asOf: '2026-11-12' }])
  })

  test('that this app wrote comes back as it was', async () => {
    const opened = testLibrary()
    const { records } = opened
    const media = records.media.create(fullMedia())
    const brand = records.brands.create(fullBrand())
    const product = fullProduct(brand.id, media.id)
    product.prices = product.prices.filter(({ amountMinor }) => amountMinor === 3100)
    records.products.create({ ...product, notes: '=1+1', pictureMediaId: null })
    let csv = ''
    const choice = { columns: [], query: { filter: '', binned: false }, byteOrderMark: true }
    for await (const piece of csvPieces(records, { ...choice, kind: 'product' })) csv += piece
    const other = testLibrary('Other')
    other.records.brands.create(fullBrand())
    await run(other, text(csv))
    const [back] = other.records.products.getMany(other.records.products.allIds())
    const { brandId: _brandId, sizes, prices, links, ...fields } = product
    expect(back).toMatchObject({ ...fields, notes: '=1+1', pictureMediaId: null })
    expect(back?.sizes.map(({ label }) => label)).toEqual(sizes.map(({ label }) => label))
    expect(back?.prices.map(({ amountMinor, asOf }) => [amountMinor, asOf])).toEqual(
      prices.map(({ amountMinor, asOf }) => [amountMinor, asOf]),
    )
    expect(back?.links.map(({ url }) => url)).toEqual(links.map(({ url }) => url))
  })

  test('of 1,000 columns, of broken quotes, of nothing', async () => {
    const opened = testLibrary()
    const wide = `name,${Array.from({ length: 999 }, (_, n) => `x${n}`).join(',')}\nBalm,${',y'.repeat(998)}\n`
    expect(await run(opened, text(wide), 'skip', { kind: 'product' })).toMatchObject({ added: 1 })
    const tooWide = `name,${'x,'.repeat(3000)}y\n`
    await expect(run(opened, text(tooWide))).rejects.toThrow(/columns, and 2000 at most/)
    const broken = await run(opened, text('name,brand\nOne,A\nTwo,"B\nThree,C\n'), 'skip', {
      kind: 'product',
    })
    expect(broken).toMatchObject({ rows: 2, added: 1, rejected: 1 })
    expect(broken.notices[0]?.text).toMatch(/After line 2 a quotation mark is never closed/)
    const swallowed = await run(opened, text('name,brand\n"Seven, A\nEight,A\nNine,"x" y\n'), 'skip', {
      kind: 'product',
    })
    expect(swallowed).toMatchObject({ rows: 1, added: 1 })
    expect(swallowed.notices[0]?.text).toMatch(/goes over 3 lines: a quotation mark may be missing/)
    const asText = await run(opened, text('name,brand\nFour,A\nFive,"B\nSix,C\n'), 'skip', {
      kind: 'product',
      shape: { quotes: false },
    })
    expect(asText).toMatchObject({ added: 3, rejected: 0 })
    await expect(run(opened, text(''))).rejects.toThrow(/is empty/)
    await expect(run(opened, text('a\u0000b\u0000\u0000\u0001'))).rejects.toThrow(/no table that can be read/)
  })

  test('of a row too long to be one: it is in the report once, with what stood above it', async () => {
    const opened = testLibrary()
    const long = `name,brand\nOne,A\n"Two${'x'.repeat(1_500_000)}",B\nThree,C\n`
    const report = await run(opened, text(long), 'skip', { kind: 'product' })
    expect(report).toMatchObject({ rows: 2, added: 1, rejected: 1 })
    expect(report.notices.map((notice) => notice.text).join()).toMatch(
      /After line 2 a row is longer than a million characters, so nothing from there on could be read/,
    )
  })

  test('whatever it holds, every row is in the report once', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        '""',
        'a"b',
        '=x',
        '12,50 €',
        '4006381333931',
        '\n',
        '\r',
        ';',
        '2026-02-30',
        '\u0007',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, delimiter) => {
          const opened = testLibrary()
          const source = text(
            `name${delimiter}brand${delimiter}price\n${rows.map((row) => row.join(delimiter)).join('\n')}`,
          )
          try {
            const report = await run(opened, source, 'add', { kind: 'product' })
            const { added, updated, skipped, rejected, left } = report
            expect(added + updated + skipped + rejected + left).toBe(report.rows)
            expect(opened.records.products.count()).toBe(added)
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-input' })
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('what the library has already', () => {
  function stocked() {
    const opened = testLibrary()
    const { records } = opened
    const brand = records.brands.create(fullBrand())
    const product = records.products.create({
      ...emptyFields.product(),
      name: 'Cloud Balm',
      brandId: brand.id,
      barcode: '4006381333931',
      category: 'Balm',
      tags: ['mine'],
    })
    return { opened, brand, product }
  }
  const rows =
    'name,brand,barcode,price,tags\nCLOUD BALM,aurele,,"31,50",new\nCloud balm deluxe,,4006381333931,,\n'

  test('is recognised by brand and name, whatever their case and accents, and by barcode', async () => {
    const { opened, product } = stocked()
    const trial = await tryPlan(opened.records, await planOf(text(rows)), 0)
    expect(trial).toMatchObject({ rows: 2, fresh: 0, duplicates: 2, problems: 0 })
    expect(trial.shown.map(({ duplicate }) => duplicate)).toEqual([
      { id: product.id, row: null, reason: 'name', title: 'Cloud Balm' },
      { id: product.id, row: null, reason: 'barcode', title: 'Cloud Balm' },
    ])
  })

  test('is skipped, changed or doubled, for all rows and for one', async () => {
    const { opened, brand, product } = stocked()
    expect(await run(opened, text(rows), 'skip')).toMatchObject({ skipped: 2, added: 0, batchId: null })
    expect(opened.records.importBatches.list()).toEqual([])
    const report = await run(opened, text(rows), 'update', {}, [[2, 'add']])
    expect(report).toMatchObject({ updated: 1, added: 1, skipped: 0, brandsAdded: 0 })
    expect(opened.records.products.get(product.id)).toMatchObject({
      // The library's own spelling.
      name: 'Cloud Balm',
      brandId: brand.id,
      category: 'Balm',
      barcode: '4006381333931',
      prices: [{ amountMinor: 3150, currency: 'EUR' }],
      tags: ['mine', 'new'],
      revision: 2,
    })
  })

  test('is dealt with by what it is known by, unless something was decided for the row', async () => {
    const { opened } = stocked()
    const many = `${rows}Night oil,aurele,,,\nnight OIL,aurele,,,\n`
    const plan = await planOf(text(many))
    const { reasons } = await tryPlan(opened.records, plan, 0)
    expect(reasons).toEqual({ id: 0, barcode: 1, name: 1, row: 1 })
    const byReason = { barcode: 'add', row: 'add' } as const
    const report = await runPlan(opened, plan, { duplicates: 'skip', byReason, decisions: new Map() }, 0)
    expect(report).toMatchObject({ added: 3, skipped: 1, updated: 0 })
    const again = { duplicates: 'skip', byReason, decisions: new Map([[2, 'skip' as const]]) } as const
    expect(await runPlan(opened, plan, again, 0)).toMatchObject({ skipped: 4 })
  })

  test('every row that is known can be read again, far beyond the first', async () => {
    const opened = testLibrary()
    const names = Array.from({ length: 1500 }, (_, index) => `Löwe ${index} “${'ü'.repeat(index % 90)}”`)
    opened.records.brands.createMany(names.map((name) => ({ ...emptyFields.brand(), name })))
    const plan = await planOf(text(`name\n${names.map((name) => `"${name}"`).join('\n')}\n`), {
      kind: 'brand',
    })
    const tried = createTriedRows(opened.library.files.passing)
    const trial = await tryPlan(opened.records, plan, 0, {}, tried.add)
    expect(trial).toMatchObject({ duplicates: 1500, shown: { length: 300 } })
    expect(tried.page('duplicate', 0, 300)).toEqual(trial.shown)
    expect(tried.page('duplicate', 1490, 100).map(({ title }) => title)).toEqual(names.slice(1490))
    expect(tried.page('duplicate', 1500, 100)).toEqual([])
    expect(tried.page('problem', 0, 100)).toEqual([])
    tried.close()
  })

  test('a row that repeats one before it counts as known', async () => {
    const opened = testLibrary()
    const twice = 'name,brand\nBalm,A\nbalm,a\n'
    const trial = await tryPlan(opened.records, await planOf(text(twice)), 0)
    expect(trial).toMatchObject({ fresh: 1, duplicates: 1 })
    expect(trial.shown[1]?.duplicate).toMatchObject({ row: 1, reason: 'row' })
    expect(await run(opened, text(twice))).toMatchObject({ added: 1, skipped: 1, brandsAdded: 1 })
  })

  test('a trial changes nothing', async () => {
    const { opened } = stocked()
    const before = all(opened)
    await tryPlan(opened.records, await planOf(fixture('shop-de.csv')), 0)
    expect(all(opened)).toEqual(before)
  })
})

describe('an import is taken back', () => {
  test('whole: what it made is gone, what it changed is as it was', async () => {
    const opened = testLibrary()
    const { records } = opened
    records.products.create({ ...emptyFields.product(), name: 'Kept', notes: 'mine' })
    records.experts.create({
      ...fullExpert(records.brands.create(fullBrand()).id, ''),
      portraitMediaId: null,
      name: 'Dr. Inès Okafor',
    })
    const before = content(opened)
    // One row changes what is there, one makes a product, and one changes that again.
    const rows = 'name,brand,notes\nKept,,more\nNew,Brand,a\nNew,Brand,b\n'
    const report = await run(opened, text(rows), 'update')
    expect(report).toMatchObject({ added: 1, updated: 2, brandsAdded: 1 })
    const people = await run(opened, fixture('people.vcf'), 'update')
    expect(people).toMatchObject({ added: 2, updated: 1 })
    expect(records.media.count()).toBe(1)
    expect(await undoImport(opened, people.batchId ?? '')).toMatchObject({ kept: [] })
    expect(await undoImport(opened, report.batchId ?? '')).toEqual({ removed: 2, restored: 1, kept: [] })
    expect(content(opened)).toEqual(before)
    expect(records.importBatches.list()).toMatchObject([{ changes: 0 }, { changes: 0 }])
  })

  test('but for rows that were changed since, or that something else names; those are told', async () => {
    const opened = testLibrary()
    const { records } = opened
    const { batchId } = await run(opened, text('name,brand\nOne,A\nTwo,B\nThree,C\n'), 'skip', {
      kind: 'product',
    })
    const [one, two] = records.products.getMany(records.products.allIds())
    if (!one || !two) throw new Error('not imported')
    records.products.save(one.id, 1, { ...productFieldsSchema.parse(one), notes: 'my words' })
    const document = paragraphs('A text.')
    document.content.push({
      type: 'paragraph',
      attrs: { id: two.id },
      content: [{ type: 'mention', attrs: { kind: 'product', id: two.id, text: null } }],
    })
    records.articles.create({ fields: emptyFields.article(), document })
    const report = await undoImport(opened, batchId ?? '')
    expect(report.removed).toBe(2)
    expect(report.kept.map(({ title, reason }) => [title, reason])).toEqual([
      ['Two', 'an article shows it'],
      ['B', 'it has products'],
      ['One', 'it was changed since'],
      ['A', 'it has products'],
    ])
    expect(records.products.get(one.id)?.notes).toBe('my words')
    // What was in the way is gone: the rest goes too.
    records.articles.deleteForEver(records.articles.allIds())
    expect(await undoImport(opened, batchId ?? '')).toMatchObject({ removed: 2, kept: [{}, {}] })
    await expect(undoImport(opened, 'nothing')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('at once when it is cancelled', async () => {
    const opened = testLibrary()
    const before = content(opened)
    const rows = `name,brand\n${Array.from({ length: 2000 }, (_, n) => `Product ${n},Brand ${n % 7}`).join('\n')}\n`
    const controller = new AbortController()
    const plan = await planOf(text(rows), { kind: 'product' })
    setTimeout(() => controller.abort(), 60)
    const report = await runPlan(opened, plan, { duplicates: 'skip', decisions: new Map() }, 0, {
      signal: controller.signal,
    })
    expect(report).toMatchObject({ cancelled: true, added: 0, batchId: null, kept: [] })
    expect(content(opened)).toEqual(before)
    expect(opened.records.importBatches.list()).toEqual([])
  })
})

describe('what an import leaves', () => {
  const person = (name: string, photo: string) =>
    `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\nPHOTO:data:image/png;base64,${photo}\nEND:VCARD\n`

  test('is nothing in the list of imports when it broke off before its first row', async () => {
    const opened = testLibrary()
    const path = join(mkdtempSync(join(tmpdir(), 'desk-gone-')), 'gone.csv')
    writeFileSync(path, 'name,brand\nOne,A\nTwo,B\n')
    const plan = await planOf({ kind: 'file', path }, { kind: 'product' })
    rmSync(path)
    const running = runPlan(opened, plan, { duplicates: 'skip', decisions: new Map() }, 0)
    await expect(running).rejects.toMatchObject({ code: 'file-unreadable' })
    expect(opened.records.importBatches.list()).toEqual([])
  })

  test('is no picture when its undoing is stopped, and what stays has its picture', async () => {
    const opened = testLibrary()
    const { library, records } = opened
    const others = Array.from({ length: 250 }, (_, n) => bare(`Person ${n}`)).join('')
    const { batchId } = await run(opened, text(others + person('Last', PIXEL)))
    expect(mediaFilesIn(library.files.media)).toHaveLength(1)
    const controller = new AbortController()
    const stopped = await undoImport(opened, batchId ?? '', {
      signal: controller.signal,
      onProgress: () => {
        if (records.media.count() === 0) controller.abort()
      },
    })
    expect(records.media.count()).toBe(0)
    expect(stopped.removed).toBeGreaterThan(0)
    expect(mediaFilesIn(library.files.media)).toEqual([])
  })

  test('is the words that kept states of articles showed', async () => {
    const opened = testLibrary()
    const { records } = opened
    const { batchId } = await run(opened, text('name,brand\nCloud Balm,A\n'), 'skip', { kind: 'product' })
    const [id = ''] = records.products.allIds()
    const document = paragraphs('A text.')
    document.content.push({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'mention', attrs: { kind: 'product', id, text: null } }],
    })
    const article = records.articles.create({ fields: emptyFields.article(), document })
    records.revisions.keep(article, { cause: 'named', label: 'with the chip' })
    records.articles.save(article.id, 1, { document: paragraphs('No chip.') })
    expect(await undoImport(opened, batchId ?? '')).toMatchObject({ removed: 2, kept: [] })
    // The kept state comes back, and says what it said.
    records.articles.save(article.id, 2, { document })
    expect(JSON.stringify(records.articles.get(article.id)?.document)).toContain('Cloud Balm')
  })
})

const bare = (name: string) => `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\nEND:VCARD\n`
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('Open Beauty Facts', () => {
  test('its table is recognised, and keeps where it is from', async () => {
    const opened = testLibrary()
    const report = await run(opened, fixture('facts.tsv'))
    expect(report).toMatchObject({ rows: 4, added: 3, rejected: 1, brandsAdded: 2 })
    const { products } = opened.records
    const [cream] = products.getMany(products.allIds())
    expect(cream).toMatchObject({
      name: 'Crème du Matin "légère"',
      barcode: '4006381333931',
      category: 'Day creams',
      sizes: [{ label: '50 ml' }],
      ingredients: 'Aqua, Glycerin, Niacinamide',
      links: [{ kind: 'information', url: 'https://facts.example/4006381333931' }],
    })
    expect(cream?.notes).toMatch(/^Source: Open Beauty Facts .*ODbL/)
  })

  test('its JSON lines too, packed or not, and a broken line is told', async () => {
    const { readFileSync } = await import('node:fs')
    const opened = testLibrary()
    const source = fixture('facts.jsonl')
    const report = await run(opened, source)
    expect(report).toMatchObject({ rows: 4, added: 2, rejected: 2 })
    expect(report.notices.map((notice) => notice.text)).toContain('Line 4 is not a product in JSON.')
    const path = join(mkdtempSync(join(tmpdir(), 'desk-facts-')), 'facts.jsonl.gz')
    writeFileSync(path, gzipSync(readFileSync(source.kind === 'file' ? source.path : '')))
    expect(await run(opened, { kind: 'file', path })).toMatchObject({ rows: 4, skipped: 2, rejected: 2 })
  })

  test.each([
    [{ category: 'face oils' }, 1],
    [{ category: 'FACE', country: 'france' }, 2],
    [{ brand: 'fern & salt' }, 1],
    [{ country: 'Peru' }, 0],
  ])('only what is wanted comes: %j', async (filter, added) => {
    const opened = testLibrary()
    const report = await run(opened, fixture('facts.tsv'), 'skip', { filter })
    expect(report).toMatchObject({ rows: 4, added, left: 4 - added - report.rejected })
  })
})

test('cards become experts, with their portraits', async () => {
  const opened = testLibrary()
  expect(await run(opened, fixture('people.vcf'))).toMatchObject({ rows: 3, added: 3, rejected: 0 })
  const { experts, media } = opened.records
  const [ines, paul, vera] = experts.getMany(experts.allIds())
  expect(ines).toMatchObject({
    name: 'Dr. Inès Okafor',
    title: 'Cosmetic chemist',
    employer: 'Northbank Lab, Research',
    contacts: [
      { kind: 'email', value: 'ines@northbank.example' },
      { kind: 'phone', value: '+46 1 23' },
      { kind: 'website', value: 'https://northbank.example' },
    ],
    notes: 'Prefers mornings, never Mondays.\nSpeaks French.',
    tags: ['chemist', 'sweden'],
    portraitMediaId: media.allIds()[0],
  })
  expect(paul).toMatchObject({
    name: 'Paul Lind',
    shortNames: ['Paulie', 'P.L.'],
    socials: [{ network: 'Instagram', handle: '@paul.lind' }],
    contacts: [
      { kind: 'email', value: 'paul@lind.example' },
      { kind: 'phone', value: '+49-30-1' },
    ],
  })
  expect(vera).toMatchObject({ name: 'Vera Müller', employer: 'Bäckerei am Ring' })
})
