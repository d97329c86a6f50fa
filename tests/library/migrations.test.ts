import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createLibrary, openLibrary } from '@main/library'
import { openForWriting } from '@main/library/connection'
import { libraryFiles } from '@main/library/layout'
import { createSchema, migrate, newestSchemaVersion } from '@main/library/migrate'
import { migrations } from '@main/library/migrations'
import { repositoriesOf } from '@main/library/repositories'
import type { Condition } from '@shared/lists/query'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import {
  emptyFields,
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

/**
 * A real library file of every released format and of the newest, `format-<version>.db.gz`. After adding a step, write
 * the file of the new format once with `LIBRARY_FIXTURE=write npx vitest run tests/library/migrations.test.ts`, and
 * keep the released ones.
 */
const fixtures = resolve(import.meta.dirname, '../fixtures/libraries')

/** The text of each shipped step. A step that differs from what made people's libraries is not the same step. */
const frozen: Record<number, string> = {
  10: '9eb71aab58af77c94d17e542baf78d823c7929acf59d6b81567de3511095556f',
  20: 'e13883f1ae87fd09b8c07e200b13f12729f5117c80561c24d729aca6fa594760',
  30: '059548f195b1da0eb1833f13804c4b2d3b18b7480db5c0460fe50a1b5d74ce28',
  40: '93712e28618a527807a1e9d8b0c2395cd6667fa93d1e72a8c05be4541f7b12ad',
  50: '0b745ce6797ee670e2e345f9fa5fe4e386b25e4a6f369df7e334f740662a4e9e',
  60: 'd3a96babfc99127f78fd4c937cc94f716ed5c57ace3fc132bdf16175046c2c13',
  70: '405afb7e5e133478e49d46aabcd3cbeabd683928a807cac8fe0d6fa0b9878107',
  80: 'b90aa0f56315e40d4eac4cc28e0616e90d6531dfa9b9271b3248a6e8616108ca',
  100: '6a928a3e700b4f58df5b9dede1890da63692b49c1d28c55792a17ed33b16ff44',
  120: 'ff3c8a8bd4f0bfab16ea100cc32ee48a810a0c053288ad6ec9d08a388789116f',
  130: '5431a601dbfb1ecda1790ad4b47e6642f6bb36d9171f28e9a36144c8a55428e8',
  140: '13f18667cd299eaad7af42f7e59b7f9fe43407764df2b1927394112f2f235467',
  150: 'b2d6ef4721dd69f1ae6deff270a94457178d24da4a9bea4cf73859423f776a54',
  160: 'ee4a23063a457c092329ce0b728b052acc81786ac43debeb9329f4719784f370',
  170: '5f3879e6c3f6f52951a8ccdbdc353fbad6bb0c91f8176027766a31fa9335f305',
  180: 'c2a65d5ee2b4a8d5c587e31e9d9ea882e1acebe760edab3a21e10ac8fa44aa0b',
  200: 'f9a994a7d8b0fe1a6bb6fb736bae0333dd493bbc6cdd804e24155167891ba259',
}

/** Formats that people's libraries are in: steps that were released together left only their last. */
const released = [10, 80, 130, 170, 200]

const everything = { filter: '', binned: false, limit: 10, offset: 0 }
const priceOf = (amount: number): Condition => ({
  test: 'between',
  range: 'price',
  from: amount,
  to: amount,
  currency: 'EUR',
})

const folder = temporaryFolders()
const exercised = new Set<number>()

function fixtureVersions(): number[] {
  return readdirSync(fixtures)
    .flatMap((name) => /^format-(\d+)\.db\.gz$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other)
}

/** A library folder with the file of an old format in it. */
function oldLibrary(version: number): string {
  const place = join(folder(), `Format ${version}`)
  mkdirSync(place)
  writeFileSync(
    join(place, 'library.db'),
    gunzipSync(readFileSync(join(fixtures, `format-${version}.db.gz`))),
  )
  return place
}

test.runIf(process.env.LIBRARY_FIXTURE === 'write')('writes the file of the newest format', () => {
  const library = createLibrary(join(folder(), 'Fixture'))
  const records = repositoriesOf(library)
  const media = records.media.create(fullMedia())
  const brand = records.brands.create(fullBrand())
  const expert = records.experts.create(fullExpert(brand.id, media.id))
  const product = records.products.create(fullProduct(brand.id, media.id))
  const interview = fullInterview(expert.id, media.id)
  const { id } = records.interviews.create({ ...interview, segments: segmentsOf(interview) })
  const document = paragraphs('Less is a method.', 'She keeps it simple.')
  document.content.push({
    type: 'paragraph',
    attrs: { id: product.id },
    content: [{ type: 'mention', attrs: { kind: 'product', id: product.id, text: null } }],
  })
  const article = records.articles.create({ fields: fullArticle(media.id, [id]), document })
  records.profiles.create(fullProfile())
  records.settings.set({ byline: 'Vera Quist', currency: 'SEK' })
  records.revisions.keep(article, { cause: 'named', label: 'kept' })
  records.brands.bin([records.brands.create({ ...emptyFields.brand(), name: 'Binned' }).id])
  library.connection.exec('VACUUM')
  const { database } = library.files
  library.close()
  mkdirSync(fixtures, { recursive: true })
  writeFileSync(
    join(fixtures, `format-${newestSchemaVersion()}.db.gz`),
    gzipSync(readFileSync(database), { level: 9 }),
  )
})

describe.each(fixtureVersions())('a library of format %i', (version) => {
  test('opens, is brought to the newest format, and has all its records', () => {
    const place = oldLibrary(version)
    const backups = join(folder(), 'backups')
    const library = openLibrary(place, { backupFolder: backups })
    for (const step of migrations) if (step.version > version) exercised.add(step.version)
    expect(library.schemaVersion).toBe(newestSchemaVersion())
    expect(existsSync(backups)).toBe(version < newestSchemaVersion())
    const records = repositoriesOf(library)
    const [article] = records.articles.getMany(records.articles.allIds())
    expect(article).toMatchObject({
      ...fullArticle(article?.coverMediaId ?? '', article?.interviewIds ?? []),
      document: { content: { length: 3 } },
    })
    const [product] = records.products.getMany(records.products.allIds())
    const fields = fullProduct(product?.brandId ?? '', product?.pictureMediaId ?? '')
    expect(product).toMatchObject({ ...fields, sizes: product?.sizes, prices: product?.prices })
    expect(product?.prices).toHaveLength(4)
    // The first size's latest price, which lists are ordered by.
    expect(records.products.list({ ...everything, where: [priceOf(3100)] }).total).toBe(1)
    expect(records.products.list({ ...everything, where: [priceOf(5400)] }).total).toBe(0)
    expect(records.views.list()).toEqual([])
    expect(records.experts.getMany(records.experts.allIds())[0]).toMatchObject({
      shortNames: ['Inès', 'Dr. Okafor'],
    })
    expect(records.interviews.getMany(records.interviews.allIds())[0]?.segments).toHaveLength(3)
    expect(records.settings.get()).toMatchObject({ byline: 'Vera Quist', currency: 'SEK' })
    expect(records.bin.list()).toMatchObject([{ title: 'Binned' }])
    expect(records.search.find('Okafor', [], 10).length).toBeGreaterThan(0)
    // Published on 3 August, held on 20 May.
    const dated = records.search.find(
      'after:2026-05-19 before:2026-08-04 type:article type:interview',
      [],
      10,
    )
    expect(dated.map(({ kind }) => kind)).toEqual(['article', 'interview'])
    expect(records.mentions.placesOf('product', product?.id ?? '')).toHaveLength(1)
    records.ingredients.workOff(100)
    expect(records.ingredients.productsOf(['niacinamide'], 10, 0)).toMatchObject([
      { productId: product?.id, position: 2, entryCount: 2 },
    ])
    expect(library.connection.pragma('foreign_key_check')).toEqual([])
    expect(library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    library.close()
  })

  test('can be read only in the newest format, and is otherwise left as it is', () => {
    const place = oldLibrary(version)
    const before = readFileSync(join(place, 'library.db'))
    if (version === newestSchemaVersion()) {
      const library = openLibrary(place, { mode: 'read' })
      expect(repositoriesOf(library).articles.count()).toBe(1)
      library.close()
    } else {
      expect(() => openLibrary(place, { mode: 'read' })).toThrow(
        expect.objectContaining({ code: 'read-only' }),
      )
    }
    expect(readFileSync(join(place, 'library.db')).equals(before)).toBe(true)
  })
})

test('step 40 keeps what old exports printed, and says of it what it does not know', () => {
  const place = oldLibrary(10)
  const before = openForWriting(libraryFiles(place).database)
  before.exec(`
    INSERT INTO export_log VALUES ('e', 'a', 1, 'The quiet barrier', 'p', 'Markdown', 'markdown', '/posts', 'q.md', 'h', 5);
    INSERT INTO printed_facts VALUES ('e', 0, 'b', 'c', 'price', '€34.00', '2026-01-05');`)
  before.close()
  const library = openLibrary(place, { backupFolder: join(folder(), 'backups') })
  expect(repositoriesOf(library).exportLog.factsOf('e')).toEqual([
    {
      blockId: 'b',
      productId: 'c',
      field: 'price',
      value: '€34.00',
      asOf: '2026-01-05',
      use: 'fact',
      mode: null,
      sizeId: null,
      money: null,
    },
  ])
  library.close()
})

test('step 100 gives what was kept as printed of a merged product to the one that stayed, through any chain', () => {
  const place = oldLibrary(80)
  const before = openForWriting(libraryFiles(place).database)
  const articleId = before.prepare<[], string>('SELECT id FROM articles').pluck().get()
  before.exec(`
    INSERT INTO merges VALUES ('m', 1, NULL), ('n', 2, NULL);
    INSERT INTO merged_records VALUES ('a', 'product', 'b', 'm'), ('b', 'product', 'c', 'n');
    INSERT INTO kept_as_printed VALUES
      ('${articleId}', 'a', 'price', '€1.00', 'Of the one that went', 5),
      ('${articleId}', 'b', 'price', '€2.00', 'Decided of both', 5),
      ('${articleId}', 'c', 'price', '€2.00', 'Of the one that stayed', 6);`)
  before.close()
  const library = openLibrary(place, { backupFolder: join(folder(), 'backups') })
  expect(repositoriesOf(library).printedFacts.keptOf('c')).toMatchObject([
    { value: '€1.00', reason: 'Of the one that went', keptAt: 5 },
    { value: '€2.00', reason: 'Of the one that stayed', keptAt: 6 },
  ])
  library.close()
})

test('step 120 keeps notes of before: a due one is a to-do, and a block is all that is known of its place', () => {
  const place = oldLibrary(80)
  const before = openForWriting(libraryFiles(place).database)
  const articleId = before.prepare<[], string>('SELECT id FROM articles').pluck().get() ?? ''
  before.exec(`
    INSERT INTO notes VALUES
      ('n', '${articleId}', 'b', 'Vera', 'Ask for the dose.', '2026-09-01', 5, 6, NULL),
      ('o', '${articleId}', NULL, 'Vera', 'Lovely.', NULL, 7, 8, 9);`)
  before.close()
  const library = openLibrary(place, { backupFolder: join(folder(), 'backups') })
  const { notes } = repositoriesOf(library)
  expect(notes.ofArticle(articleId)).toMatchObject([
    {
      id: 'n',
      text: 'Ask for the dose.',
      isTodo: true,
      dueOn: '2026-09-01',
      place: { blockId: 'b', words: '' },
    },
    {
      id: 'o',
      text: 'Lovely.',
      isTodo: false,
      resolvedAt: 9,
      place: { blockId: null },
      replies: [],
      revision: 1,
    },
  ])
  library.close()
})

test('step 140 gives a library of before an empty bank, no template, and plans that can be written', () => {
  const library = openLibrary(oldLibrary(130), { backupFolder: join(folder(), 'backups') })
  const { articles, interviews, questions, templates } = repositoriesOf(library)
  const [interview] = interviews.getMany(interviews.allIds())
  if (!interview) throw new Error('The fixture has an interview.')
  expect([interview.plan, questions.list(false), templates.all()]).toEqual([[], [], []])
  const [added] = questions.addMany([{ text: 'What is new?', topic: 'Beginnings', note: '' }])
  const planned = { id: interview.id, questionId: added?.question.id ?? '', text: 'What is new?', note: '' }
  const plan = [{ ...planned, state: 'open' as const }]
  expect(interviews.savePlan(interview.id, interview.revision, plan)).toMatchObject({ outcome: 'saved' })
  expect(interviews.get(interview.id)).toMatchObject({ plan, segments: { length: 3 } })
  const [articleId = ''] = articles.allIds()
  templates.setHints(articleId, { title: 'A title', dek: '' })
  expect(templates.hintsOf(articleId)).toEqual({ title: 'A title', dek: '' })
  library.close()
})

test('step 130 leaves what was kept whole readable, as a version that somebody asked for', () => {
  const library = openLibrary(oldLibrary(80), { backupFolder: join(folder(), 'backups') })
  const { articles, revisions } = repositoriesOf(library)
  const [article] = articles.getMany(articles.allIds())
  if (!article) throw new Error('The fixture has an article.')
  const [kept] = revisions.ofArticle(article.id)
  expect(kept).toMatchObject({ cause: 'named', label: 'kept', status: null })
  expect(revisions.state(kept?.id ?? '')).toMatchObject({
    fields: { title: article.title },
    document: article.document,
  })
  // The next one is compared with it.
  revisions.keep(article, { cause: 'pause' })
  expect(revisions.ofArticle(article.id)[0]).toMatchObject({ cause: 'pause', added: 0, removed: 0 })
  library.close()
})

test('step 150 gives no article a place on the board: each column is in its own order', () => {
  const library = openLibrary(oldLibrary(130), { backupFolder: join(folder(), 'backups') })
  const { articles, board } = repositoriesOf(library)
  expect(board.allPlaces()).toEqual([])
  const [id = ''] = articles.allIds()
  board.place({ articleId: id, status: 'drafting', position: 'a0' })
  expect(board.positions('drafting')).toEqual(new Map([[id, 'a0']]))
  articles.deleteForEver([id])
  expect(board.allPlaces()).toEqual([])
  library.close()
})

test('step 160 gives a library of before dictionaries, which are empty and can be written to', () => {
  const library = openLibrary(oldLibrary(130), { backupFolder: join(folder(), 'backups') })
  const { articles, dictionaries } = repositoriesOf(library)
  const [articleId = ''] = articles.allIds()
  expect(dictionaries.all()).toEqual([])
  expect(dictionaries.add(null, ['Zorvane', 'Zorvane'])).toEqual(['Zorvane'])
  expect(dictionaries.add(articleId, ['Zorvane'])).toEqual(['Zorvane'])
  library.close()
})

test('step 180 keeps what a replacement changed, and forgets it with its article', () => {
  const library = openLibrary(oldLibrary(130), { backupFolder: join(folder(), 'backups') })
  const { articles, replacements } = repositoriesOf(library)
  const [articleId = ''] = articles.allIds()
  library.write(() => {
    replacements.begin('one', 'clay', 'mud')
    replacements.add('one', { articleId, status: 'published', blocks: [] })
  })
  expect(replacements.list()).toMatchObject([
    { id: 'one', found: 'clay', put: 'mud', articles: 1, isWhole: false },
  ])
  library.write(() => replacements.end('one'))
  expect(replacements.list()).toMatchObject([{ isWhole: true }])
  articles.deleteForEver([articleId])
  expect(replacements.list()).toEqual([])
  library.close()
})

describe('the runner', () => {
  // The oldest format and invented steps, so that new steps change nothing here.
  const oldest = migrations.slice(0, 1)
  const next = {
    version: newestSchemaVersion() + 10,
    sql: 'ALTER TABLE brands ADD COLUMN founded TEXT; CREATE TABLE later (id TEXT) STRICT',
  }
  const after = {
    version: newestSchemaVersion() + 20,
    sql: "INSERT INTO later VALUES ('made by the step before')",
  }

  function oldConnection() {
    const place = oldLibrary(10)
    const files = libraryFiles(place)
    return { files, connection: openForWriting(files.database), backups: join(folder(), 'backups') }
  }

  test('takes every missing step in order, after a backup that opens by itself', () => {
    const { files, connection, backups } = oldConnection()
    const backup = migrate(connection, files, backups, [...oldest, next, after])
    expect(connection.pragma('user_version', { simple: true })).toBe(after.version)
    expect(connection.prepare('SELECT id FROM later').pluck().get()).toBe('made by the step before')
    connection.close()
    const copy = new Database(backup ?? '', { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(10)
    expect(copy.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1)
    copy.close()
    expect(readdirSync(backups)).toHaveLength(1)
  })

  test('leaves the old format whole when a step fails', () => {
    const { files, connection, backups } = oldConnection()
    const broken = { version: after.version, sql: 'DELETE FROM articles; THIS IS NO STATEMENT' }
    expect(() => migrate(connection, files, backups, [...oldest, next, broken])).toThrow(/syntax error/)
    expect(connection.pragma('user_version', { simple: true })).toBe(10)
    expect(connection.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1)
    expect(() => connection.prepare('SELECT founded FROM brands')).toThrow(/no such column/)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    connection.close()
  })

  test('refuses a step that breaks references', () => {
    const { files, connection, backups } = oldConnection()
    const broken = { version: next.version, sql: 'DELETE FROM brands' }
    expect(() => migrate(connection, files, backups, [...oldest, broken])).toThrow(/broken references/)
    expect(connection.prepare('SELECT count(*) FROM brands').pluck().get()).toBe(2)
    connection.close()
  })

  test('does nothing without a backup', () => {
    const { files, connection } = oldConnection()
    const inTheWay = join(folder(), 'a file')
    writeFileSync(inTheWay, '')
    expect(() => migrate(connection, files, join(inTheWay, 'backups'), [...oldest, next])).toThrow(
      expect.objectContaining({ code: 'file-unwritable' }),
    )
    expect(connection.pragma('user_version', { simple: true })).toBe(10)
    connection.close()
  })

  test('refuses a newer format, and steps out of order', () => {
    const { files, connection, backups } = oldConnection()
    connection.pragma(`user_version = ${next.version + 1}`)
    expect(() => migrate(connection, files, backups, [...oldest, next])).toThrow(
      expect.objectContaining({ code: 'library-newer' }),
    )
    connection.close()
    expect(existsSync(backups)).toBe(false)
    const empty = new Database(':memory:')
    expect(() => createSchema(empty, [...oldest, after, next])).toThrow(/does not follow/)
    empty.close()
  })
})

test('shipped steps are as they were shipped', () => {
  const texts = migrations.map(({ version, sql }) => [
    version,
    createHash('sha256').update(sql).digest('hex'),
  ])
  expect(Object.fromEntries(texts)).toEqual(frozen)
})

test('every step was exercised on an older file, and every released format has a file', () => {
  const [, ...later] = migrations.map(({ version }) => version)
  expect(fixtureVersions()).toEqual([...new Set([...released, newestSchemaVersion()])])
  expect([...exercised].sort((one, other) => one - other)).toEqual(later)
})

test('step 200 knows of no article how much is in it until it is told, and only of the text that was read', () => {
  const library = openLibrary(oldLibrary(170), { backupFolder: join(folder(), 'backups') })
  const { articles, findingCounts } = repositoriesOf(library)
  const [article] = articles.getMany(articles.allIds())
  if (!article) throw new Error('The fixture has an article.')
  const { id, document } = article
  const tell = (revision: number) => findingCounts.keep(id, revision, 3)
  expect(findingCounts.all()).toEqual([])
  expect(tell(article.revision + 1)).toBe(false)
  expect(tell(article.revision)).toBe(true)
  const counted = [{ articleId: id, findings: 3 }]
  // Where it stands is no part of what was read; its words are.
  const fields = { ...article, status: 'approved' as const }
  articles.save(id, article.revision, { fields })
  expect(findingCounts.all()).toEqual(counted)
  articles.save(id, article.revision + 1, { fields: { ...fields, title: 'Another' } })
  expect(findingCounts.all()).toEqual([])
  expect(tell(article.revision + 2)).toBe(true)
  articles.save(id, article.revision + 2, { document })
  expect(findingCounts.all()).toEqual([])
  tell(article.revision + 3)
  articles.bin([id])
  expect(findingCounts.all()).toEqual([])
  articles.deleteForEver([id])
  library.close()
})
