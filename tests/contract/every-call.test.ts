import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { answerCall } from '@main/ipc/answer-call'
import { newId } from '@shared/identifiers'
import { type CallName, contract } from '@shared/ipc/contract'
import { dropCallNames } from '@shared/ipc/names'
import { profileFieldsSchema } from '@shared/records/profile'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arbitraryInput, schemasIn } from '../helpers/arbitrary-input'
import { paragraphs } from '../helpers/library-samples'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

// What a page that has gone over to somebody else could send: every call of the contract, with everything that its own
// schema lets pass. A call that is added is tried without a word here.

const names = (Object.keys(contract) as CallName[]).filter(
  (name) => !(dropCallNames as readonly string[]).includes(name),
)

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const SECRET = 'the words of a file that no page may have'

/** Beside the library, where only a path leads. */
function layOutSecret() {
  const place = desk.path('Elsewhere')
  mkdirSync(place)
  writeFileSync(join(place, 'secret.txt'), SECRET)
  writeFileSync(join(place, 'secret.md'), `# ${SECRET}\n`)
  return { place, file: join(place, 'secret.txt') }
}

/** Everything outside of the libraries and of what the app keeps for itself. */
function elsewhere(): string[] {
  const own = new Set(['Sample library', 'Backups', 'preferences.json', 'dictionary.txt'])
  return readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !own.has(name.split(/[\\/]/)[0] ?? ''))
    .map((name) => `${name} ${statSync(desk.path(name)).size}`)
    .toSorted()
}

async function candidates(file: string) {
  const { rows: articles } = await desk.call('articles.list', {})
  const { rows: products } = await desk.call('products.list', {})
  const { rows: media } = await desk.call('media.list', {})
  const ids = [articles, products, media].flatMap((rows) => rows.slice(0, 2).map(({ id }) => id))
  return {
    texts: [
      ...ids,
      newId(),
      '',
      'skin',
      'lather OR (" NEAR',
      "'; DROP TABLE articles; --",
      '%_[a-z]*(',
      '\u0000',
      '\ud800 alone',
      'الجلد 皮膚 👩🏽‍🔬',
      '2026-02-28',
      '9999-12-31',
      '2026-05',
      'EUR',
      'en-GB',
      'https://shop.example/a?b=1',
      'javascript:alert(1)',
      'slug',
      file,
      '../Elsewhere/secret.txt',
      '..',
      'x'.repeat(400),
      'x'.repeat(4000),
    ],
    numbers: [
      0,
      1,
      2,
      3,
      7,
      16,
      50,
      300,
      10_000,
      0.5,
      -1,
      90,
      1e6,
      Number.MAX_SAFE_INTEGER,
      -Number.MAX_SAFE_INTEGER,
    ],
    others: [
      null,
      {},
      paragraphs('Words.'),
      paragraphs('\u0000 \ud800'),
      { type: 'doc', content: [] },
      { type: 'doc', content: 'none' },
      { type: 'doc', content: [{ type: 'script' }] },
      new Uint8Array([1, 2, 3]),
    ],
  }
}

/**
 * Every call, tried so often each.
 * @param before done before each, as the library may have been opened anew
 * @returns what failed inside, by the call's name
 */
async function tryAll(file: string, often: number, before = () => {}): Promise<Record<string, string>> {
  const tried = await candidates(file)
  const wrong: Record<string, string> = {}
  for (const name of names) {
    await fc.assert(
      fc.asyncProperty(arbitraryInput(contract[name].input, tried), async (payload) => {
        // Every dialog is closed without a choice.
        desk.person.answers.splice(0, Number.POSITIVE_INFINITY, ...Array.from({ length: 9 }, () => null))
        desk.logged.length = 0
        before()
        const answer = await answerCall(name, payload, desk.ownPage, desk.options)
        if (!answer.ok && answer.error.code === 'internal')
          wrong[name] ??= `${JSON.stringify(payload)?.slice(0, 300)}: ${desk.logged.map(String)}`
        expect(JSON.stringify(answer), name).not.toContain(SECRET)
      }),
      { numRuns: Math.min(often, name.startsWith('library.') ? 2 : often), endOnFailure: true },
    )
    if (desk.current.getIfOpen() === null && existsSync(desk.path('Sample library')))
      await desk.call('library.openSample', null)
  }
  return wrong
}

