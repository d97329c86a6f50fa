import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-check-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = (...words: string[]) => runDesk(words, folder)
const blockId = newId()

/** An article that calls a balm a miracle in its own words and in somebody else's. */
function writeLibrary(): string {
  const library = createLibrary(join(folder, 'Library'))
  const records = repositoriesOf(library)
  records.brands.create({ ...emptyBrandFields(), name: 'Hav & Sol' })
  const text = (words: string) => [{ type: 'text' as const, text: words }]
  const { id } = records.articles.create({
    fields: { ...emptyArticleFields(), title: 'A miracle balm', language: 'en-GB' },
    document: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: blockId }, content: text('A chemical-free jar by hav and sol.') },
        {
          type: 'qa',
          attrs: { id: newId() },
          content: [
            { type: 'question', attrs: { id: newId(), askedBy: null }, content: text('Is it anti-aging?') },
            {
              type: 'answer',
              attrs: { id: newId(), expertId: null, speaker: 'Ro' },
              content: [
                { type: 'paragraph', attrs: { id: newId() }, content: text('It is a miracle, not botox.') },
              ],
            },
          ],
        },
      ],
    },
  })
  library.close()
  return id
}

test('desk check tells findings in plain lines and as JSON, and ends with 3 for an error', async () => {
  const id = writeLibrary()
  const { code, out, err } = await desk('check', id, '--library', 'Library')
  expect(err).toBe('')
  expect(code).toBe(3)
  expect(out.split('\n').map((line) => line.replace(/ {2}“.*/, ''))).toEqual([
    `A miracle balm (${id})`,
    '  warning     ‘miracle’ promises more than any product does. [BeautyDesk.OverClaims]',
    '  error       Nothing is ‘chemical-free’: water is a chemical too. Name what is left out. [BeautyDesk.ChemicalFree]',
    '  warning     ‘hav and sol’ is ‘Hav & Sol’ in its record. [BeautyDesk.Names]',
    '  warning     British spelling: ‘anti-ageing’, not ‘anti-aging’. [BeautyDesk.AntiAgeing]',
    '  error       ‘Botox’ is a trademark; ‘botox’ is not how it is written. [BeautyDesk.Trademarks]',
    '',
  ])
  const json = JSON.parse(
    (await desk('check', '--all', '--library', 'Library', '--least', 'error', '--json')).out,
  )
  expect(json).toMatchObject({
    failures: [],
    problems: [],
    checked: [{ article: id, file: null, ignored: 0 }],
  })
  expect(json.checked[0].findings[0]).toEqual({
    block: blockId,
    part: 'text',
    from: 2,
    to: 15,
    words: 'chemical-free',
    rule: 'BeautyDesk.ChemicalFree',
    severity: 'error',
    message: 'Nothing is ‘chemical-free’: water is a chemical too. Name what is left out.',
    reason: expect.stringContaining('cannot be true'),
    suggestions: [],
    line: 'A chemical-free jar by hav and sol.',
  })
})

test('a style that is dropped into the library works, and says in a line what it cannot take', async () => {
  writeLibrary()
  const style = join(folder, 'Library', 'styles', 'House')
  mkdirSync(style, { recursive: true })
  writeFileSync(
    join(style, 'Jar.yml'),
    'extends: existence\nmessage: "Say ‘pot’, not ‘%s’."\nlevel: error\ntokens: [jar]\n',
  )
  writeFileSync(join(style, 'Bad.yml'), 'extends: existence\ntokens: [a]\n')
  writeFileSync(join(style, 'Words.yml'), 'extends: spelling\nmessage: "%s?"\n')
  writeFileSync(
    join(folder, 'Library', 'styles', '.vale.ini'),
    '[*]\nBasedOnStyles = House\nBeautyDesk.OverClaims = NO\n',
  )
  const { code, out, err } = await desk('check', '--all', '--no-spelling', '--library', 'Library')
  expect(code).toBe(3)
  expect(out).toContain('error       Say ‘pot’, not ‘jar’. [House.Jar]')
  expect(out).not.toContain('OverClaims')
  expect(err.trim().split('\n')).toEqual([
    'Rule left out: House/Bad.yml: the key “message” is missing',
    'Rule left out: House/Words.yml: extends: spelling is checked by Beauty Desk itself, so this rule is left out',
  ])
})

test('a pattern that hangs is given up, and all other rules are told', async () => {
  writeLibrary()
  const style = join(folder, 'Library', 'styles', 'House')
  mkdirSync(style, { recursive: true })
  writeFileSync(
    join(style, 'Hangs.yml'),
    'extends: existence\nmessage: x\nnonword: true\ntokens: ["(?:[a-z ]+)+[0-9]"]\n',
  )
  writeFileSync(
    join(folder, 'long.txt'),
    `${'the long way round to a very plain sentence '.repeat(3)}chemical-free.\n`,
  )
  const { code, out, err } = await desk('check', 'long.txt', '--no-spelling', '--library', 'Library')
  expect(out).toContain('[BeautyDesk.ChemicalFree]')
  expect(err).toContain('House.Hangs')
  expect(code).toBe(3)
}, 30_000)

test('files are checked as an import would read them; what cannot be read ends with 1', async () => {
  writeLibrary()
  writeFileSync(join(folder, 'post.md'), '# On balms\n\nA balm the the size of a thumb.\n')
  const { code, out } = await desk('check', 'post.md', '--library', 'Library', '--json')
  expect(code).toBe(3)
  expect(JSON.parse(out).checked).toMatchObject([
    {
      article: null,
      file: 'post.md',
      title: 'On balms',
      findings: [{ rule: 'BeautyDesk.RepeatedWords', suggestions: ['the'] }],
    },
  ])
  const missing = await desk('check', 'none.md', '--library', 'Library')
  expect(missing).toMatchObject({ code: 1, out: '' })
  expect(missing.err).toContain('none.md')
  expect((await desk('check', '--library', 'Library')).code).toBe(2)
  expect((await desk('check', 'post.md', '--all', '--library', 'Library')).code).toBe(2)
})

test('findings that were set aside are counted and not told', async () => {
  const id = writeLibrary()
  const library = (await import('@main/library')).openLibrary(join(folder, 'Library'))
  const { houseStyle } = repositoriesOf(library)
  houseStyle.ignoreOnce(id, {
    rule: 'BeautyDesk.ChemicalFree',
    blockId,
    words: 'Chemical-free',
    reason: 'A pun.',
  })
  houseStyle.ignoreAlways({ rule: 'BeautyDesk.Trademarks', words: 'botox' })
  houseStyle.choose('BeautyDesk.OverClaims', false)
  library.close()
  const { code, out } = await desk('check', id, '--library', 'Library')
  expect(code).toBe(0)
  expect(out).not.toMatch(/ChemicalFree|Trademarks|OverClaims/)
  expect(out).toContain('  2 set aside\n')
})
