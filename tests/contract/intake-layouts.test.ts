import { intake, noKnownNames } from '@shared/intake/index'
import { importedFile } from '@shared/intake/report'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { articles } from '../helpers/laid-out-articles'
import { interviewsElsewhere } from '../helpers/laid-out-elsewhere'
import { englishInterviews } from '../helpers/laid-out-english'
import type { Interview } from '../helpers/laid-out-interview'
import { type LayoutFormat, type Part, type Piece, write } from '../helpers/lay-out'

vi.setConfig({ testTimeout: 240_000 })

/** The same texts in every common layout and format. The seed is printed; LAW_RUNS runs more. */
const seed = Number(process.env.FC_SEED)
const RUNS = { seed, numRuns: Number(process.env.LAW_RUNS ?? 400) }

const interviews = [...englishInterviews, ...interviewsElsewhere]

/** How the questions of a text are marked, and what the answers are called where they are. */
const anywhere = ['plain', 'numbers', 'number signs', 'brackets', 'stars', 'dashes', 'short dashes'] as const
const spoken = [
  'letters',
  'letters with stops',
  'letters alone',
  'names',
  'names in capitals',
  'initials',
  'mixed names',
  'names alone',
  'counted letters',
  'roles',
  'dashes of both',
] as const
const looks = [
  'bold',
  'italic',
  'heading 2',
  'heading 3',
  'heading 4',
  'bold same paragraph',
  'bold numbers',
  'counted headings',
] as const
const marked = ['bold letters', 'bold names', 'bold questions with letters'] as const
const blocks = ['quoted', 'folded', 'terms', 'table'] as const
type Marking = (typeof anywhere | typeof spoken | typeof looks | typeof marked | typeof blocks)[number]

const markings: Record<LayoutFormat, readonly Marking[]> = {
  txt: [...anywhere, ...spoken],
  md: [...anywhere, ...spoken, ...looks, ...marked, 'quoted', 'folded'],
  html: [...anywhere, ...spoken, ...looks, ...marked, ...blocks],
  docx: [...anywhere, ...spoken, ...looks, ...marked, 'table'],
}

type Turn = { question: string; answer: string[] }
const paragraph = (...parts: (string | Part)[]): Piece => ({
  kind: 'paragraph',
  parts: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
})
const bold = (text: string): Part => ({ text, look: 'bold' })

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0])
    .join('')
}

