import { readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, type Library, openLibrary } from '@main/library'
import { firstAnswers } from '@main/services/first-screen'
import { type Ask, FirstCalls, keepFirstScreen } from '@main/services/keep-first-screen'
import { defaultPreferences } from '@shared/records/setting-values'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'

const folder = temporaryFolders()
let place: string
let files: { kept: string; index: string; preferences: string; library: string }

beforeEach(() => {
  const own = folder()
  place = join(own, 'Spring interviews')
  createLibrary(place).close()
  files = {
    kept: join(own, 'first-screen.json'),
    index: join(own, 'index.html'),
    preferences: join(own, 'preferences.json'),
    library: place,
  }
  writeFileSync(files.index, '<script type="module" src="./assets/index-AbC-1_2.js"></script>')
  writeFileSync(files.preferences, '{ "lastArticleId": "a1" }')
  keepFirstScreen(files, [{ name: 'settings.get', input: null, answer: { ok: true, value: 7 } }])
})

const asKept = () => ({
  page: './assets/index-AbC-1_2.js',
  preferences: readFileSync(files.preferences, 'utf8'),
  library: place,
})

function found(start: Parameters<typeof firstAnswers>[1] = asKept()): unknown {
  const json = firstAnswers(files.kept, start)
  return json === null ? null : JSON.parse(json)
}

describe('the answers that were kept', () => {
  test('are given to a start that finds everything as it was', () => {
    expect(found()).toEqual([{ name: 'settings.get', input: null, answer: { ok: true, value: 7 } }])
  })

  test('are for this page, these preferences and this library alone', () => {
    expect(found({ ...asKept(), page: './assets/index-Other.js' })).toBeNull()
    expect(found({ ...asKept(), page: null })).toBeNull()
    expect(found({ ...asKept(), preferences: '{ "lastArticleId": "a2" }' })).toBeNull()
    expect(found({ ...asKept(), library: join(place, '..', 'Another') })).toBeNull()
    expect(found({ ...asKept(), library: null })).toBeNull()
  })

  test('are none while somebody holds the library, and none after it was changed', () => {
    const library = openLibrary(place)
    expect(found()).toBeNull()
    change(library)
    expect(found()).toBeNull()
    library.close()
    expect(found()).toBeNull()
  })

  test('stay good where the library was only opened and closed', () => {
    const { byteLength, modifiedMs } = lookOf()
    openLibrary(place).close()
    expect(lookOf()).toEqual({ byteLength, modifiedMs })
    expect(found()).not.toBeNull()
  })

  test('are none where the database was replaced by one of the same size', () => {
    const { atime, mtime } = statSync(join(place, 'library.db'))
    utimesSync(join(place, 'library.db'), atime, new Date(mtime.getTime() + 5))
    expect(found()).toBeNull()
  })

  test('are none where changes wait beside the database', () => {
    writeFileSync(join(place, 'library.db-wal'), 'left by a process that was killed')
    expect(found()).toBeNull()
  })

  test('are none where their file is cut off, empty or something else', () => {
    const whole = readFileSync(files.kept)
    truncateSync(files.kept, whole.length - 9)
    expect(found()).toBeNull()
    for (const text of ['', 'null', '[]', '{"page":1}', '\0\0']) {
      writeFileSync(files.kept, text)
      expect(found()).toBeNull()
    }
  })

  test('are thrown away with a library that is not closed in good order', () => {
    writeFileSync(join(place, 'library.lock.json'), '{}')
    keepFirstScreen(files, [])
    expect(() => readFileSync(files.kept)).toThrow()
  })

  test('need no folder that can be written to', () => {
    expect(() => keepFirstScreen({ ...files, kept: join(place, 'no', 'such', 'x.json') }, [])).not.toThrow()
  })
})

describe('what is asked again', () => {
  const state = { open: true, readOnly: false, problem: null, restored: 0 }
  function answering(given: Partial<typeof state> = {}, lastArticleId: string | null = 'a1'): Ask {
    return async (name, input) => {
      if (name === 'library.state') return { ...state, ...given }
      if (name === 'preferences.get') return { ...defaultPreferences, lastArticleId }
      if (name === 'templates.fieldHints') throw new Error('gone')
      return [name, input]
    }
  }
  const asked = async (calls: FirstCalls, ask = answering()) =>
    (await calls.askAgain(ask))?.map(({ name, input }) => [name, input])

  test('is the article that is open last, and what pages asked by themselves lately', async () => {
    const calls = new FirstCalls()
    for (const offset of [0, 200, 400, 0, 600]) calls.heard('articles.list', { offset, where: [] })
    calls.heard('articles.save', { id: 'a1' })
    calls.heard('templates.fieldHints', { id: 'a1' })
    expect(await asked(calls)).toEqual([
      ['library.state', null],
      ['preferences.get', null],
      ['settings.get', null],
      ['articles.get', { id: 'a1' }],
      ['articles.list', { offset: 600, where: [] }],
      ['articles.list', { offset: 0, where: [] }],
      ['articles.list', { offset: 400, where: [] }],
    ])
  })

  test('is also what this start was given and so did not ask', async () => {
    const given = await new FirstCalls().askAgain(answering())
    const list = { name: 'articles.list', input: { offset: 0, where: [] }, answer: { ok: true, value: null } }
    const calls = new FirstCalls(JSON.stringify([...(given ?? []), list]))
    expect((await asked(calls))?.at(-1)).toEqual(['articles.list', { offset: 0, where: [] }])
  })

  test('is no list that is another one tomorrow', async () => {
    const calls = new FirstCalls()
    calls.heard('articles.list', { offset: 0, where: [{ field: 'late' }] })
    expect((await asked(calls))?.map(([name]) => name)).not.toContain('articles.list')
  })

  test('is nothing where the library is not as it should be, or there is no article', async () => {
    expect(await asked(new FirstCalls(), answering({ open: false }))).toBeUndefined()
    expect(await asked(new FirstCalls(), answering({ readOnly: true }))).toBeUndefined()
    expect(await asked(new FirstCalls(), answering({ restored: 1 }))).toBeUndefined()
    expect(await asked(new FirstCalls(), answering({}, null))).toBeUndefined()
  })
})

function lookOf() {
  const { size: byteLength, mtimeMs: modifiedMs } = statSync(join(place, 'library.db'))
  return { byteLength, modifiedMs }
}

function change(library: Library): void {
  library.write(() => library.connection.exec("INSERT INTO settings (key, value) VALUES ('x', '1')"))
}