test('whatever its schema lets pass, a call answers or says in a line why not, and reaches no file by its path', async () => {
  const { file } = layOutSecret()
  const before = elsewhere()
  expect(await tryAll(file, 12)).toEqual({})
  expect(elsewhere()).toEqual(before)
  expect(readFileSync(file, 'utf8')).toBe(SECRET)
}, 300_000)

test('on a full disk, every call that writes says so, and the library is whole', async () => {
  const { file } = layOutSecret()
  const fillUp = () => {
    const connection = desk.current.getIfOpen()?.library.connection
    connection?.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`)
  }
  expect(await tryAll(file, 4, fillUp)).toEqual({})
  fillUp()
  let refusal: unknown = null
  for (let count = 0; count < 200 && refusal === null; count += 1) {
    const answer = await desk.ask('articles.create', {
      fields: { title: `${count} ${'lather '.repeat(40)}` },
    })
    if (!answer.ok) refusal = answer.error
  }
  expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('all earlier saves') })
  expect(desk.current.get().library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
}, 300_000)

test.skipIf(process.platform === 'win32')(
  'a library that was taken away while it is open comes back in no call, half or whole',
  async () => {
    const { file } = layOutSecret()
    const tried = await candidates(file)
    renameSync(desk.path('Sample library'), desk.path('Taken away'))
    const before = elsewhere()
    const [id = ''] = tried.texts
    expect(await desk.ask('articles.create', { fields: { title: 'x' } })).toMatchObject({
      ok: false,
      error: { code: 'no-library' },
    })
    expect(await desk.ask('articles.bin', { ids: [id] })).toMatchObject({ ok: false })
    expect(existsSync(desk.path('Sample library'))).toBe(false)
    expect(elsewhere()).toEqual(before)
  },
)

test('what is too large is refused by every call, and nothing is done', async () => {
  const bytes = new Uint8Array(202_000_000)
  for (const name of Object.keys(contract) as CallName[]) {
    const before = desk.told.length
    const answer = await answerCall(name, { bytes }, desk.ownPage, desk.options)
    expect(answer, name).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(JSON.stringify(answer), name).toContain('too large')
    expect(desk.told.length, name).toBe(before)
  }
})

test('nothing that a page sends is a path: what sounds like one is named here, with what it is', () => {
  const known = [
    // Made by preload, of files that a person dropped.
    'imports.fromDropped paths',
    'media.addDropped paths',
    'recordImports.fromDropped paths',
    // The name of what was pasted, kept as words: the file is stored under its hash.
    'media.addPasted fileName',
    // The name of one folder within an export that a person chose the place of.
    'profiles.create fields.mediaFolder',
    'profiles.save fields.mediaFolder',
  ]
  const sounds = /(?:^|[a-z])(?:paths?|folders?|files?|fileName|director(?:y|ies)|locations?|uri)$/i
  const found = (Object.keys(contract) as CallName[]).flatMap((name) =>
    [...schemasIn(contract[name].input)]
      .filter(({ place }) => sounds.test((place.at(-1) ?? '').replace(/profile/gi, '')))
      .map(({ place }) => `${name} ${place.join('.')}`),
  )
  expect([...new Set(found)].toSorted()).toEqual(known.toSorted())
})

test('the folder of an export’s pictures is one name, and leads nowhere', () => {
  const { mediaFolder } = profileFieldsSchema.shape
  for (const path of ['..', '.', '../up', 'a/b', 'a\\b', '/etc', 'C:\\x', 'C:', 'a/../..', '\u0000', ''])
    expect(mediaFolder.safeParse(path).success, JSON.stringify(path)).toBe(false)
  expect(mediaFolder.safeParse('pictures').success).toBe(true)
})
