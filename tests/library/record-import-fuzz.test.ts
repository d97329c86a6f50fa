import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { makePlan } from '@main/services/record-import/make-plan'
import { runPlan } from '@main/services/record-import/run-plan'
import { DeskError } from '@shared/ipc/errors'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { arbitraryChanges, mutate } from '../helpers/mutated-bytes'
import { processorTime } from '../helpers/processor-time'

const testLibrary = testLibraries()
const folder = temporaryFolders()
const FIXTURES = resolve(import.meta.dirname, '../fixtures/files/tables')
const LONGEST_MS = 2_000
/** LAW_RUNS runs more. */
const numRuns = Number(process.env.LAW_RUNS ?? 40)
const ENDLESS = { timeout: 3_600_000 }

const changes = arbitraryChanges([
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n ',
  '=cmd()',
  '{',
  '}',
  '[[[[',
  '\\',
  ':',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'N;ENCODING=QUOTED-PRINTABLE:=\n',
  'PHOTO;ENCODING=b:AAAA\n',
  'item1.X-ABLabel:',
  '\ufeff',
  '\u0000',
  '😀',
  '9'.repeat(40),
  '-1e400 €',
  '2026-99-99',
])

/** Rows that are each in the report once, or a refusal; soon, and nothing of it besides in the library. */
async function endsWell({ library, records }: TestLibrary, path: string): Promise<void> {
  const before = records.products.count() + records.experts.count() + records.brands.count()
  const spent = await processorTime(async () => {
    try {
      const { plan } = await makePlan({ kind: 'file', path }, { currency: 'EUR' })
      const report = await runPlan({ library, records }, plan, { duplicates: 'add', decisions: new Map() }, 0)
      const { added, updated, skipped, rejected, left, brandsAdded } = report
      expect(added + updated + skipped + rejected + left).toBe(report.rows)
      const now = records.products.count() + records.experts.count() + records.brands.count()
      expect(now - before).toBe(added + brandsAdded)
    } catch (error) {
      if (!(error instanceof DeskError) || error.code === 'internal') throw error
    }
  })
  expect(spent).toBeLessThan(LONGEST_MS)
}

describe('damaged tables and cards end in rows or in a refusal, soon', () => {
  test.each(readdirSync(FIXTURES))('%s: pieces lost, doubled and put in', ENDLESS, async (name) => {
    const bytes = readFileSync(join(FIXTURES, name))
    const path = join(folder(), name)
    const opened = testLibrary()
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom(false, false, false, true), async (made, isPacked) => {
        const damaged = mutate(bytes, made)
        writeFileSync(path, isPacked ? mutate(gzipSync(damaged), made.slice(1)) : damaged)
        await endsWell(opened, path)
      }),
      { numRuns },
    )
  })
})

describe('files that unpack to far more than they are', () => {
  const first = (name: string) => readFileSync(join(FIXTURES, name), 'utf8')

  test.each([
    ['one line', 'facts.jsonl', `${first('facts.jsonl')}{"code":"`, 'x'.repeat(1_000)],
    ['a cell that is never closed', 'shop.csv', 'name,brand\nBalm,House\n"', 'x'.repeat(1_000)],
    [
      'a card that never ends',
      'people.vcf',
      `${first('people.vcf')}BEGIN:VCARD\n`,
      `NOTE:${'x'.repeat(990)}\n`,
    ],
  ])('%s', { timeout: 120_000 }, async (_what, name, beginning, piece) => {
    const path = join(folder(), `${name}.gz`)
    const packed = gzipSync(beginning + piece.repeat(100_000))
    writeFileSync(path, packed)
    const opened = testLibrary()
    let told: unknown
    const spent = await processorTime(async () => {
      try {
        const { plan } = await makePlan({ kind: 'file', path }, { currency: 'EUR' })
        told = await runPlan(opened, plan, { duplicates: 'add', decisions: new Map() }, 0)
      } catch (error) {
        told = error
      }
    })
    if (told instanceof DeskError) expect(told.message).toMatch(/too long/)
    else expect(told).toMatchObject({ added: expect.any(Number), left: 0 })
    // A machine that takes long over unpacking alone takes as much longer over all.
    const unpacking = await processorTime(() => gunzipSync(packed))
    expect(spent).toBeLessThan(Math.max(LONGEST_MS * 2, unpacking * 12))
  })
})
