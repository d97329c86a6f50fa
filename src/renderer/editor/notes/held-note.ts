import type { NotePlace } from '@shared/records/note'
import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import {
  blockWithId,
  countWordsIn,
  exactPlace,
  findPlace,
  isWholeBlock,
  placeOf,
  placeOfBlock,
  type Range,
  trimmed,
  wholeLines,
  wordsAt,
  wordsWithin,
} from './note-place'

/** So many wordings and places of a note are remembered, so that undo brings them back. */
const REMEMBERED = 100

/** A note as an open editor holds it: where its words are now. Never changed, only replaced. */
export type HeldNote = {
  readonly id: string
  /** Where the words stand; empty while they are gone. */
  readonly range: Range
  readonly isLost: boolean
  /** The range and what was written at its very edges: where undo may bring words back. */
  readonly around: Range
  /** The words as they are, or were last. */
  readonly words: string
  /** What the words were before, oldest first. */
  readonly wordings: readonly string[]
  /** Where they stood before changes that touched them, oldest first: undo and redo come back to these. */
  readonly stood: readonly NotePlace[]
  /** The place as it was last known; while the words are there it is made anew when it is asked for. */
  readonly place: NotePlace
  /** While the words are gone: how often they stand elsewhere. Once more, and they have come back. */
  readonly others: number
}

/** A note from the library in this document; its words may be gone. */
export function holdNote(doc: Node, id: string, place: NotePlace, wasLost: boolean): HeldNote {
  const range = findPlace(doc, place, wasLost ? 'lost' : 'kept')
  return held(doc, id, place, range)
}

/** A note on this range. */
export function holdRange(doc: Node, id: string, range: Range): HeldNote {
  return held(doc, id, placeOf(doc, range), range)
}

/** A note on this block as a whole. */
export function holdBlock(doc: Node, id: string, blockId: string): HeldNote {
  const place = placeOfBlock(blockId)
  return held(doc, id, place, findPlace(doc, place))
}

/** Where the note stands, to be kept with it. */
export function placeNow(doc: Node, note: HeldNote): NotePlace {
  return note.isLost || isWholeBlock(note.place) ? note.place : placeOf(doc, note.range)
}

/** Follows a change of the document. Answers with the same object where nothing of the note is different. */
export function mapNote(
  note: HeldNote,
  mapping: Mapping,
  before: Node,
  after: Node,
  isHistory: boolean,
): HeldNote {
  if (isWholeBlock(note.place)) return mapBlock(note, mapping, after)
  const next = mapWords(note, mapping, before, after, isHistory)
  const isMoved = next.isLost !== note.isLost || next.words !== note.words || next.place !== note.place
  if (!isHistory && !isMoved) return next
  const stood = note.isLost ? note.stood : remembered(note.stood, placeOf(before, note.range))
  const back = isHistory ? stoodHere(note.stood, after) : null
  return back ? { ...found(next, back, after), stood } : { ...next, stood }
}

/** The latest of these places that is in the document just as it was, with what was around it. */
function stoodHere(stood: readonly NotePlace[], doc: Node): Range | null {
  for (const place of stood.toReversed()) {
    const range = exactPlace(doc, place)
    if (!range) continue
    const { before, after } = placeOf(doc, range)
    if (before === place.before && after === place.after) return range
  }
  return null
}

function mapWords(note: HeldNote, mapping: Mapping, before: Node, after: Node, isHistory: boolean): HeldNote {
  const around = grown(note.around, mapping)
  if (note.isLost) {
    if (around.to - around.from === note.around.to - note.around.from)
      return sameRange(around, note.around) ? note : { ...note, around, range: empty(around.from) }
    return returned(note, around, after) ?? { ...note, around, range: empty(around.from) }
  }
  const mapped = { from: mapping.map(note.range.from, 1), to: mapping.map(note.range.to, -1) }
  const isTouched = mapped.to - mapped.from !== note.range.to - note.range.from
  const range = isTouched && mapped.from < mapped.to ? trimmed(after, mapped) : mapped
  if (range === null || range.from >= range.to) {
    const next = moved({ ...note, around }, before, after)
    return isHistory && !next.isLost ? widened(next, after) : next
  }
  const isSame = sameRange(range, note.range) && sameRange(around, note.around)
  const next = isSame ? note : { ...note, range, around }
  const worded = isTouched ? reworded(next, after) : next
  return isHistory ? widened(worded, after) : worded
}

