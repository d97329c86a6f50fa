/**
 * One order of undo over the text and the fields above it. ProseMirror keeps the text's history and knows nothing of
 * title, dek or status; this keeps the order in which either was changed, and what a field was before.
 */

export type FieldChange<Fields> = {
  [Name in keyof Fields]: { field: Name; before: Fields[Name]; after: Fields[Name] }
}[keyof Fields]

/** Done in one go with the entry before it, and undone with it. */
type Joined = { joined?: true }

export type HistoryEntry<Fields> =
  /** One undo step of the document's own history. */
  | ({ kind: 'document' } & Joined)
  /** `at` (milliseconds) is when it was last added to: typing in one field within a moment is one step. */
  | ({ kind: 'field'; change: FieldChange<Fields>; at: number } & Joined)

/** What was done, oldest first, and what was undone, the next to redo last. */
export type HistorySequence<Fields> = {
  readonly done: readonly HistoryEntry<Fields>[]
  readonly undone: readonly HistoryEntry<Fields>[]
}

export type HistoryMove<Fields> =
  | { kind: 'document' }
  | { kind: 'field'; field: keyof Fields; value: Fields[keyof Fields] }

/** Typing in a field is one step until a pause of this length, in milliseconds; the same as ProseMirror's. */
export const FIELD_PAUSE = 500
/** More steps than this are forgotten, oldest first. */
export const HISTORY_LIMIT = 1000

export function emptyHistory<Fields>(): HistorySequence<Fields> {
  return { done: [], undone: [] }
}

/** A field was changed by the writer. `typed` changes that follow closely in one field become one step. */
export function fieldChanged<Fields>(
  history: HistorySequence<Fields>,
  change: FieldChange<Fields>,
  at: number,
  typed: boolean,
): HistorySequence<Fields> {
  const last = history.done.at(-1)
  if (
    typed &&
    last?.kind === 'field' &&
    last.change.field === change.field &&
    at - last.at < FIELD_PAUSE &&
    history.undone.length === 0
  ) {
    const merged = { ...change, before: last.change.before }
    return { done: [...history.done.slice(0, -1), { kind: 'field', change: merged, at }], undone: [] }
  }
  return { done: [...history.done, { kind: 'field', change, at } as const].slice(-HISTORY_LIMIT), undone: [] }
}

/**
 * The document was changed by the writer, and its own history now holds `depth` steps. A step that went on in the last
 * one adds nothing; steps that it forgot are forgotten here too.
 */
export function documentChanged<Fields>(
  history: HistorySequence<Fields>,
  depth: number,
): HistorySequence<Fields> {
  const known = countDocument(history.done)
  const done = [...history.done]
  for (let missing = depth - known; missing > 0; missing -= 1) done.push({ kind: 'document' })
  for (let excess = known - depth; excess > 0; excess -= 1) {
    done.splice(
      done.findIndex((entry) => entry.kind === 'document'),
      1,
    )
  }
  return { done, undone: [] }
}

/** Makes one step of everything that was done after the first `from` entries. */
export function joinSteps<Fields>(history: HistorySequence<Fields>, from: number): HistorySequence<Fields> {
  const done = history.done.map((entry, at) => (at > from ? { ...entry, joined: true as const } : entry))
  return { ...history, done }
}

/** One move of an undo or redo, the history after it, and whether the next move belongs to the same step. */
export type HistoryStep<Fields> = {
  history: HistorySequence<Fields>
  move: HistoryMove<Fields>
  goesOn: boolean
}

/** The next thing to undo; null where nothing is left. */
export function undo<Fields>(history: HistorySequence<Fields>): HistoryStep<Fields> | null {
  const entry = history.done.at(-1)
  if (!entry) return null
  const moved = { done: history.done.slice(0, -1), undone: [...history.undone, entry] }
  return { history: moved, move: toMove(entry, 'before'), goesOn: entry.joined === true }
}

/** The next thing to do again; null where nothing was undone. */
export function redo<Fields>(history: HistorySequence<Fields>): HistoryStep<Fields> | null {
  const entry = history.undone.at(-1)
  if (!entry) return null
  const moved = { done: [...history.done, entry], undone: history.undone.slice(0, -1) }
  return { history: moved, move: toMove(entry, 'after'), goesOn: history.undone.at(-2)?.joined === true }
}

function toMove<Fields>(entry: HistoryEntry<Fields>, side: 'before' | 'after'): HistoryMove<Fields> {
  if (entry.kind === 'document') return { kind: 'document' }
  return { kind: 'field', field: entry.change.field, value: entry.change[side] }
}

function countDocument<Fields>(entries: readonly HistoryEntry<Fields>[]): number {
  return entries.reduce((count, entry) => count + (entry.kind === 'document' ? 1 : 0), 0)
}
