import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, type Library, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { emptyArticleFields } from '@shared/records/article-fields'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { paragraphs } from '../helpers/library-samples'

// What crash.test.ts finds by chance, looked at one by one: the files of a library as they are when its process ends
// after each of its writes, and in the middle of each.

const folder = temporaryFolders()

/** Of the -wal file of SQLite: its own header, and that of the pages in it (https://www.sqlite.org/walformat.html). */
const WAL_HEADER = 32
const FRAME_HEADER = 24

/** Two seconds on an idle machine; in milliseconds. */
const LONGEST = 120_000

interface Files {
  database: Buffer
  wal: Buffer
}

function filesOf({ files }: Library): Files {
  return { database: readFileSync(files.database), wal: readFileSync(`${files.database}-wal`) }
}

/** A library whose article is saved again and again. */
function savedLibrary() {
  const library = createLibrary(join(folder(), 'Written'))
  const services = createRecordServices(library, new ChangeFeed())
  const { id } = services['articles.create']({ fields: { title: 'Revision 1' } })
  let revision = 1
  /** How long the -wal file was when a revision was acknowledged. */
  const acknowledged = new Map<number, number>()
  const save = () => {
    const words = `Save ${revision + 1} of a text about cleansing balms. `.repeat(40 * (revision % 3))
    const answer = services['articles.save']({
      id,
      revision,
      fields: { ...emptyArticleFields(), title: `Revision ${revision + 1}` },
      document: paragraphs(words, `last ${revision + 1}`),
    })
    if (answer.outcome !== 'saved') throw new Error('stale')
    revision = answer.revision
    acknowledged.set(revision, statSync(`${library.files.database}-wal`).size)
  }
  return { library, id, save, acknowledged }
}

/** Opens what a process left behind, and tells which revision of the article is in it, whole. */
function revisionIn(place: string, id: string, { database, wal }: Files): number {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  writeFileSync(join(place, 'library.db'), database)
  writeFileSync(join(place, 'library.db-wal'), wal)
  // Opening checks every page of a library that was not closed.
  const library = openLibrary(place)
  try {
    expect(library.notices).toEqual([])
    const article = repositoriesOf(library).articles.get(id)
    if (!article) throw new Error('The article is gone')
    expect(article.title).toBe(`Revision ${article.revision}`)
    if (article.revision > 1) expect(JSON.stringify(article.document)).toContain(`"last ${article.revision}"`)
    return article.revision
  } finally {
    library.close()
  }
}

/** After each page that was written to a -wal file, and within it. */
function* cuts(wal: Buffer, from: number, pageSize: number): Generator<number> {
  for (let frame = from; frame < wal.length; frame += FRAME_HEADER + pageSize) {
    yield frame
    yield frame + FRAME_HEADER + pageSize / 2
  }
  yield wal.length
}

test(
  'cut off at any write of a save, a library has every save that was acknowledged and no half of another',
  () => {
    const { library, id, save, acknowledged } = savedLibrary()
    const begun = filesOf(library)
    const pageSize = Number(library.connection.pragma('page_size', { simple: true }))
    for (let count = 0; count < 3; count++) save()
    const whole = filesOf(library)
    expect(whole.database.equals(begun.database)).toBe(true)
    expect((whole.wal.length - WAL_HEADER) % (FRAME_HEADER + pageSize)).toBe(0)

    const place = join(folder(), 'Cut off')
    const seen = new Set<number>()
    for (const length of cuts(whole.wal, begun.wal.length, pageSize)) {
      const found = revisionIn(place, id, { ...whole, wal: whole.wal.subarray(0, length) })
      const promised = Math.max(
        1,
        ...[...acknowledged].filter(([, at]) => at <= length).map(([saved]) => saved),
      )
      expect(found, `${length} bytes`).toBe(promised)
      seen.add(found)
    }
    expect([...seen].toSorted()).toEqual([1, 2, 3, 4])
    library.close()
  },
  LONGEST,
)

test(
  'cut off at any write into the main file, a library has every save',
  () => {
    const { library, id, save } = savedLibrary()
    for (let count = 0; count < 3; count++) save()
    const before = filesOf(library)
    library.checkpoint()
    const after = filesOf(library)
    const pageSize = Number(library.connection.pragma('page_size', { simple: true }))
    const place = join(folder(), 'Cut off')

    // The main file gets its new pages one after the other, while all of them are still in the -wal file.
    const pages = Array.from({ length: after.database.length / pageSize }, (_, index) => index * pageSize)
    const changed = pages.filter(
      (at) => !after.database.subarray(at, at + pageSize).equals(before.database.subarray(at, at + pageSize)),
    )
    expect(changed.length).toBeGreaterThan(5)
    const database = Buffer.alloc(after.database.length)
    before.database.copy(database)
    const longEnough = (end: number) => Math.max(before.database.length, end)
    for (const at of changed) {
      for (const end of [at + pageSize / 2, at + pageSize]) {
        after.database.copy(database, at, at, end)
        const written = { database: database.subarray(0, longEnough(end)), wal: before.wal }
        expect(revisionIn(place, id, written), `up to ${end}`).toBe(4)
      }
    }
    library.close()
  },
  LONGEST,
)

test(
  'cut off while the next save is written over an old -wal file, a library has all of it or nothing',
  () => {
    const { library, id, save } = savedLibrary()
    for (let count = 0; count < 3; count++) save()
    library.checkpoint()
    const before = filesOf(library)
    save()
    const after = filesOf(library)
    const pageSize = Number(library.connection.pragma('page_size', { simple: true }))
    // The file is as long as it was; each page in it names the round of writing that it belongs to.
    const roundOf = (wal: Buffer, at: number) => wal.subarray(at + 8, at + 16)
    let end = WAL_HEADER
    while (end < after.wal.length && roundOf(after.wal, end).equals(after.wal.subarray(16, 24)))
      end += FRAME_HEADER + pageSize
    expect(end).toBeLessThan(before.wal.length)
    const place = join(folder(), 'Cut off')
    const lengths = [...cuts(after.wal.subarray(0, end), WAL_HEADER, pageSize)]
    expect(lengths.length).toBeGreaterThan(10)
    for (const length of lengths) {
      const wal = Buffer.concat([after.wal.subarray(0, length), before.wal.subarray(length)])
      expect(revisionIn(place, id, { ...after, wal }), `${length} bytes`).toBe(length < end ? 4 : 5)
    }
    library.close()
  },
  LONGEST,
)
