import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createLibrary, type Library, moveLibrary, openLibrary } from '@main/library'
import { checkCopy } from '@main/library/check-copy'
import { tableCounts } from '@main/library/counts'
import { repositoriesOf } from '@main/library/repositories'
import { backUpLibrary, backupsIn, compareBackup, restoreLibrary } from '@main/services/backup'
import { exportLibrary } from '@main/services/library-format/export-library'
import { importIntoNewLibrary } from '@main/services/library-format/import-library'
import { restoreDatabase } from '@main/services/restore/restore-database'
import { verifyLibrary } from '@main/services/verify'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import {
  fullArticle,
  fullBrand,
  fullExpert,
  fullMedia,
  fullProduct,
  paragraphs,
} from '../helpers/library-samples'

const folder = temporaryFolders()
const open: Library[] = []
afterEach(() => {
  for (const library of open.splice(0)) library.close()
})

function storePicture(library: Library, words: string): string {
  const hash = createHash('sha256').update(words).digest('hex')
  mkdirSync(join(library.files.media, hash.slice(0, 2)), { recursive: true })
  writeFileSync(join(library.files.media, hash.slice(0, 2), `${hash}.jpg`), words)
  return hash
}

/** An open library with records and pictures. */
function filled(place = join(folder(), 'Desk')): Library {
  const library = createLibrary(place)
  open.push(library)
  const records = repositoriesOf(library)
  const media = records.media.create(fullMedia(storePicture(library, 'a jar in morning light')))
  records.media.create(fullMedia(storePicture(library, 'a second frame')))
  const brand = records.brands.create(fullBrand())
  records.experts.create(fullExpert(brand.id, media.id))
  records.products.create(fullProduct(brand.id, media.id))
  records.articles.create({ fields: fullArticle(media.id, []), document: paragraphs('Less is a method.') })
  return library
}

function everything(library: Library): unknown {
  const records = repositoriesOf(library)
  const { articles, interviews, experts, brands, products, media, profiles } = records
  return [articles, interviews, experts, brands, products, media, profiles].map((repository) =>
    repository.getMany(repository.allIds()),
  )
}

test('what somebody keeps beside a library, under whatever name, is not taken for a copy that failed', async () => {
  const library = filled()
  const backup = await backUpLibrary(library, folder())
  const ways = {
    moved: (place: string) => moveLibrary(library, place).then((moved) => moved.library.close()),
    restored: (place: string) => restoreLibrary(backup.folder, place),
    'from a database': (place: string) =>
      restoreDatabase(join(backup.folder, 'library.db'), join(backup.folder, 'media'), place),
  }
  for (const [name, bring] of Object.entries(ways)) {
    const place = join(folder(), name)
    mkdirSync(`${place}.partial`)
    writeFileSync(join(`${place}.partial`, 'letter.txt'), 'dear reader')
    await bring(place)
    expect(existsSync(join(place, 'library.db')), name).toBe(true)
    expect(readFileSync(join(`${place}.partial`, 'letter.txt'), 'utf8'), name).toBe('dear reader')
  }
})

test('a folder with nothing but what a system puts there takes a library, whichever way it comes', async () => {
  const withSystemFiles = () => {
    const place = join(folder(), 'New home')
    mkdirSync(place)
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) writeFileSync(join(place, name), 'x')
    return place
  }
  const library = filled(withSystemFiles())
  const backup = await backUpLibrary(library, folder())
  await restoreLibrary(backup.folder, withSystemFiles())
  await restoreDatabase(join(backup.folder, 'library.db'), join(backup.folder, 'media'), withSystemFiles())
  const bare = createLibrary(withSystemFiles())
  open.push(bare)
  const exported = withSystemFiles()
  await exportLibrary(bare, exported)
  await importIntoNewLibrary(exported, withSystemFiles())
  const moved = await moveLibrary(library, withSystemFiles())
  open.push(moved.library)
  expect(everything(moved.library)).not.toEqual([])
})

