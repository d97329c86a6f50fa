import { answerCall } from '@main/ipc/answer-call'
import { newId } from '@shared/identifiers'
import { type CallName, contract } from '@shared/ipc/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paragraphs } from '../helpers/library-samples'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(() => {
  desk = createDeskUnderTest()
})
afterEach(() => desk.end())

const names = Object.keys(contract) as CallName[]

/** Everything that could be different after a call that was refused. */
function traces() {
  return { told: desk.told.length, logged: desk.logged.length, copied: desk.person.copied.length }
}

test('every call has a handler, and no handler is without a call', () => {
  expect(Object.keys(desk.handlers).toSorted()).toEqual(names.toSorted())
  for (const name of names) expect(typeof desk.handlers[name], name).toBe('function')
})

describe('every call refuses', () => {
  test.each(names)('%s: a payload of the wrong type', async (name) => {
    for (const payload of ['text', 7, true, [], { id: 'no id', ids: 'none', text: 5 }, undefined]) {
      if (contract[name].input.safeParse(payload).success) continue
      const before = traces()
      const answer = await answerCall(name, payload, desk.ownPage, desk.options)
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
      expect(traces()).toEqual(before)
    }
  })

  test.each(names)('%s: a sender that is not the app’s own page', async (name) => {
    const strangers = [
      { ...desk.ownPage, window: null },
      { ...desk.ownPage, isMainFrame: false },
      { ...desk.ownPage, url: 'https://desk/index.html' },
      { ...desk.ownPage, url: 'app://desk.example/index.html' },
      { ...desk.ownPage, url: 'file:///index.html' },
      { ...desk.ownPage, url: 'about:srcdoc' },
      { ...desk.ownPage, url: '' },
    ]
    for (const sender of strangers) {
      const answer = await answerCall(name, null, sender, desk.options)
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  })
})

test.each(['nothing.here', '__proto__', 'constructor', 'articles', '', 'toString'])(
  'an unknown call (%j) is a typed error',
  async (name) => {
    const answer = await answerCall(name, null, desk.ownPage, desk.options)
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  },
)

describe('a payload is refused before anything looks at it', () => {
  const text = 'x'.repeat(1_000_000)
  let deep: unknown = 'end'
  for (let level = 0; level < 300; level += 1) deep = [deep]
  const circle: { self?: unknown } = {}
  circle.self = circle

  test.each([
    ['too large', { text: 'a', padding: Array.from({ length: 70 }, () => text) }],
    ['many small values', { text: 'a', padding: Array.from({ length: 9_000_000 }, () => 0) }],
    ['too deep', { text: 'a', padding: deep }],
    ['circular', { text: 'a', padding: circle }],
    ['a date', { text: 'a', padding: new Date() }],
    ['a map', { text: 'a', padding: new Map() }],
    ['a big number', { text: 'a', padding: 1n }],
    ['a function', { text: 'a', padding: () => 1 }],
  ])('%s', async (_name, payload) => {
    const answer = await answerCall('search.find', payload, desk.ownPage, desk.options)
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(JSON.stringify(answer)).toContain('was refused')
  })

  test.each([
    ['no JSON', '{"text": "a"'],
    ['text with nothing in it', ''],
    ['too large', JSON.stringify({ text: 'a', padding: 'x'.repeat(70_000_000) })],
    ['too deep', `{"text":"a","padding":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['something else', '7'],
    ['JSON within JSON', JSON.stringify(JSON.stringify({ text: 'a' }))],
  ])('as JSON: %s', async (_name, payload) => {
    const answer = await answerCall('search.find', payload, desk.ownPage, desk.options)
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(JSON.stringify(answer)).toContain('was refused')
  })

  test('but as JSON it may be what it may be otherwise', async () => {
    await desk.call('library.openSample', null)
    const { rows } = await desk.call('articles.list', {})
    const { id, revision } = await desk.call('articles.get', { id: rows[0]?.id ?? '' })
    const document = paragraphs('From a text.')
    const payload = JSON.stringify({ id, revision, document })
    const answer = await answerCall('articles.save', payload, desk.ownPage, desk.options)
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'saved' } })
    expect((await desk.call('articles.get', { id })).document).toEqual(document)
  })

  test('but pasted media may be large', async () => {
    await desk.call('library.openSample', null)
    const bytes = new Uint8Array(80_000_000)
    const answer = await desk.ask('media.addPasted', { fileName: 'empty.png', bytes })
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('was not added') } })
  })
})

test('an error inside is told without the inside', async () => {
  const broken = {
    ...desk.options,
    handlers: {
      ...desk.handlers,
      'library.state': () => {
        throw new Error('SELECT * FROM secrets at /home/ada/x.ts:12')
      },
    },
  }
  const answer = await answerCall('library.state', null, desk.ownPage, broken)
  expect(answer).toEqual({
    ok: false,
    error: {
      code: 'internal',
      message: 'Something went wrong inside the app; what was saved before is safe.',
    },
  })
  expect(desk.logged).toHaveLength(1)
})

test('a handler that answers wrongly is found out', async () => {
  const wrong = { ...desk.handlers, 'tags.list': () => [{ name: 'x', count: 'many' }] as never }
  const answer = await answerCall('tags.list', null, desk.ownPage, { ...desk.options, handlers: wrong })
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('without a library, what needs one says so and the rest works', async () => {
  expect(await desk.call('library.state', null)).toMatchObject({ open: false, problem: null, counts: null })
  expect((await desk.call('preferences.get', null)).theme).toBe('system')
  for (const answer of [
    await desk.ask('articles.list', {}),
    await desk.ask('articles.get', { id: newId() }),
    await desk.ask('settings.get', null),
    await desk.ask('imports.fromPasted', { html: null, text: 'words' }),
    await desk.ask('exports.preview', { articleId: newId(), profileId: newId() }),
    await desk.ask('library.rebuild', null),
  ]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-library' } })
  }
})

test('what is gone is told as gone', async () => {
  await desk.call('library.openSample', null)
  for (const feature of [
    'articles',
    'interviews',
    'experts',
    'brands',
    'products',
    'media',
    'profiles',
  ] as const) {
    const answer = await desk.ask(`${feature}.get`, { id: newId() })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
  }
})
