import { readFileSync, writeFileSync } from 'node:fs'
import type { CheckedBlock } from '@shared/checks/checked-block'
import { newId } from '@shared/identifiers'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyInterviewFields } from '@shared/records/interview'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest, harper } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  desk.person.answers.push(desk.path('Mine'))
  await desk.call('library.chooseAndCreate', null)
})
afterEach(() => desk.end())

const block = (text: string, scopes = ['text', 'paragraph']): CheckedBlock => ({
  id: newId(),
  part: 'text',
  scopes,
  text,
  chips: [],
})
async function found(text: string, language = 'en-GB', articleId: string | null = null): Promise<string[]> {
  const blocks = [block(text)]
  const { findings } = await desk.call('spelling.read', { blocks, language, articleId })
  return findings.flat().map(({ rule, words }) => `${rule}: ${words}`)
}
const mine = { dictionary: 'personal', articleId: null } as const
const ofLibrary = { dictionary: 'library', articleId: null } as const

test('text is read in the English of its language, and in no other', async () => {
  const text = 'The colour of teh serum is is good, and the color too.'
  expect(await found(text)).toEqual([
    'Spelling.Word: teh',
    'Grammar.RepeatedWords: is is',
    'Spelling.Word: color',
  ])
  expect(await found(text, 'en-US')).toContain('Spelling.Word: colour')
  expect(await found(text, 'en-US')).not.toContain('Spelling.Word: color')
  const german = { blocks: [block('Das ist gut.')], language: 'de', articleId: null }
  expect(await desk.call('spelling.read', german)).toEqual({ dialect: null, findings: [[]] })
})

test('quoted words are read for spelling, and curly signs say nothing', async () => {
  const text = '“It’s teh best”, she’s said — “they’re is… fine”.'
  const blocks = [block(text), block(text, ['text', 'answer', 'paragraph'])]
  const { findings } = await desk.call('spelling.read', { blocks, language: 'en-GB', articleId: null })
  const [own, quoted] = findings.map((each) => each.map(({ source, words }) => `${source}: ${words}`))
  expect(quoted).toEqual(['spelling: teh'])
  expect(own).toContain('spelling: teh')
})

test('while words of many blocks are judged, others have their turn', async () => {
  const blocks = Array.from({ length: 16 }, (_, index) => block(`A Velourra balm, number ${index}.`))
  const input = { blocks, language: 'en-GB', articleId: null }
  await desk.call('spelling.read', input)
  // What English says of them is known now: nothing but names is looked up.
  let turns = 0
  let isOver = false
  const others = () => {
    turns += 1
    if (!isOver) setImmediate(others)
  }
  setImmediate(others)
  const { findings } = await desk.call('spelling.read', input)
  isOver = true
  expect(findings.map((each) => each.map(({ words }) => words))).toEqual(blocks.map(() => ['Velourra']))
  expect(turns).toBeGreaterThanOrEqual(15)
})

test('an accent that is a sign of its own changes nothing', async () => {
  const text = 'Her crème brûlée café is is teh façade of naïve Zoë.'
  const blocks = [block(text), block(text.normalize('NFD'))]
  const { findings } = await desk.call('spelling.read', { blocks, language: 'en-GB', articleId: null })
  const [composed, apart] = findings.map((each, index) =>
    each.map(({ words, from, to }) => [
      words.normalize('NFC'),
      blocks[index]?.text.slice(from, to) === words,
    ]),
  )
  expect(composed).toContainEqual(['teh', true])
  expect(apart).toEqual(composed)
})

test('the prose of the trade has nothing wrong in it', async () => {
  const lines = [
    'I like a toner with niacinamide before the exfoliant — not after — and an SPF 50 “every” morning.',
    'Isn’t retinol harsh? Her facialist’s answer: bakuchiol, squalane and a non-comedogenic moisturiser.',
    'two drops of jojoba oil',
    'Her crème smells of crème brûlée. „Ich habe immer nur Seife und kaltes Wasser genommen“, says her mother.',
    'Don’t rush: the hyaluronic acid needs 30–60 seconds, and the gua sha can wait…',
  ]
  for (const line of lines) expect(await found(line), line).toEqual([])
})