describe('a backup', () => {
  test('restored is the same library: counts, records, hashes and search', async () => {
    const library = filled()
    const before = { counts: tableCounts(library.connection), records: everything(library) }
    const progress: number[] = []
    const backup = await backUpLibrary(library, join(folder(), 'Backups'), {
      onProgress: ({ doneBytes, totalBytes }) => progress.push(doneBytes / totalBytes),
    })
    expect(backup.folder).toMatch(/Backup Desk \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/)
    expect(readdirSync(backup.folder).sort()).toEqual(['library.db', 'manifest.json', 'media'])
    expect(progress.at(-1)).toBe(1)
    expect(await compareBackup(backup.folder)).toEqual(backup.manifest)
    expect(backup.manifest.media).toHaveLength(2)

    const place = join(folder(), 'Restored')
    await restoreLibrary(backup.folder, place)
    const restored = openLibrary(place)
    open.push(restored)
    expect(tableCounts(restored.connection)).toEqual(before.counts)
    expect(everything(restored)).toEqual(before.records)
    expect(repositoriesOf(restored).search.find('method', [], 5)).toHaveLength(1)
    expect(await verifyLibrary(restored)).toMatchObject({ problems: [], mediaFiles: 2 })
    // The backup itself was only read.
    expect(await compareBackup(backup.folder)).toEqual(backup.manifest)
    expect(readdirSync(backup.folder)).toHaveLength(3)
  })

  test('can be made while the library is written to', async () => {
    const library = filled()
    const records = repositoriesOf(library)
    const making = backUpLibrary(library, folder())
    for (let count = 0; count < 20; count++) {
      records.brands.create(fullBrand())
      await new Promise((done) => setTimeout(done, 1))
    }
    const { folder: made } = await making
    await restoreLibrary(made, join(folder(), 'Restored'))
    expect(records.brands.count()).toBe(21)
  })

  test('with any part changed, missing or cut is noticed and not restored', async () => {
    const library = filled()
    const changes: ((made: string) => void)[] = [
      (made) => appendFileSync(join(made, 'library.db'), 'x'),
      (made) => rmSync(join(made, 'media'), { recursive: true }),
      (made) => {
        const file = readdirSync(join(made, 'media'), { recursive: true, encoding: 'utf8' }).find((name) =>
          name.endsWith('.jpg'),
        )
        writeFileSync(join(made, 'media', file ?? ''), 'another picture')
      },
      (made) => {
        const manifest = JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8'))
        manifest.counts.articles += 1
        writeFileSync(join(made, 'manifest.json'), JSON.stringify(manifest))
      },
    ]
    for (const change of changes) {
      const { folder: made } = await backUpLibrary(library, folder())
      change(made)
      const place = join(folder(), 'Restored')
      await expect(restoreLibrary(made, place)).rejects.toThrow(
        expect.objectContaining({ code: 'library-damaged' }),
      )
      expect(existsSync(place)).toBe(false)
      expect(existsSync(`${place}.partial`)).toBe(false)
    }
    const empty = folder()
    await expect(restoreLibrary(empty, join(folder(), 'x'))).rejects.toThrow(
      expect.objectContaining({ code: 'file-unreadable' }),
    )
  })

  test('is not made inside the library, nor restored over anything', async () => {
    const library = filled()
    await expect(backUpLibrary(library, join(library.folder, 'media'))).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
    const { folder: made } = await backUpLibrary(library, folder())
    const taken = folder()
    writeFileSync(join(taken, 'letter.txt'), 'Dear desk')
    await expect(restoreLibrary(made, taken)).rejects.toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(readdirSync(taken)).toEqual(['letter.txt'])
  })

  test('stopped half way leaves nothing', async () => {
    const library = filled()
    const into = folder()
    const stop = new AbortController()
    const making = backUpLibrary(library, into, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(making).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }))
    expect(readdirSync(into)).toEqual([])
  })

  test('of a library with a broken picture is refused and says which', async () => {
    const library = filled()
    const file = readdirSync(library.files.media, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.jpg'),
    )
    writeFileSync(join(library.files.media, file ?? ''), 'bits that rotted')
    const into = folder()
    await expect(backUpLibrary(library, into)).rejects.toThrow(file?.replaceAll('\\', '/'))
    expect(readdirSync(into)).toEqual([])
  })

  test('is listed with the others, the newest first', async () => {
    const library = filled()
    const into = folder()
    const first = await backUpLibrary(library, into)
    const second = await backUpLibrary(library, into)
    mkdirSync(join(into, 'Holiday'))
    expect(backupsIn(into).map((backup) => backup.folder)).toEqual([second.folder, first.folder])
    expect(backupsIn(join(into, 'nowhere'))).toEqual([])
  })
})

