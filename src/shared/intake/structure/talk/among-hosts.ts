import { findGuests } from '../people/guests'
import { turnAsks } from './roles'
import type { Turn } from './turn'

/** In turns: hosts who talk for longer before anybody is welcomed are two who talk. */
const MOST_AMONG_HOSTS = 20
/** In turns: a nod or two may stand between what the guest is asked and his first word. */
const LONGEST_DELAY = 2

/** How many turns it takes until two hosts who talk to each other («Who is here?» «Ada is.») turn to the guest whom they welcome. */
export function countAmongHosts(turns: readonly Turn[]): number {
  const guests = findGuests(
    turns.flatMap(({ speaker, text }) => (speaker === null ? [] : [{ speaker, text }])),
  )
  const heard = turns.findIndex(({ speaker }) => speaker !== null && guests.has(speaker))
  if (heard < 0 || heard > MOST_AMONG_HOSTS) return 0
  const above = turns.slice(0, heard)
  if (new Set(above.map(({ speaker }) => speaker)).size < 2) return 0
  const asks = (at: number) => turnAsks(above[at]?.text ?? '')
  let from = above.findLastIndex((_, at) => asks(at))
  if (from < 0) return 0
  if (from < heard - 1 - LONGEST_DELAY) return heard - 1
  while (asks(from - 1)) from -= 1
  return from
}