test('names are known as records are now, and a word is right in the dictionary it is in', async () => {
  const text = 'Zorvane makes a balm.'
  expect(await found(text)).toEqual(['Spelling.Word: Zorvane'])
  const brand = await desk.call('brands.create', { fields: { ...emptyBrandFields(), name: 'Zorvane' } })
  expect(await found(text)).toEqual([])
  await desk.call('brands.bin', { ids: [brand.id] })
  expect(await found(text)).toEqual(['Spelling.Word: Zorvane'])

  const { id: articleId } = await desk.call('articles.create', { fields: {} })
  const place = { dictionary: 'article', articleId } as const
  expect(await desk.call('dictionaries.add', { ...place, words: ['Zorvane'] })).toEqual(['Zorvane'])
  expect(desk.told.map(({ name }) => name)).toContain('dictionaries.changed')
  expect(await found(text, 'en-GB', articleId)).toEqual([])
  expect(await found(text)).toEqual(['Spelling.Word: Zorvane'])
  await desk.call('dictionaries.remove', { ...place, words: ['Zorvane'] })
  expect(await found(text, 'en-GB', articleId)).toEqual(['Spelling.Word: Zorvane'])
  for (const where of [mine, ofLibrary]) {
    await desk.call('dictionaries.add', { ...where, words: ['Zorvane'] })
    expect(await found(text)).toEqual([])
    await desk.call('dictionaries.remove', { ...where, words: ['Zorvane'] })
    expect(await found(text)).toEqual(['Spelling.Word: Zorvane'])
  }
})

test('names and own words that were nearly written are offered first, in the capitals of the text', async () => {
  const offered = async (text: string) => {
    const { findings } = await desk.call('spelling.read', {
      blocks: [block(text)],
      language: 'en-GB',
      articleId: null,
    })
    return findings.flat().map(({ words, suggestions }) => `${words}: ${suggestions[0]}`)
  }
  await desk.call('brands.create', { fields: { ...emptyBrandFields(), name: 'Maison Orlé' } })
  await desk.call('dictionaries.add', { ...ofLibrary, words: ['mattefinish'] })
  expect(await offered('Orle’s cream is with niacinamid.')).toEqual([
    'Orle’s: Orlé’s',
    'niacinamid: niacinamide',
  ])
  expect(await offered('Niacinamid and a matefinish.')).toEqual([
    'Niacinamid: Niacinamide',
    'matefinish: mattefinish',
  ])
  // What the dictionary has nearer stays first.
  await desk.call('brands.create', { fields: { ...emptyBrandFields(), name: 'Belleve' } })
  expect(await offered('I beleive it.')).toEqual(['beleive: believe'])
})

test('one’s own words outlive the library and stand in a file of one word a line', async () => {
  await desk.call('dictionaries.add', { ...mine, words: ['Zorvane', 'L’Élan'] })
  expect(readFileSync(desk.path('dictionary.txt'), 'utf8')).toBe("Zorvane\nL'Élan\n")
  desk.person.answers.push(desk.path('Other'))
  await desk.call('library.chooseAndCreate', null)
  expect(await found('Zorvane, L’Élan.')).toEqual([])
  // Another program writes it.
  writeFileSync(desk.path('dictionary.txt'), '# Names\r\nNyxandra\r\nAlma Kroon')
  expect(await found('Nyxandra and Zorvane.')).toEqual(['Spelling.Word: Zorvane'])
  // What is no word of the desk's stays in it.
  await desk.call('dictionaries.add', { ...mine, words: ['Zorvane'] })
  expect(await found('Nyxandra and Zorvane.')).toEqual([])
  await desk.call('dictionaries.remove', { ...mine, words: ['Nyxandra'] })
  expect(readFileSync(desk.path('dictionary.txt'), 'utf8')).toBe('# Names\r\nAlma Kroon\nZorvane\n')
})

