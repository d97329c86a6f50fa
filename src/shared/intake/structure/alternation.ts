import { turnAsks } from './roles'

/** Fewer turns alternate by chance. */
const FEWEST_TURNS = 6
const LEAST_ASKED = 0.45
const MOST_ASKED_BACK = 0.1

/**
 * The turns of whoever asks in a talk of two that names nobody: every other one, whatever it says, where these ask
 * and the others do not. Null where the turns do not alternate so.
 */
export function everyOtherTurn<T extends { text: string }>(turns: readonly T[]): ReadonlySet<T> | null {
  if (turns.length < FEWEST_TURNS) return null
  const sides = [0, 1].map((side) => turns.filter((_, at) => at % 2 === side))
  const share = (some: readonly T[]) => some.filter((turn) => turnAsks(turn.text)).length / some.length
  const asking = sides.find((side) => share(side) >= LEAST_ASKED)
  const others = sides.filter((side) => side !== asking)
  return asking && others.every((side) => share(side) <= MOST_ASKED_BACK) ? new Set(asking) : null
}