describe('a moved library', () => {
  test('is whole in its new place, and whole in its old one', async () => {
    const library = filled()
    const before = everything(library)
    const place = join(folder(), 'New home')
    const moved = await moveLibrary(library, place)
    open.push(moved.library)
    expect(library.connection.open).toBe(false)
    expect(moved.library.name).toBe('New home')
    expect(everything(moved.library)).toEqual(before)
    expect(await verifyLibrary(moved.library)).toMatchObject({ problems: [], mediaFiles: 2 })
    expect(readFileSync(join(moved.original, 'Moved.txt'), 'utf8')).toContain(place)
    const original = openLibrary(moved.original)
    open.push(original)
    expect(everything(original)).toEqual(before)
  })

  test('takes its house style along, and so does a backup', async () => {
    const library = filled()
    const rule = (place: string) => join(place, 'styles', 'House', 'Jar.yml')
    mkdirSync(join(library.files.styles, 'House'), { recursive: true })
    writeFileSync(rule(library.folder), 'extends: existence')
    const backup = await backUpLibrary(library, folder())
    const moved = await moveLibrary(library, join(folder(), 'New home'))
    open.push(moved.library)
    expect(readFileSync(rule(moved.library.folder), 'utf8')).toBe('extends: existence')
    const again = join(folder(), 'Again')
    await restoreLibrary(backup.folder, again)
    expect(readFileSync(rule(again), 'utf8')).toBe('extends: existence')
  })

  test('takes along what was saved while it was copied', async () => {
    const library = filled()
    const moving = moveLibrary(library, join(folder(), 'New home'))
    repositoriesOf(library).brands.create({ ...fullBrand(), name: 'Saved meanwhile' })
    const { library: moved } = await moving
    open.push(moved)
    expect(repositoriesOf(moved).search.find('meanwhile', ['brand'], 5)).toHaveLength(1)
  })

  test('whose copy cannot be opened in the new place stays open where it was', async () => {
    const library = filled()
    const place = join(folder(), 'New home')
    // Where the lock should be stands something that is none.
    const check = (file: string) => {
      mkdirSync(join(dirname(file), 'library.lock'))
      return checkCopy(file)
    }
    await expect(moveLibrary(library, place, { check })).rejects.toThrow(/could not be opened there/)
    repositoriesOf(library).brands.create({ ...fullBrand(), name: 'Still here' })
    expect(existsSync(place)).toBe(false)
    expect(existsSync(join(library.folder, 'Moved.txt'))).toBe(false)
  })

  test('that cannot be moved stays open where it was', async () => {
    const library = filled()
    const taken = folder()
    writeFileSync(join(taken, 'letter.txt'), '')
    await expect(moveLibrary(library, taken)).rejects.toThrow(expect.objectContaining({ code: 'conflict' }))
    await expect(moveLibrary(library, join(library.folder, 'inside'))).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
    await expect(moveLibrary(library, join(taken, 'letter.txt', 'x'))).rejects.toThrow(
      expect.objectContaining({ code: 'file-unwritable' }),
    )
    expect(library.connection.open).toBe(true)
    repositoriesOf(library).brands.create(fullBrand())
    expect(readdirSync(taken)).toEqual(['letter.txt'])
  })
})

describe('verifying', () => {
  test('names what is missing or not what it says, and changes nothing', async () => {
    const library = filled()
    const [first, second] = readdirSync(library.files.media, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.jpg'),
    )
    rmSync(join(library.files.media, first ?? ''))
    writeFileSync(join(library.files.media, second ?? ''), 'bits that rotted')
    library.connection.exec("DELETE FROM search_records WHERE kind = 'brand'")
    const { problems } = await verifyLibrary(library)
    expect(problems).toEqual([
      expect.stringContaining('1 record cannot be found'),
      expect.stringContaining('Morning light.jpg'),
      expect.stringContaining('does not hold what its name says'),
    ])
  })
})