/** One turn as it is marked, its answer's later paragraphs below. */
function turnPieces(turn: Turn, at: number, marking: Marking, who: Interview): Piece[] {
  const { question, answer } = turn
  const [first = '', ...more] = answer
  const rest = more.map((text) => paragraph(text))
  const both = (asks: string, answers: string): Piece[] => [
    paragraph(`${asks} ${question}`),
    paragraph(`${answers} ${first}`),
    ...rest,
  ]
  const { asker, answerer, letters } = who
  switch (marking) {
    case 'plain':
      return [paragraph(question), paragraph(first), ...rest]
    case 'numbers':
      return [paragraph(`${at + 1}. ${question}`), paragraph(first), ...rest]
    case 'number signs':
      return [paragraph(`#${at + 1} ${question}`), paragraph(first), ...rest]
    case 'dashes':
      return [paragraph(`— ${question}`), paragraph(first), ...rest]
    case 'brackets':
      return [paragraph(`${at + 1}) ${question}`), paragraph(first), ...rest]
    case 'stars':
      return [paragraph(`★ ${question}`), paragraph(first), ...rest]
    case 'short dashes':
      return [paragraph(`– ${question}`), paragraph(first), ...rest]
    case 'dashes of both':
      return both('–', '–')
    case 'names alone':
      return [paragraph(asker), paragraph(question), paragraph(answerer), paragraph(first), ...rest]
    case 'counted letters':
      return both(`${letters[0]}${at + 1}:`, `${letters[1]}${at + 1}:`)
    case 'roles':
      return both('Interviewer:', `${answerer}:`)
    case 'bold numbers':
      return [paragraph(bold(`${at + 1}. ${question}`)), paragraph(first), ...rest]
    case 'counted headings':
      return [{ kind: 'heading', level: 3, text: `${at + 1}. ${question}` }, paragraph(first), ...rest]
    case 'letters':
      return both(`${letters[0]}:`, `${letters[1]}:`)
    case 'letters with stops':
      return both(`${letters[0]}.`, `${letters[1]}.`)
    case 'letters alone':
      return [
        paragraph(`${letters[0]}:`),
        paragraph(question),
        paragraph(`${letters[1]}:`),
        paragraph(first),
        ...rest,
      ]
    case 'names':
      return both(`${asker}:`, `${answerer}:`)
    case 'names in capitals':
      return both(`${asker.toUpperCase()}:`, `${answerer.toUpperCase()}:`)
    case 'initials':
      return both(`${initials(asker)}:`, `${initials(answerer)}:`)
    case 'mixed names':
      return at === 0
        ? both(`${asker}:`, `${answerer}:`)
        : both(`${initials(asker)}:`, `${initials(answerer)}:`)
    case 'bold':
    case 'italic':
      return [paragraph({ text: question, look: marking }), paragraph(first), ...rest]
    case 'bold same paragraph':
      return [paragraph({ ...bold(question), breakAfter: true }, first), ...rest]
    case 'heading 2':
    case 'heading 3':
    case 'heading 4':
      return [{ kind: 'heading', level: Number(marking.at(-1)), text: question }, paragraph(first), ...rest]
    case 'bold letters':
      return [
        paragraph(bold(`${letters[0]}:`), ` ${question}`),
        paragraph(bold(`${letters[1]}:`), ` ${first}`),
        ...rest,
      ]
    case 'bold names':
      return [
        paragraph(bold(`${asker}:`), ` ${question}`),
        paragraph(bold(`${answerer}:`), ` ${first}`),
        ...rest,
      ]
    case 'bold questions with letters':
      return [paragraph(bold(`${letters[0]}: ${question}`)), paragraph(`${letters[1]}: ${first}`), ...rest]
    case 'quoted':
      return [{ kind: 'quote', text: question }, paragraph(first), ...rest]
    case 'folded':
      return [{ kind: 'folded', head: question, text: answer }]
    case 'terms':
      return [{ kind: 'term', term: question, text: answer }]
    case 'table':
      return [{ kind: 'row', cells: [question, answer.join(' ')] }]
  }
}

const ITEMS = ['rain barrels', 'two aprons', 'a radio without batteries']
const CAPTION = 'The rack by the north window'
const above = ['Home', 'About', 'Shop', 'Contact']
const below = [
  'Share this',
  'Subscribe to our newsletter',
  'Related posts',
  '© 2024 The Harbour Letter. All rights reserved.',
]

/** Where a list and a picture can stand in an answer. */
const takesBlocks = (marking: Marking) => marking !== 'folded' && marking !== 'terms' && marking !== 'table'
/** A statement among the questions is told from an answer by its mark only. */
const takesRemark = (marking: Marking) =>
  (spoken as readonly Marking[]).includes(marking) || marking.startsWith('bold')

const layout = fc.constantFrom<LayoutFormat>('txt', 'md', 'html', 'docx').chain((format) =>
  fc.record({
    format: fc.constant(format),
    marking: fc.constantFrom(...markings[format]),
    title: fc.boolean(),
    introduction: fc.boolean(),
    wrapped: fc.boolean(),
    clutter: fc.boolean(),
  }),
)
const shape = fc.record({
  leadIns: fc.boolean(),
  remark: fc.boolean(),
  list: fc.boolean(),
  picture: fc.boolean(),
})
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never

function surround(title: string, introduction: string, pieces: readonly Piece[], how: Layout): Piece[] {
  // Without a title nothing says where a page's navigation ends.
  const cluttered = how.clutter && how.title
  const navigation: Piece[] =
    how.format === 'txt' ? above.map((text) => paragraph(text)) : [{ kind: 'list', items: above }]
  return [
    ...(cluttered ? navigation : []),
    ...(how.title
      ? [how.format === 'txt' ? paragraph(title) : ({ kind: 'heading', level: 1, text: title } as const)]
      : []),
    ...(how.introduction ? [paragraph(introduction)] : []),
    ...pieces,
    ...(cluttered ? below.map((text) => paragraph(text)) : []),
  ]
}

