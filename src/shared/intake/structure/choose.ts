import type { Block, ReadSource } from '../blocks'
import { assemble } from './assemble'
import { blockText } from './block-text'
import {
  announcesInterview,
  answersToReaders,
  introducesSelf,
  isEditorsNote,
  saysFrequentQuestions,
  saysInstruction,
  saysInterview,
  saysInterviewInTitle,
  saysPlainlyInterview,
  saysQuestionsToAsk,
  saysReadersAsk,
  tellsToInterview,
} from './cues'
import type { Cues } from './cues-of-text'
import { detectArrows } from './detect/arrows'
import { detectBars } from './detect/bars'
import { detectNumbered, detectSigned } from './detect/counted'
import { detectDashes } from './detect/dashes'
import { detectLetters } from './detect/letters'
import {
  joinMarks,
  type Marks,
  withoutDashes,
  withoutNumbers,
  withoutOrnaments,
  withoutQuotes,
} from './detect/marks'
import { detectInline, detectPlain } from './detect/plain'
import { detectSalutations } from './detect/salutations'
import { detectAnswerers, detectSpeakers } from './detect/speakers'
import { asksInStyle, detectStyled } from './detect/styled'
import { labelledRows } from './detect/trusted-labels'
import { type Judgement, judge } from './judge/judge'
import { nameLabel } from './labels'
import { partTurns } from './mid-line-turns'
import { makeNameBook, type NameBook } from './names'
import type { OutlineRow } from './outline'
import { findPeople, fullNames, type People, whoIsPresented } from './people'
import type { ProductNames } from './products'
import { canOpen, type Row, type RowStyle, toRows } from './rows'
import { countWords } from './runs'
import { speakersOf } from './speakers-of'

/** Names the library already knows, so that an import recognises them. */
export type KnownNames = ProductNames & {
  experts: readonly { id: string; name: string; shortNames: readonly string[] }[]
}

/** What the best hypothesis makes of a text, or the text as it stands where none is good enough. */
export type Choice = {
  rows: OutlineRow[]
  isInterview: boolean
  confidence: number
  speakers: string[]
  askers: string[]
}
type Hypothesis = { marks: Marks; outline: OutlineRow[]; judgement: Judgement; people: People }

const PARTED_BONUS = 0.1
/** Among the first lines a column says what it is. */
const LINES_OF_A_HEAD = 3

export function choose(
  source: ReadSource,
  title: string | null,
  dek: string | null,
  blocks: readonly Block[],
  known: KnownNames,
): Choice {
  if (blocks.some((block) => block.type === 'pair')) return stated(blocks)
  let best: Hypothesis | null = null
  const views = canOpen(blocks) ? [false, true] : [false]
  for (const open of views) {
    const rows = toRows(blocks, { open })
    const parted = partTurns(rows)
    for (const view of parted === null ? [rows] : [rows, parted]) {
      for (const hypothesis of hypotheses(view, source, title, dek, known)) {
        // Lines parted where another voice takes over explain the same marks better than lines left whole.
        const better = view === parted ? PARTED_BONUS : 0
        const score = hypothesis.judgement.score + better
        if (best === null || score > best.judgement.score)
          best = { ...hypothesis, judgement: { ...hypothesis.judgement, score } }
      }
    }
  }
  if (best?.judgement.holds) {
    const { speakers, askers } = speakersOf(best.outline, best.people)
    return {
      rows: best.outline,
      isInterview: true,
      confidence: round(best.judgement.confidence),
      speakers,
      askers,
    }
  }
  const doubt = best?.judgement.confidence ?? 0
  const rows = assemble(toRows(blocks, { open: false }), null)
  // A pair that the source states stays one, wherever it stands.
  const isInterview = rows.some((row) => row.role === 'question')
  return { rows, isInterview, confidence: round(1 - doubt), speakers: [], askers: [] }
}

function stated(blocks: readonly Block[]): Choice {
  const rows = assemble(toRows(blocks, { open: false }), null)
  const { speakers, askers } = speakersOf(rows, { named: [], answering: [] })
  return { rows, isInterview: true, confidence: 1, speakers, askers }
}

const styles: RowStyle[] = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'bold',
  'italic',
  'capitals',
  'term',
  'quote',
  'item',
]

