import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvPieces, type TableChoice, writeCsvFile } from '@main/services/tables/write-csv'
import { unguarded } from '@shared/tables/cell'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import { emptyFields, fullBrand, fullExpert, fullMedia, fullProduct } from '../helpers/library-samples'

const testLibrary = testLibraries()
const query = { filter: '', binned: false }
const all: Omit<TableChoice, 'kind'> = { columns: [], query, byteOrderMark: false }

async function read(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

test('a list goes out with the columns chosen, in its order, without what is in the bin', async () => {
  const { records } = testLibrary()
  const media = records.media.create(fullMedia())
  const brand = records.brands.create(fullBrand())
  records.products.create(fullProduct(brand.id, media.id))
  records.products.create({ ...emptyFields.product(), name: 'Aloe; "Water", 2' })
  records.products.bin([records.products.create({ ...emptyFields.product(), name: 'Binned' }).id])
  const columns = ['name', 'brand', 'sizes', 'price', 'currency', 'tags']
  const text = await read(csvPieces(records, { ...all, kind: 'product', columns }))
  expect(text).toBe(
    'Name,Brand,Sizes,Price,Currency,Tags\r\n' +
      '"Aloe; ""Water"", 2",,,,,\r\n' +
      'Cloud Balm,Maison Aurèle,30 ml; 75 ml,31.00,EUR,balm\r\n',
  )
  const filtered = await read(
    csvPieces(records, { ...all, kind: 'product', columns, query: { ...query, filter: 'cloud' } }),
  )
  expect(filtered.split('\r\n')).toHaveLength(3)
  await expect(read(csvPieces(records, { ...all, kind: 'product', columns: ['colour'] }))).rejects.toThrow(
    /no column colour; there are name, brand/,
  )
})

test('a list goes out as it is narrowed and ordered, or the chosen ones in its order', async () => {
  const { records } = testLibrary()
  const add = (name: string, category: string) =>
    records.products.create({ ...emptyFields.product(), name, category }).id
  const [balm, , oil] = [add('Balm', 'care'), add('Comb', 'tool'), add('Oil', 'care')]
  const namesOf = async (choice: Partial<TableChoice>) => {
    const text = await read(csvPieces(records, { ...all, kind: 'product', columns: ['name'], ...choice }))
    return text.trimEnd().split('\r\n').slice(1)
  }
  const sort = { by: 'name', direction: 'descending' as const }
  const where = [{ test: 'among' as const, field: 'category', values: ['care'] }]
  expect(await namesOf({ query: { ...query, where, sort } })).toEqual(['Oil', 'Balm'])
  expect(await namesOf({ query: { ...query, sort }, only: [balm, oil] })).toEqual(['Oil', 'Balm'])
  expect(await namesOf({ query, only: [oil, balm] })).toEqual(['Balm', 'Oil'])
  expect(await namesOf({ query: { ...query, group: 'category' } })).toEqual(['Balm', 'Oil', 'Comb'])
  expect(await namesOf({ query: { ...query, where }, limit: 1 })).toEqual(['Balm'])
  expect(await namesOf({ query, only: [] })).toEqual([])
})

test('what is written to the library meanwhile neither doubles a row nor leaves one out', async () => {
  const { records } = testLibrary()
  for (let count = 0; count < 450; count++)
    records.brands.create({ ...emptyFields.brand(), name: `Brand ${String(count).padStart(3, '0')}` })
  const pieces = csvPieces(records, { ...all, kind: 'brand', columns: ['name'] })
  let text = ''
  for (let next = await pieces.next(); ; next = await pieces.next()) {
    if (next.done) {
      expect(next.value).toBe(450)
      break
    }
    text += next.value
    records.brands.create({ ...emptyFields.brand(), name: 'A new one' })
  }
  const names = text.trimEnd().split('\r\n').slice(1)
  expect(new Set(names).size).toBe(450)
  expect(names).not.toContain('A new one')
})

test('every kind has its table', async () => {
  const { records } = testLibrary()
  const media = records.media.create(fullMedia())
  const brand = records.brands.create(fullBrand())
  const expert = fullExpert(brand.id, media.id)
  expert.contacts.push(
    { kind: 'website', value: 'https://okafor.example' },
    { kind: 'agent', value: 'Lind & Co' },
  )
  records.experts.create(expert)
  for (const kind of ['brand', 'expert', 'media'] as const) {
    const rows = parse(await read(csvPieces(records, { ...all, kind })), { columns: true })
    expect(rows).toHaveLength(1)
    expect(Object.values(rows[0] ?? {}).filter((cell) => cell === '')).toEqual([])
  }
})

test('no cell starts a formula, and every word comes back', async () => {
  const signs = ['=', '+', '-', '@', "'", '"', ',', ';', '\n', '\r', '\t', 'a', '1']
  const nasty = fc.array(fc.constantFrom(...signs), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (names) => {
      const { records } = testLibrary()
      const texts = names.map((parts) => parts.join(''))
      for (const notes of texts) records.brands.create({ ...emptyFields.brand(), name: 'x', notes })
      const text = await read(csvPieces(records, { ...all, kind: 'brand', columns: ['notes'] }))
      // Spreadsheets begin a row at any line break that stands in no quotation marks.
      const breaks = ['\r\n', '\n', '\r']
      const cells = parse(text, { from: 2, record_delimiter: breaks }).map((row) => row[0] ?? '')
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      expect(cells.map(unguarded).sort()).toEqual(texts.sort())
    }),
    { numRuns: 25 },
  )
})

test('a file that is kept beside it under a like name is not written over', async () => {
  const { records } = testLibrary()
  const path = join(mkdtempSync(join(tmpdir(), 'desk-csv-')), 'products.csv')
  writeFileSync(`${path}.part`, 'a download under way')
  await writeCsvFile(records, { ...all, kind: 'product' }, path)
  expect(readFileSync(`${path}.part`, 'utf8')).toBe('a download under way')
})

test('a file is written whole or not at all, with the mark when asked for', async () => {
  const { records } = testLibrary()
  for (let count = 0; count < 450; count++)
    records.brands.create({ ...emptyFields.brand(), name: `Brand ${count}` })
  const folder = mkdtempSync(join(tmpdir(), 'desk-csv-'))
  const path = join(folder, 'brands.csv')
  const choice = { ...all, kind: 'brand', byteOrderMark: true } as const
  expect(await writeCsvFile(records, choice, path)).toBe(450)
  const bytes = readFileSync(path)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(451)
  const signal = AbortSignal.abort()
  await expect(writeCsvFile(records, choice, join(folder, 'b.csv'), { signal })).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect(readdirSync(folder)).toEqual(['brands.csv'])
})