/** Looks whether words that were gone stand in the document again, wherever that is. */
export function lookForNote(note: HeldNote, doc: Node): HeldNote {
  if (!note.isLost) return note
  if (isWholeBlock(note.place)) {
    const range = exactPlace(doc, note.place)
    return range ? found(note, range, doc) : note
  }
  const others = countWordsIn(doc, note.words)
  if (others < note.others) return { ...note, others }
  if (others === note.others) return note
  const range = findPlace(doc, { ...note.place, words: note.words }, 'moved')
  return range ? found(note, range, doc) : note
}

function held(doc: Node, id: string, place: NotePlace, range: Range | null): HeldNote {
  const words = range && !isWholeBlock(place) ? wordsAt(doc, range) : place.words
  const at = range ?? empty(0)
  const others = range || words === '' ? 0 : countWordsIn(doc, words)
  return { id, range: at, around: at, isLost: range === null, words, wordings: [], stood: [], place, others }
}

function mapBlock(note: HeldNote, mapping: Mapping, after: Node): HeldNote {
  const { blockId } = note.place
  const from = mapping.map(note.range.from, 1)
  const node = note.isLost || from > after.content.size ? null : after.nodeAt(from)
  if (node && node.attrs.id === blockId) {
    const range = { from, to: from + node.nodeSize }
    return sameRange(range, note.range) ? note : { ...note, range, around: range }
  }
  const block = blockId === null ? null : blockWithId(after, blockId)
  if (block) return found(note, block, after)
  return note.isLost ? note : { ...note, isLost: true, range: empty(0), around: empty(0) }
}

/** All of the words went: elsewhere in the same change, as a pair that is moved, or for good. */
function moved(note: HeldNote, before: Node, after: Node): HeldNote {
  const words = wordsAt(before, note.range)
  const place = placeOf(before, note.range)
  const gone: HeldNote = {
    ...note,
    range: empty(note.around.from),
    isLost: true,
    words,
    place,
    wordings: remembered(note.wordings, words),
    others: 0,
  }
  const spot = exactPlace(after, place)
  if (spot) return found(gone, spot, after)
  const others = countWordsIn(after, words)
  if (others >= countWordsIn(before, words)) {
    const range = findPlace(after, place, 'moved')
    if (range) return found(gone, range, after)
  }
  return returned(gone, note.around, after) ?? { ...gone, others }
}

/** A part of the words was changed. */
function reworded(note: HeldNote, after: Node): HeldNote {
  return { ...note, words: wordsAt(after, note.range), wordings: remembered(note.wordings, note.words) }
}

/** Undo and redo bring back what the words were, where it stands in their line again. */
function widened(note: HeldNote, after: Node): HeldNote {
  const longer = note.wordings.filter((words) => words.length > note.words.length)
  const back = longest(longer, (words) =>
    wordsWithin(after, wholeLines(after, note.range), words, note.range),
  )
  return back ? withWords(note, back) : note
}

/** Words that were gone are at their old spot again. */
function returned(note: HeldNote, around: Range, after: Node): HeldNote | null {
  const back = longest(note.wordings, (words) => wordsWithin(after, around, words))
  return back && withWords({ ...note, around, isLost: false }, back)
}

type Wording = { words: string; range: Range }

function longest(wordings: readonly string[], find: (words: string) => Range | null): Wording | null {
  let best: Wording | null = null
  for (const words of wordings) {
    if (best && words.length <= best.words.length) continue
    const range = find(words)
    if (range) best = { words, range }
  }
  return best
}

/** With words that it had before; what they became after that is forgotten. */
function withWords(note: HeldNote, { words, range }: Wording): HeldNote {
  const at = note.wordings.indexOf(words)
  return { ...note, range, words, wordings: note.wordings.slice(0, Math.max(0, at)) }
}

function found(note: HeldNote, { from, to }: Range, doc: Node): HeldNote {
  const range = { from, to }
  const words = isWholeBlock(note.place) ? '' : wordsAt(doc, range)
  return { ...note, range, around: range, isLost: false, words, others: 0 }
}

/** The first is never forgotten: it is the one a long undo comes back to. */
function remembered<Value>(values: readonly Value[], value: Value): readonly Value[] {
  if (values.at(-1) === value) return values
  const [first] = values
  const all = [...values, value]
  return all.length <= REMEMBERED || first === undefined ? all : [first, ...all.slice(2)]
}

/** What is written at the edges is within. */
function grown({ from, to }: Range, mapping: Mapping): Range {
  return { from: mapping.map(from, -1), to: mapping.map(to, 1) }
}

function sameRange(one: Range, other: Range): boolean {
  return one.from === other.from && one.to === other.to
}

function empty(at: number): Range {
  return { from: at, to: at }
}
