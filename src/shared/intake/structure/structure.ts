import { newId } from '../../identifiers'
import type { Block, CueBlock, ReadSource } from '../blocks'
import type { IntakeResult } from '../result'
import { assemble } from './assemble'
import { takeCredits } from './credit-rows'
import {
  isEditorsNote,
  saysFrequentQuestions,
  saysInstruction,
  saysInterview,
  saysInterviewInTitle,
  saysPlainlyInterview,
} from './cues'
import { detectLetters } from './detect/letters'
import { joinMarks, type Marks, withoutNumbers, withoutQuotes } from './detect/marks'
import { detectInline, detectNumbered, detectPlain, detectSigned } from './detect/plain'
import { detectAnswerers, detectSpeakers } from './detect/speakers'
import { detectStyled } from './detect/styled'
import { buildFromOutline } from './document'
import { type Cues, type Judgement, judge } from './evaluate'
import { takeFront } from './front'
import { nameLabel } from './labels'
import { isAnswererRole, isAskerRole, makeNameBook, type NameBook } from './names'
import { type Corrections, correctOutline, type Outline, type OutlineRow } from './outline'
import { findPeople, fullNames, type People } from './people'
import { findProducts, type ProductNames } from './products'
import { blockText, canOpen, type Row, type RowStyle, toRows } from './rows'
import { countWords, foldWords } from './runs'
import { statedCredits, statedRows } from './stated'
import { readTalk } from './talk'

/** Names the library already knows, so that an import recognises them. */
export type KnownNames = ProductNames & {
  experts: readonly { id: string; name: string; shortNames: readonly string[] }[]
}

export type StructureOptions = {
  /** Makes ids for the document's blocks. Tests pass a counter, so that two runs give the same document. */
  makeId?: () => string
}

/** What was found, before a document is built of it: what a preview shows and a writer corrects. */
export type Draft = {
  outline: Outline
  kind: 'article' | 'interview'
  isInterview: boolean
  confidence: number
  speakers: string[]
  askers: string[]
  transcript: IntakeResult['transcript']
  dropped: string[]
}

/**
 * Decides what a source's blocks are: which rows ask, which answer, who speaks, what stands outside. All detectors
 * look at the same rows, each gives a hypothesis, and the one that explains the text best is taken, if it is good
 * enough to call the text a Q&A at all.
 */
export function structure(
  source: ReadSource,
  known: KnownNames,
  options: StructureOptions = {},
): IntakeResult {
  return finish(source, draft(source, known), known, options)
}

/** The same source again, with a writer's corrections to the draft laid over what was found. */
export function restructure(
  source: ReadSource,
  known: KnownNames,
  corrections: Corrections,
  options: StructureOptions = {},
): IntakeResult {
  return finish(source, correctDraft(draft(source, known), corrections), known, options)
}

/** Lays a writer's corrections over a draft. */
export function correctDraft(found: Draft, corrections: Corrections): Draft {
  const outline = correctOutline(found.outline, corrections)
  const rename = (name: string) => corrections.speakers?.[name] ?? name
  const asked = outline.rows.some((row) => row.role === 'question')
  const askers = distinct([
    ...found.askers.map(rename),
    ...outline.rows.flatMap((row) => (row.role === 'question' && row.speaker ? [row.speaker] : [])),
  ])
  const answering = outline.rows.flatMap((row) => (row.role === 'answer' && row.speaker ? [row.speaker] : []))
  return {
    ...found,
    outline,
    kind: corrections.kind ?? found.kind,
    isInterview: asked,
    confidence: 1,
    askers,
    speakers: distinct([...askers, ...found.speakers.map(rename), ...answering]),
  }
}

/** Everything but the building of the document. */
export function draft(source: ReadSource, known: KnownNames): Draft {
  const cues = source.blocks.filter((block): block is CueBlock => block.type === 'cue')
  const people = known.experts.map((expert) => expert.name)
  if (cues.length > 0 && cues.length >= source.blocks.length * 0.5) return draftTalk(source, cues, people)
  if (source.stated) return draftStated(source)
  const front = takeFront(source)
  const found = choose(source, front.title, front.dek, front.blocks, known)
  const outline: Outline = { title: front.title, dek: front.dek, rows: found.rows }
  return {
    outline,
    kind: 'article',
    isInterview: found.isInterview,
    confidence: found.confidence,
    speakers: found.isInterview ? found.speakers : [],
    askers: found.isInterview ? found.askers : [],
    transcript: [],
    dropped: [],
  }
}

/** Our own export says what it is: nothing is guessed. */
function draftStated(source: ReadSource): Draft {
  const rows = statedRows(source)
  const isInterview = rows.some((row) => row.role === 'question')
  const { speakers, askers } = speakersOf(rows, { named: [], answering: [] })
  const { title, dek } = source.metadata
  return {
    outline: { title, dek, rows },
    kind: 'article',
    isInterview,
    confidence: 1,
    speakers,
    askers,
    transcript: [],
    dropped: [],
  }
}

function draftTalk(source: ReadSource, cues: readonly CueBlock[], people: readonly string[]): Draft {
  const talk = readTalk(cues, people)
  const rest = source.blocks.filter((block) => block.type !== 'cue')
  const front = takeFront({ ...source, blocks: rest })
  const before = assemble(toRows(front.blocks, { open: false }), null)
  const rows = [...before, ...talk.rows].map((row, id) => ({ ...row, id }))
  return {
    outline: { title: front.title, dek: front.dek, rows },
    kind: 'interview',
    isInterview: talk.asked,
    confidence: talk.confidence,
    speakers: distinct([...talk.askers, ...talk.speakers]),
    askers: talk.askers,
    transcript: talk.transcript,
    dropped: talk.dropped,
  }
}