test('a list of words goes in and comes out', async () => {
  const list = desk.path('list.txt')
  writeFileSync(list, '# Of the desk\r\nzorvane\r\nAlma Kroon\r\nbelle\r\n')
  desk.person.answers.push([list])
  expect(await desk.call('dictionaries.import', ofLibrary)).toEqual({
    chosen: true,
    added: ['zorvane', 'belle'],
    left: 1,
  })
  desk.person.answers.push(desk.path('out.txt'))
  expect(await desk.call('dictionaries.export', ofLibrary)).toEqual({ chosen: true, words: 2 })
  expect(readFileSync(desk.path('out.txt'), 'utf8')).toBe('belle\nzorvane\n')
  desk.person.answers.push(null, null)
  expect(await desk.call('dictionaries.import', ofLibrary)).toEqual({ chosen: false, added: [], left: 0 })
  expect(await desk.call('dictionaries.export', ofLibrary)).toEqual({ chosen: false, words: 0 })
  // A library that is opened while the list is chosen gets none of its words.
  const meanwhile = async () => {
    await desk.call('library.chooseAndCreate', null)
    return [list]
  }
  desk.person.answers.push(meanwhile, desk.path('Other'))
  expect(await desk.ask('dictionaries.import', ofLibrary)).toMatchObject({ ok: false })
  expect(await desk.call('dictionaries.words', ofLibrary)).toEqual([])
  writeFileSync(list, Buffer.from([0, 1, 2]))
  desk.person.answers.push([list])
  expect(await desk.ask('dictionaries.import', ofLibrary)).toMatchObject({
    ok: false,
    error: { code: 'file-unreadable' },
  })
})

test('what is no word, and whose article is not said or gone, is refused', async () => {
  for (const words of [['two words'], [''], ['12'], ['#x']])
    expect(await desk.ask('dictionaries.add', { ...mine, words })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
  const articleId = newId()
  expect(
    await desk.ask('dictionaries.add', { dictionary: 'article', articleId, words: ['Zorvane'] }),
  ).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(
    await desk.ask('dictionaries.add', { dictionary: 'article', articleId: null, words: ['Zorvane'] }),
  ).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('a kind of grammar is turned off and on', async () => {
  expect(await found('An balm is is good.')).toContain('Grammar.RepeatedWords: is is')
  await desk.call('checks.choose', { name: 'Grammar', on: false })
  expect(await found('An balm is is good.')).toEqual([])
  expect(await desk.call('spelling.choices', null)).toEqual({ Grammar: false })
})

test('who looks for neither spelling nor grammar has no English loaded', async () => {
  const asked = vi.spyOn(harper, 'read')
  try {
    await desk.call('checks.choose', { name: 'Grammar', on: false })
    expect(await found('Teh balm is is good.')).toEqual(['Spelling.Word: Teh'])
    expect(asked).toHaveBeenCalledOnce()
    await desk.call('checks.choose', { name: 'Spelling', on: false })
    expect(await found('Teh oil is is good.')).toEqual([])
    expect(asked).toHaveBeenCalledOnce()
  } finally {
    asked.mockRestore()
  }
})

test('the people of an article are spelled rightly in it: who wrote, asks, answers and took part', async () => {
  const interview = await desk.call('interviews.create', {
    fields: {
      ...emptyInterviewFields(),
      participants: [{ id: newId(), name: 'Orsolka Bevant', role: 'other', expertId: null }],
    },
  })
  const blocks = [block('We met Orsolka in spring. Jarnvik’s friend came later. So did Quessel, in the end.')]
  const read = async (people?: { names: string[]; interviewIds: string[] }) => {
    const { findings } = await desk.call('spelling.read', {
      blocks,
      language: 'en-GB',
      articleId: null,
      people,
    })
    return findings.flat().map(({ words }) => words)
  }
  expect(await read()).toEqual(['Orsolka', 'Jarnvik’s', 'Quessel'])
  expect(await read({ names: ['Lou Jarnvik'], interviewIds: [interview.id] })).toEqual(['Quessel'])
  await desk.call('settings.set', { byline: 'Tymon Quessel' })
  expect(await read()).toEqual(['Orsolka', 'Jarnvik’s'])
})
