import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { newId } from '@shared/identifiers'
import { emptyInterviewFields } from '@shared/records/interview'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyFields } from '../../helpers/library-samples'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-templates-')))
  const library = createLibrary(join(folder, 'Library'))
  const { experts, products, interviews, questions } = repositoriesOf(library)
  experts.create({ ...emptyFields.expert(), name: 'Inès Okafor' })
  products.create({ ...emptyFields.product(), name: 'Quiet Balm' })
  interviews.create({ ...emptyInterviewFields(), title: 'Talk' })
  questions.addMany([
    { text: 'How much is enough?', topic: 'Sun', note: 'On a hand.' },
    { text: 'How often?', topic: 'Hair', note: '' },
  ])
  library.close()
  return () => rmSync(folder, { recursive: true, force: true })
})

const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)

test('desk templates lists what an article can begin from', async () => {
  const { code, out } = await desk('templates')
  expect(code).toBe(0)
  expect(out.split('\n')[0]).toMatch(/^Interview Q&A \[experts, interview\]: One expert and eight questions/)
  const { templates } = JSON.parse((await desk('templates', '--json')).out)
  expect(templates).toHaveLength(6)
  expect(templates[0].document.content.length).toBeGreaterThan(5)
})

test('desk new-article makes one, with names from the records, and refuses what is not there', async () => {
  const made = await desk(
    'new-article',
    '--template',
    'what’s on my shelf',
    '--expert',
    'Inès Okafor',
    '--product',
    'Quiet Balm',
    '--interview',
    'Talk',
    '--json',
  )
  expect(made.code).toBe(0)
  const { id, title } = JSON.parse(made.out)
  expect(title).toBe('On the shelf of Inès Okafor')
  const library = openLibrary(join(folder, 'Library'), { mode: 'read' })
  const article = repositoriesOf(library).articles.get(id)
  library.close()
  expect(article).toMatchObject({ title, tags: ['routine', 'shelf'], interviewIds: [expect.any(String)] })
  expect(article?.document.content.filter(({ type }) => type === 'productCard')).toHaveLength(1)

  const wrong = await desk('new-article', '--template', 'Sonnet')
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toContain('There is no template “Sonnet”')
  expect((await desk('new-article', '--template', 'Five questions', '--expert', 'Nobody')).err).toContain(
    'The library has no expert “Nobody” in use. No article was made.',
  )
  expect((await desk('new-article')).code).toBe(2)
})

test('desk questions prints the bank as Markdown, narrowed by topic and words', async () => {
  expect((await desk('questions')).out).toBe(
    '## Sun\n- How much is enough?\n  On a hand.\n\n## Hair\n- How often?\n',
  )
  expect((await desk('questions', '--topic', 'hair')).out).toBe('## Hair\n- How often?\n')
  expect((await desk('questions', '--find', 'hand much')).out).toBe(
    '## Sun\n- How much is enough?\n  On a hand.\n',
  )
  expect(JSON.parse((await desk('questions', '--json', '--topic', 'Sun')).out)).toMatchObject({
    questions: [{ text: 'How much is enough?', topic: 'Sun', uses: 0, lastUse: null }],
  })
})

test('desk questions goes out as CSV, and tables and lists come in once', async () => {
  const csv = (await desk('questions', '--csv')).out
  expect(csv).toBe('Topic,Question,Note\r\nSun,How much is enough?,On a hand.\r\nHair,How often?,\r\n')
  writeFileSync(join(folder, 'in.csv'), `${csv}Sea,"'=SUM(A1) of salt?","Two\nlines"\r\n,,\r\n`)
  const added = await desk('questions', '--from', 'in.csv', '--json')
  expect(JSON.parse(added.out)).toEqual({ added: 1, known: 2, left: 1 })
  expect((await desk('questions', '--topic', 'Sea')).out).toBe(
    '## Sea\n- =SUM(A1) of salt?\n  Two\n  lines\n',
  )
  expect((await desk('questions', '--topic', 'Sea', '--csv')).out).toContain("Sea,'=SUM(A1) of salt?,")
  writeFileSync(join(folder, 'in.md'), '# Sea\n- Is it cold?\n')
  expect((await desk('questions', '--from', 'in.md')).out).toContain('Added 1; 0 in the bank already')
  writeFileSync(join(folder, 'in.bin.csv'), Buffer.from([0, 0, 1, 2, 0xff, 0, 0, 7]))
  expect(await desk('questions', '--from', 'in.bin.csv')).toMatchObject({ code: 1, out: '' })
  expect((await desk('questions', '--from', 'in.md', '--csv')).code).toBe(2)
})

test('desk plan prints what is to be asked, as a list or a page', async () => {
  const library = openLibrary(join(folder, 'Library'))
  const { interviews } = repositoriesOf(library)
  const [talk] = interviews.getMany(interviews.allIds())
  if (!talk) throw new Error('There is an interview.')
  const planned = {
    id: newId(),
    questionId: null,
    text: 'Why & how?',
    note: 'Listen',
    state: 'open' as const,
  }
  interviews.savePlan(talk.id, talk.revision, [planned])
  library.close()
  expect((await desk('plan', 'Talk')).out).toBe('# Talk\n\n1. [ ] Why & how?\n   Listen\n')
  expect((await desk('plan', 'Talk', '--html')).out).toContain('<span>Why &amp; how?</span>')
  expect(await desk('plan', 'Nobody')).toMatchObject({ code: 1, out: '' })
})
