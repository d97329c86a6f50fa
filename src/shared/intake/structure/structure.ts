import { newId } from '../../identifiers'
import type { Block, CueBlock, HeadingBlock, ReadSource } from '../blocks'
import { languageOfWords } from '../language'
import type { IntakeResult } from '../result'
import { blockText } from './block-text'
import { choose } from './choose'
import { assemble } from './document/assemble'
import { buildFromOutline } from './document/document'
import { isCredit, takeCredits } from './edges/credit-rows'
import { takeFront } from './edges/front'
import { takeKicker } from './edges/kicker'
import { type Corrections, correctOutline, type Outline, type OutlineRow } from './outline'
import type { KnownNames } from './people/known-names'
import type { VoiceKey } from './people/names'
import { nobody, speakersOf } from './people/speakers-of'
import { takeVoiceKey } from './people/voice-key'
import { findProducts } from './products/products'
import { toRows } from './rows'
import { withRules } from './rule-line'
import { foldWords } from './runs'
import { statedCredits, statedRows } from './stated'
import { readTalk } from './talk/talk'
import { takeItemTimes } from './times/item-times'
import { takeStrayTimes } from './times/stray-times'
import { takeTimesBehind } from './times/times-behind'

export type { KnownNames }

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
  if (source.stated && !isTalk(source.blocks)) return draftStated(source)
  const { blocks, key, dropped } = takeVoiceKey(source.blocks)
  const found = draftOf({ ...source, blocks: [...blocks] }, known, key)
  // What looked like the key of a talk stays where nobody is asked.
  if (key !== null && !found.isInterview) return draftOf(source, known, null)
  return { ...found, dropped: [...dropped, ...found.dropped] }
}

function draftOf(source: ReadSource, known: KnownNames, key: VoiceKey | null): Draft {
  if (isTalk(source.blocks)) return draftTalk(source, known, key)
  const items = takeItemTimes(withRules(source.blocks))
  const ended = takeTimesBehind(items.blocks)
  const timeless = takeStrayTimes(ended.blocks)
  const kicker = takeKicker(source, timeless.blocks)
  const front = takeFront({ ...source, blocks: [...kicker.blocks] }, kicker.headline)
  // «Interviews» above a headline says what the piece is, as a tag would.
  const tags = [...source.metadata.tags, ...kicker.dropped]
  const filed = { ...source, metadata: { ...source.metadata, tags } }
  const found = choose(filed, front.title, front.dek, front.blocks, known, key)
  const outline: Outline = { title: front.title, dek: front.dek, rows: found.rows }
  return {
    outline,
    kind: 'article',
    isInterview: found.isInterview,
    confidence: found.confidence,
    speakers: found.isInterview ? found.speakers : [],
    askers: found.isInterview ? found.askers : [],
    transcript: [],
    dropped: [...items.dropped, ...ended.dropped, ...timeless.dropped, ...kicker.dropped],
  }
}

function isCue(block: Block): block is CueBlock {
  return block.type === 'cue'
}

/** Half of it or more is cues: a recording, and not a text that has a few times. */
function isTalk(blocks: readonly Block[]): boolean {
  const cues = blocks.filter(isCue).length
  return cues > 0 && cues >= blocks.length * 0.5
}

/** Our own export says what it is: nothing is guessed. */
function draftStated(source: ReadSource): Draft {
  const rows = statedRows(source)
  const isInterview = rows.some((row) => row.role === 'question')
  const { speakers, askers } = speakersOf(rows, nobody)
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

function draftTalk(source: ReadSource, known: KnownNames, key: VoiceKey | null): Draft {
  const chapters = chaptersOf(source.blocks)
  const people = known.experts.map((expert) => expert.name)
  const talk = readTalk(source.blocks.filter(isCue), people, chapters, key)
  const named = new Set<Block>(chapters.values())
  const rest = source.blocks.filter((block) => block.type !== 'cue' && !named.has(block))
  const front = takeFront({ ...source, blocks: rest })
  const before = assemble(toRows(front.blocks, { open: false }), null)
  const rows = [...before, ...talk.rows].map((row, id) => ({ ...row, id }))
  return {
    outline: { title: front.title, dek: front.dek, rows },
    kind: 'interview',
    isInterview: rows.some((row) => row.role === 'question'),
    confidence: talk.confidence,
    speakers: distinct([...talk.askers, ...talk.speakers]),
    askers: talk.askers,
    transcript: talk.transcript,
    dropped: talk.dropped,
  }
}

/** Headings right above a cue, below the first one: they name parts of a talk. */
function chaptersOf(blocks: readonly Block[]): Map<CueBlock, HeadingBlock> {
  const first = blocks.findIndex((block) => block.type === 'cue')
  const chapters = new Map<CueBlock, HeadingBlock>()
  blocks.forEach((block, at) => {
    const above = blocks[at - 1]
    if (block.type === 'cue' && at > first && above?.type === 'heading') chapters.set(block, above)
  })
  return chapters
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
    .filter((row) => row.role !== 'dropped' && !isCredit(row))
    .flatMap((row) => blockText(row.block).split('\n'))
  return {
    format: source.format,
    kind: found.kind,
    title: outline.title,
    dek: outline.dek,
    metadata: source.metadata,
    languageByWords: source.metadata.language ? null : languageOfWords(passages.join('\n')),
    document,
    transcript: found.transcript,
    isInterview: found.isInterview,
    confidence: found.confidence,
    speakers: found.speakers,
    askers: found.askers,
    pictures,
    imageCredits,
    products: findProducts([outline.title, outline.dek, ...passages].filter(isText), known),
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

function isText(text: string | null): text is string {
  return text !== null && text !== ''
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}
