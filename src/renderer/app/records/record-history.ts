/**
 * The states that a record's form went through: those before what it shows, and those that were taken back since. A
 * state is a step once it was on its way to the library; what is typed after that is one as soon as one leaves it.
 */
export type RecordHistory<Fields> = {
  past: readonly Fields[]
  present: Fields
  future: readonly Fields[]
}

/** So many changes can be taken back. */
const MOST_STEPS = 50

export function startHistory<Fields>(present: Fields): RecordHistory<Fields> {
  return { past: [], present, future: [] }
}

/** The record became something else: what was taken back before that cannot be made again. */
export function changedTo<Fields>(history: RecordHistory<Fields>, next: Fields): RecordHistory<Fields> {
  if (sameFields(history.present, next)) return history
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [] }
}

/**
 * One change back.
 * @param shown what the form shows, also what is typed and not yet saved
 * @returns the history there; the same present where there is nothing to take back
 */
export function stepBack<Fields>(history: RecordHistory<Fields>, shown: Fields): RecordHistory<Fields> {
  const { past, present, future } = changedTo(history, shown)
  const before = past.at(-1)
  if (before === undefined) return history
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

/** One change forth again; nothing is forth of what was typed since. */
export function stepForth<Fields>(history: RecordHistory<Fields>, shown: Fields): RecordHistory<Fields> {
  const { past, present, future } = changedTo(history, shown)
  const [next, ...later] = future
  if (next === undefined) return history
  return { past: [...past, present], present: next, future: later }
}

/** Plain JSON values, so comparing their text compares them. */
export function sameFields(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