type Choice = {
  rows: OutlineRow[]
  isInterview: boolean
  confidence: number
  speakers: string[]
  askers: string[]
}
type Hypothesis = { marks: Marks; outline: OutlineRow[]; judgement: Judgement; people: People }

function choose(
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
    for (const hypothesis of hypotheses(rows, source, title, dek, known)) {
      if (best === null || hypothesis.judgement.score > best.judgement.score) best = hypothesis
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
  return { rows, isInterview: false, confidence: round(1 - doubt), speakers: [], askers: [] }
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
    const clean = withoutQuotes(withoutNumbers(marks))
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
        (row.style === style || row.leadStyle === style) &&
        (row.asks || row.prompts || row.lead > 0 || style === 'item'),
    ),
  )
  const looks = asking
    .map((style) => detectStyled(rows, [style], context.names))
    .filter((marks) => marks !== null)
  const plain = detectPlain(rows)
  for (const marks of labelled) {
    yield* consider(marks)
    for (const more of plain && marks.way === 'answerers' ? [plain, ...looks] : looks)
      yield* consider(joinMarks(rows, marks, more))
  }
  yield* consider(detectNumbered(rows))
  yield* consider(detectSigned(rows))
  yield* consider(plain)
  yield* consider(detectInline(rows))
  for (const marks of looks) yield* consider(marks)
  if (asking.length > 5) return
  for (const [a, first] of asking.entries()) {
    for (const second of asking.slice(a + 1))
      yield* consider(detectStyled(rows, [first, second], context.names))
  }
}

type Context = { names: NameBook; cuesBefore(row: number): Cues; people(row: number): People }

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
    const made = {
      cues: {
        interview: saysInterview(introduction) || noted,
        plainly: saysPlainlyInterview(introduction) || saysPlainlyInterview(heading) || noted,
        titled: saysInterviewInTitle(heading),
        frequent: saysFrequentQuestions(heading) || saysFrequentQuestions(introduction.slice(-400)),
        instruction: saysInstruction(title ?? source.metadata.title ?? ''),
      },
      people: findPeople(
        title ?? source.metadata.title ?? '',
        introduction,
        source.metadata.byline,
        known.experts,
      ),
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
  const elsewhere = fullNames(texts.join('\n').slice(0, 200_000)).map((found) => found.name)
  const people = [...known.experts.map((expert) => expert.name), ...named, ...writers]
  const names = makeNameBook(people, labels, elsewhere)
  return { names, cuesBefore: (row) => at(row).cues, people: (row) => at(row).people }
}

function speakersOf(rows: readonly OutlineRow[], people: People): { speakers: string[]; askers: string[] } {
  const askers = distinct(
    rows.flatMap((row) => (row.role === 'question' && row.speaker ? [row.speaker] : [])),
  )
  const labelled = distinct(
    rows.flatMap((row) => (row.role === 'answer' && row.speaker ? [row.speaker] : [])),
  ).filter((name) => !isAskerRole(name))
  const answering = labelled.length > 0 ? labelled : people.answering.filter((name) => !askers.includes(name))
  return {
    askers,
    speakers: distinct([
      ...askers,
      ...answering.filter((name) => !isAnswererRole(name) || labelled.length > 1),
    ]),
  }
}

/** Builds the result that an import previews and writes. */
export function finish(
  source: ReadSource,
  found: Draft,
  known: KnownNames,
  options: StructureOptions = {},
): IntakeResult {
  const { rows, imageCredits } = source.stated
    ? { rows: found.outline.rows, imageCredits: statedCredits(found.outline.rows) }
    : takeCredits(found.outline.rows)
  const outline = { ...found.outline, rows }
  const { document, pictures } = buildFromOutline(outline, options.makeId ?? newId)
  const dropped = rows
    .filter((row) => row.role === 'dropped')
    .map((row) => blockText(row.block))
    .filter(Boolean)
  const passages = rows
    .filter((row) => row.role !== 'dropped')
    .flatMap((row) => blockText(row.block).split('\n'))
  return {
    format: source.format,
    kind: found.kind,
    title: outline.title,
    dek: outline.dek,
    metadata: source.metadata,
    document,
    transcript: found.transcript,
    isInterview: found.isInterview,
    confidence: found.confidence,
    speakers: found.speakers,
    askers: found.askers,
    pictures,
    imageCredits,
    products: findProducts(passages, known),
    dropped: [...source.dropped, ...found.dropped, ...dropped, ...unspokenMarks(rows, found.speakers)],
    warnings: source.warnings,
  }
}

/** Marks like `MK:` that stand for a name in other letters: reported, because their words are nowhere else. */
function unspokenMarks(rows: readonly OutlineRow[], speakers: readonly string[]): string[] {
  const spoken = new Set(speakers.flatMap((name) => foldWords(name)))
  const marks = rows.flatMap((row) =>
    row.role === 'question' || row.role === 'answer' ? [row.mark?.trim() ?? ''] : [],
  )
  const unspoken = marks.filter((mark) =>
    foldWords(mark).some((word) => !spoken.has(word) && !/^(?:q|a|\d+)$/.test(word)),
  )
  return unspoken.length > 0 ? [unspoken.join(' ')] : []
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