export function* hypotheses(
  rows: readonly Row[],
  source: ReadSource,
  title: string | null,
  dek: string | null,
  known: KnownNames,
): Generator<Hypothesis> {
  const context = makeContext(rows, source, title, dek, known)
  const consider = function* (marks: Marks | null): Generator<Hypothesis> {
    if (marks === null || marks.heads.size === 0) return
    const clean = withoutQuotes(withoutDashes(withoutNumbers(withoutOrnaments(marks))))
    const outline = assemble(rows, clean)
    const first = Math.min(...clean.heads.keys())
    const judgement = judge(rows, clean, outline, context.cuesBefore(first))
    yield { marks: clean, outline, judgement, people: context.people(first) }
  }
  const labelled = [
    detectLetters(rows, context.names),
    detectSpeakers(rows, context.names),
    detectAnswerers(rows, context.names),
  ].filter((marks) => marks !== null)
  const asking = styles.filter((style) =>
    rows.some(
      (row) =>
        ((row.style === style || row.leadStyle === style) &&
          (row.asks || row.prompts || row.lead > 0 || style === 'item')) ||
        asksInStyle(row, new Set([style])),
    ),
  )
  const looks = asking
    .map((style) => detectStyled(rows, [style], context.names))
    .filter((marks) => marks !== null)
  const plain = detectPlain(rows)
  for (const marks of labelled) {
    yield* consider(marks)
    // Names in the first exchange only: what follows looks like the rest of the text.
    const sparse = marks.way === 'answerers' || (marks.way === 'speakers' && marks.heads.size <= 2)
    for (const more of plain && sparse ? [plain, ...looks] : looks)
      yield* consider(joinMarks(rows, marks, more))
  }
  yield* consider(detectDashes(rows))
  yield* consider(detectArrows(rows))
  yield* consider(detectBars(rows))
  yield* consider(detectSalutations(rows))
  yield* consider(detectNumbered(rows))
  yield* consider(detectSigned(rows))
  // Where names begin the lines that ask and do not tell who asks, two people chat.
  const named = labelledRows(rows, context.names)
  if (![...(plain?.heads.keys() ?? [])].every((row) => named.has(row))) yield* consider(plain)
  if (context.readersAsk) yield* consider(detectPlain(rows, true))
  yield* consider(detectInline(rows))
  for (const marks of looks) yield* consider(marks)
  if (asking.length > 5) return
  for (const [a, first] of asking.entries()) {
    for (const second of asking.slice(a + 1))
      yield* consider(detectStyled(rows, [first, second], context.names))
  }
}

type Context = {
  names: NameBook
  /** The title says that readers ask: «Ask a beauty question», «Your questions answered». */
  readersAsk: boolean
  cuesBefore(row: number): Cues
  people(row: number): People
}

function makeContext(
  rows: readonly Row[],
  source: ReadSource,
  title: string | null,
  dek: string | null,
  known: KnownNames,
): Context {
  const heading = [title, source.metadata.title, ...source.metadata.tags].filter(Boolean).join(' · ')
  const texts = rows.map((row) => (row.style === 'atom' ? blockText(row.block) : row.text))
  const noted = texts.some(
    (text) => isEditorsNote(text) && /\b(?:interview|conversation|q\s?&\s?a)\b/i.test(text),
  )
  const readersAsk = saysReadersAsk(heading) || texts.slice(0, LINES_OF_A_HEAD).some(answersToReaders)
  const opening = (row: number) => {
    const parts: string[] = [dek ?? source.metadata.dek ?? '']
    let words = 0
    for (let i = 0; i < row && words < 600; i += 1) {
      parts.push(texts[i] ?? '')
      words += countWords(texts[i] ?? '')
    }
    return parts.filter(Boolean).join('\n')
  }
  const byRow = new Map<number, { cues: Cues; people: People }>()
  const at = (row: number) => {
    const cached = byRow.get(row)
    if (cached) return cached
    const introduction = opening(row)
    const people = findPeople(
      title ?? source.metadata.title ?? '',
      introduction,
      source.metadata.byline,
      known.experts,
    )
    const announced = announcesInterview(introduction)
    const toAsk = saysQuestionsToAsk(heading, introduction)
    const made = {
      cues: {
        answering: people.answering,
        announced,
        named: people.named,
        interview: saysInterview(introduction) || announced || noted || introducesSelf(introduction),
        plainly:
          (saysPlainlyInterview(introduction) || saysPlainlyInterview(heading) || noted) &&
          !tellsToInterview(heading),
        titled: saysInterviewInTitle(heading) && !toAsk,
        toAsk,
        bare: heading === '' && introduction === '',
        presents: whoIsPresented(title, introduction),
        frequentTitle: saysFrequentQuestions(heading) || readersAsk,
        frequent:
          saysFrequentQuestions(heading) || readersAsk || saysFrequentQuestions(introduction.slice(-400)),
        instruction: saysInstruction(title ?? source.metadata.title ?? ''),
      },
      people,
    }
    byRow.set(row, made)
    return made
  }
  const labels = rows.flatMap((row) => {
    const label = nameLabel(row)
    return label ? [label.words] : []
  })
  const firstLabelled =
    rows.find((row) => nameLabel(row) !== null || row.asks)?.index ?? Math.min(rows.length, 12)
  const named = at(Math.max(firstLabelled, Math.min(4, rows.length))).people.named
  const writers = (source.metadata.byline ?? '')
    .split(/,|\band\b|&/)
    .map((name) => name.trim())
    .filter(Boolean)
  let found: string[] | null = null
  const elsewhere = () => {
    found ??= fullNames(texts.join('\n').slice(0, 200_000)).map((one) => one.name)
    return found
  }
  const people = [...known.experts.map((expert) => expert.name), ...named, ...writers]
  const names = makeNameBook(people, labels, elsewhere)
  return {
    names,
    readersAsk,
    cuesBefore: (row) => at(row).cues,
    people: (row) => at(row).people,
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