/** Whether the layout leaves enough to tell by: a faint interview needs more than its words. */
function tells(who: Interview, how: Layout, shaped: Shape): boolean {
  if (!who.faint || (spoken as readonly Marking[]).includes(how.marking)) return true
  if ((marked as readonly Marking[]).includes(how.marking)) return true
  return (how.title || how.introduction) && !(shaped.leadIns && isPlain(how.marking))
}

/** Dashes and tables are looks that answers may share. */
const isPlain = (marking: Marking) =>
  marking === 'plain' || marking === 'dashes' || marking === 'short dashes' || marking === 'table'

function laidOut(who: Interview, how: Layout, shaped: Shape): { pieces: Piece[]; turns: Turn[] } {
  const turns: Turn[] = who.exchanges.map(({ leadIn, question, answer }, at) => ({
    question: shaped.leadIns && at % 2 === 0 ? `${leadIn} ${question}` : question,
    answer,
  }))
  if (shaped.remark && takesRemark(how.marking))
    turns.splice(2, 0, { question: who.remark.said, answer: [who.remark.answer] })
  const pieces = turns.flatMap((turn, at) => {
    const own = turnPieces(turn, at, how.marking, who)
    if (!takesBlocks(how.marking)) return own
    if (shaped.list && at === 1) own.push({ kind: 'list', items: ITEMS })
    if (shaped.picture && at === 3 && how.format === 'html')
      own.splice(2, 0, { kind: 'picture', caption: CAPTION })
    return own
  })
  const said = turns.map((turn, at) =>
    shaped.list && at === 1 && takesBlocks(how.marking)
      ? { ...turn, answer: [...turn.answer, ...ITEMS] }
      : turn,
  )
  return { pieces: surround(who.title, who.introduction, pieces, how), turns: said }
}

const tidy = (text: string) => text.replace(/[•]/g, ' ').replace(/\s+/g, ' ').trim()

async function read(pieces: readonly Piece[], how: Layout) {
  const bytes = await write(pieces, how.format, how.wrapped)
  const fileName = `text.${how.format}`
  return importedFile(fileName, await intake({ fileName, bytes }, noKnownNames()), null)
}

const show = async (pieces: readonly Piece[], how: Layout) =>
  how.format === 'docx'
    ? JSON.stringify(pieces)
    : new TextDecoder().decode(await write(pieces, how.format, how.wrapped))

describe(`texts in every layout (seed ${seed})`, () => {
  it('an interview has the same pairs', () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...interviews),
      layout,
      shape,
      async (who, how, shaped) => {
        fc.pre(tells(who, how, shaped))
        const { pieces, turns } = laidOut(who, how, shaped)
        const file = await read(pieces, how)
        const found = file.pairs.map((pair) => ({
          question: tidy(pair.question),
          answer: tidy(pair.answers.map((answer) => answer.text.replace(CAPTION, '')).join(' ')),
        }))
        const wanted = turns.map((turn) => ({
          question: tidy(turn.question),
          answer: tidy(turn.answer.join(' ')),
        }))
        expect(found, await show(pieces, how)).toEqual(wanted)
        for (const line of below) expect(file.text, await show(pieces, how)).not.toContain(line)
      },
    )
    return fc.assert(property, RUNS)
  })

  it('an article stays an article', () => {
    const property = fc.asyncProperty(fc.constantFrom(...articles), layout, async (text, how) => {
      // Without either, headings that ask «you» and answers that say «I» could be anything.
      fc.pre(how.title || how.introduction)
      fc.pre(
        !(spoken as readonly Marking[]).includes(how.marking) &&
          !(marked as readonly Marking[]).includes(how.marking),
      )
      const nobody = interviews[0]
      if (!nobody) return
      const sections = text.sections.flatMap(({ head, paragraphs }, at) =>
        turnPieces({ question: head, answer: paragraphs }, at, how.marking, nobody),
      )
      const pieces = surround(text.title, text.introduction, sections, how)
      expect((await read(pieces, how)).isInterview, await show(pieces, how)).toBe(false)
    })
    return fc.assert(property, RUNS)
  })
})
