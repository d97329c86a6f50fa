import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { buildStyleSet } from '@shared/checks/style-set'
import { questionsFromMarkdown } from '@shared/questions/markdown'
import { dictionaryWordSchema, readWordList } from '@shared/spelling/dictionary'
import { parseTemplateFile } from '@shared/templates/template-file'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryChanges, mutate } from '../helpers/mutated-bytes'
import { processorTime } from '../helpers/processor-time'

// Files that people write by hand, or that come from elsewhere: whatever is in them, what can be taken is taken, what is
// wrong is told in a line, and soon.

const resources = resolve(import.meta.dirname, '../../resources')
const LONGEST_MS = 2_000
/** LAW_RUNS runs more. */
const numRuns = Number(process.env.LAW_RUNS ?? 40)
const ENDLESS = { timeout: 3_600_000 }

const changes = arbitraryChanges([
  '*a',
  '&a',
  '[*a,*a]',
  '!!js/function ',
  '- ',
  ': ',
  '{',
  '}',
  '|',
  '\n  ',
  '\t',
  "'",
  '"',
  '(a+)+$',
  '(',
  '[',
  '\\',
  '#',
  '\u0000',
  '\ufeff',
])

const filesOf = (folder: string, ending: string) =>
  readdirSync(join(resources, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, bytes: readFileSync(join(resources, folder, name)) }))

/** Tries damaged forms of these files. */
async function damaged(
  files: readonly { name: string; bytes: Uint8Array }[],
  read: (name: string, text: string) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), changes, async ({ name, bytes }, made) => {
      const text = new TextDecoder().decode(mutate(bytes, made))
      expect(await processorTime(() => read(name, text))).toBeLessThan(LONGEST_MS)
    }),
    { numRuns },
  )
}

describe('damaged by hand', () => {
  test(
    'a rule of the house style is a rule, or a problem in a line, and costs no other rule',
    ENDLESS,
    async () => {
      const whole = {
        origin: 'library' as const,
        style: 'Own',
        name: 'Whole',
        path: 'Own/Whole.yml',
        text: 'extends: existence\nmessage: "no"\ntokens: [very]\n',
      }
      await damaged(filesOf('styles/BeautyDesk', '.yml'), (file, text) => {
        const name = basename(file, '.yml')
        const rule = { origin: 'library' as const, style: 'Own', name, path: `Own/${file}`, text }
        const set = buildStyleSet({ rules: [rule, whole], vocabularies: [], ini: text }, {})
        expect(set.listed.length + set.problems.length).toBeGreaterThanOrEqual(2)
        expect(set.listed.map(({ id }) => id)).toContain('Own.Whole')
        for (const problem of set.problems) expect(problem).not.toContain('\n')
      })
    },
  )

  test('a template is one, or says why it is not', ENDLESS, async () => {
    await damaged(filesOf('templates', '.yml'), (name, text) => {
      try {
        expect(parseTemplateFile(name, text).template.name).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
        expect(error).not.toBeInstanceOf(RangeError)
      }
    })
  })

  test('a list of words has words, and says how many lines have none', ENDLESS, async () => {
    await damaged(filesOf('dictionaries', '.txt'), (_name, text) => {
      const { words, left } = readWordList(text)
      expect(left).toBeGreaterThanOrEqual(0)
      for (const word of words) expect(dictionaryWordSchema.safeParse(word)).toMatchObject({ data: word })
    })
  })

  test('a list of questions has questions', ENDLESS, async () => {
    await damaged(filesOf('questions', '.md'), (_name, text) => {
      for (const question of questionsFromMarkdown(text)) expect(question.text.trim()).not.toBe('')
    })
  })
})

describe('made to be endless', () => {
  const laughs = Array.from({ length: 30 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [lol]'
      : `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  ).join('\n')

  test.each([
    ['names that stand for ten others', laughs],
    ['ten thousand levels of brackets', '['.repeat(10_000)],
    [
      'ten thousand levels of lines',
      Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    ],
    ['one key after another', 'a: 1\n'.repeat(5_000)],
    ['a long line of nothing', `a${' '.repeat(100_000)}`],
    ['a long line of nothing before a word', `${' '.repeat(100_000)}a: b`],
  ])('%s: a rule and a template are refused, soon', async (_what, text) => {
    const spent = await processorTime(() => {
      const rule = { origin: 'library' as const, style: 'Own', name: 'Bad', path: 'Own/Bad.yml', text }
      const list = { name: 'Own', path: 'Own/accept.txt', list: 'reject' as const, text }
      const set = buildStyleSet({ rules: [rule], vocabularies: [list], ini: text }, {})
      expect(set.listed.map(({ id }) => id)).not.toContain('Own.Bad')
      expect(set.problems.some((problem) => problem.startsWith('Own/Bad.yml: '))).toBe(true)
      expect(() => parseTemplateFile('bad', text)).toThrow()
    })
    expect(spent).toBeLessThan(LONGEST_MS * 2)
  })
})
