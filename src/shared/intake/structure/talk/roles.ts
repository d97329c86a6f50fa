import { findGuests } from '../people/guests'
import { isAnswererRole, isAskerRole, type VoiceKey } from '../people/names'
import { endsAsking } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { requestsIndirectly, tellsByName } from '../phrases/requests'
import { isPutWithoutMark } from '../phrases/unsigned'
import { saysI, speaksToYou } from '../phrases/voices'
import { countWords } from '../runs'

/** One uninterrupted stretch of one voice. */
export type Turn = { speaker: string; text: string }

export type Roles = {
  /** Who asks. Empty when nobody clearly does. */
  askers: Set<string>
  /** Who asks now and then beside them: the turns of theirs that ask are questions. */
  coAskers?: ReadonlySet<string>
  /** How clear it is, from 0 to 1. */
  clarity: number
}

type Habit = { turns: number; asking: number; words: number; answeredBack: number }

const sentence = /[^.!?？؟。！]+[.!?？؟。！]*["”’)\]]*/gu

/** «…, right?»: whoever tells at length makes sure of being heard. In words, a turn that still asks by it alone. */
const tagged = /, ?(?:right|you know|ok(?:ay)?|yeah|yes|no|huh|eh)\?["”’]?$/i
const LONGEST_TAGGED = 40

/** Whoever asks says what it is about, and then asks. */
const LAST_SENTENCES = 4

/**
 * How much a turn asks, 0 to 1: fully when it ends by asking or prompts, half when a question stands among its last
 * sentences, as interviewers and people who wonder aloud both do.
 */
function askingDegree(text: string): number {
  if (endsAsking(text)) return tagged.test(text.trim()) && countWords(text) > LONGEST_TAGGED ? 0.5 : 1
  const sentences =
    text
      .match(sentence)
      ?.map((part) => part.trim())
      .filter((part) => /\p{L}/u.test(part)) ?? []
  if (sentences.length <= 12 && sentences.some((part) => isPrompt(part) || requestsOfYou(part))) return 1
  if (sentences.slice(-LAST_SENTENCES).some(requestsOfYou)) return 1
  return sentences.slice(-3).some(asksInPassing) && countWords(text) < 120 ? 0.5 : 0
}

const mark = /[?？؟]/

/** The same where nobody sets a question mark: «Ada: What was your first comb», and Ada asks. */
function askingWithoutMark(text: string): number {
  return isPutWithoutMark(text) ? 1 : askingDegree(text)
}

/** «I see that too, right? They keep the lid on.», «How old was I? I had left school.»: asks nobody. */
function asksInPassing(part: string): boolean {
  return endsAsking(part) && !(saysI(part) && !speaksToYou(part))
}

function requestsOfYou(part: string): boolean {
  return (requestsIndirectly(part) || tellsByName(part)) && speaksToYou(part)
}

export function turnAsks(text: string): boolean {
  return askingDegree(text) > 0
}

/**
 * Whether one who asks now and then does so here. Right behind another's question he answers it, though he asks something
 * on the way, unless he ends by asking.
 */
export function asksBeside(text: string, asked: string | null): boolean {
  return asked !== null && turnAsks(asked) ? endsAsking(text) || isPrompt(text) : turnAsks(text)
}

const handing =
  /\b(?:invite|introduce|hear from|over to|hand(?:ing)?(?: \w+)? (?:over |off )?to|give|say hello|next|last|first|second|third|start with|begin with|turn to|go to|bring in)\b/i

/** «Our last guest today is Ada.», and Ada speaks: whoever leads a round calls its voices one by one. */
export function handsOver(turn: Turn, next: Turn | undefined): boolean {
  if (next === undefined || next.speaker === turn.speaker) return false
  const last = turn.text.match(sentence)?.at(-1) ?? ''
  const name = next.speaker.replace(/^(?:Dr|Prof|Mrs?|Ms)\.? /i, '').split(' ')[0] ?? ''
  return (
    name.length >= 3 &&
    /\p{Lu}/u.test(name) &&
    handing.test(last) &&
    last.split(/[^\p{L}\p{M}'’-]+/u).includes(name)
  )
}

/** Roles as a key above the talk states them; where it says who answers alone, the one other voice asks. */
export function keyedRoles(speakers: readonly string[], key: VoiceKey): Roles | null {
  const voices = new Set(speakers)
  const stated = [...voices].filter((name) => key.askers.has(name))
  const others = [...voices].filter((name) => !key.answerers.has(name))
  const askers = stated.length > 0 || others.length > 1 ? stated : others
  return askers.length > 0 && askers.length < voices.size ? { askers: new Set(askers), clarity: 0.95 } : null
}

/** Decides by behaviour who asks and who answers in a talk. */
export function findRoles(turns: readonly Turn[]): Roles {
  const habits = habitsOf(turns, turns.some(({ text }) => mark.test(text)) ? askingDegree : askingWithoutMark)
  const byHabit = rolesByHabit(habits)
  const found = byHabit.askers.size > 0 ? byHabit : (hostsOfGuests(turns, habits) ?? byHabit)
  return found.askers.size > 0 ? { ...found, coAskers: coHosts(turns, found.askers, habits) } : found
}

/** By so many questions that a third voice answers, or one to a guest, somebody is a host as well. */
const FEWEST_BESIDE = 2
/** Whoever answers both asks less often than that. */
const MOST_ASKED_BACK = 0.2

/** Others who put questions to whom the askers ask: a second host, who mostly remarks. */
function coHosts(
  turns: readonly Turn[],
  askers: ReadonlySet<string>,
  habits: ReadonlyMap<string, Habit>,
): Set<string> {
  const guests = findGuests(turns)
  const rate = (name: string) => (habits.get(name)?.asking ?? 0) / (habits.get(name)?.turns ?? 1)
  const answered = new Set(
    turns.filter((_, at) => askers.has(turns[at - 1]?.speaker ?? '')).map((turn) => turn.speaker),
  )
  const beside = [...habits.keys()].filter((name) => {
    if (askers.has(name) || guests.has(name)) return false
    const to = turns.flatMap((turn, at) => {
      const next = turns[at + 1]?.speaker
      const asks = turn.speaker === name && turnAsks(turn.text)
      return asks && next !== undefined && next !== name && !askers.has(next) && answered.has(next)
        ? [next]
        : []
    })
    const toGuests = to.filter((next) => guests.has(next)).length
    const toSilent = to.filter((next) => rate(next) <= MOST_ASKED_BACK).length
    return toGuests > 0 || toSilent >= FEWEST_BESIDE
  })
  return new Set(beside)
}

function habitsOf(turns: readonly Turn[], degreeOf: (text: string) => number): Map<string, Habit> {
  const habits = new Map<string, Habit>()
  turns.forEach((turn, i) => {
    const habit = habits.get(turn.speaker) ?? { turns: 0, asking: 0, words: 0, answeredBack: 0 }
    habit.turns += 1
    habit.words += countWords(turn.text)
    const next = turns[i + 1]
    const asks = handsOver(turn, next) ? 1 : degreeOf(turn.text)
    if (asks > 0) {
      habit.asking += asks
      if (next && next.speaker !== turn.speaker) habit.answeredBack += 1
    }
    habits.set(turn.speaker, habit)
  })
  return habits
}

/** By so many questions a host is known among remarks. */
const FEWEST_ASKED = 3

/** Somebody says to be a guest and asks less than the others: these ask, however seldom they do so in so many words. */
function hostsOfGuests(turns: readonly Turn[], habits: ReadonlyMap<string, Habit>): Roles | null {
  const guests = findGuests(turns)
  const rate = (name: string) => (habits.get(name)?.asking ?? 0) / (habits.get(name)?.turns ?? 1)
  const hosts = [...habits.keys()].filter((name) => !guests.has(name))
  if (guests.size === 0 || hosts.length === 0) return null
  const asking = hosts.filter((name) => (habits.get(name)?.answeredBack ?? 0) > 0)
  const mostAsked = Math.max(...[...guests].map(rate))
  if (asking.length === 0) return null
  // Of two voices the other is the host's, who may remark more than ask.
  const asked = habits.get(asking[0] ?? '')?.asking ?? 0
  const alone = habits.size === 2 && asked >= FEWEST_ASKED && rate(asking[0] ?? '') > mostAsked
  const clear = alone ? asking : asking.filter((name) => rate(name) > mostAsked + 0.1)
  return clear.length > 0 ? { askers: new Set(clear), clarity: 0.75 } : null
}

function rolesByHabit(habits: Map<string, Habit>): Roles {
  if (habits.size < 2) return { askers: new Set(), clarity: 0 }
  const rate = (name: string) => {
    const habit = habits.get(name)
    return habit ? habit.asking / habit.turns : 0
  }
  const names = [...habits.keys()]
  const named = names.filter(isAskerRole)
  if (named.length > 0 && named.length < names.length) {
    // Of two voices the interviewer's is known by its name, however much it only remarks.
    const least = names.length === 2 ? 0.2 : 0.3
    const clear = named.filter((name) => rate(name) >= least)
    if (clear.length > 0)
      return { askers: new Set(clear.concat(sideAskers(names, clear, habits))), clarity: 0.95 }
  }
  const answering = names.filter(isAnswererRole)
  if (answering.length > 0 && answering.length === names.length - 1) {
    const asker = names.find((name) => !isAnswererRole(name))
    if (asker && rate(asker) >= 0.3) return { askers: new Set([asker]), clarity: 0.9 }
  }
  const ranked = names
    .filter((name) => (habits.get(name)?.turns ?? 0) >= 2)
    .sort((a, b) => rate(b) - rate(a) || (habits.get(b)?.turns ?? 0) - (habits.get(a)?.turns ?? 0))
  // One exchange only: the one who asks and is answered.
  if (ranked.length === 0) {
    const asker = names.find((name) => rate(name) === 1 && (habits.get(name)?.answeredBack ?? 0) === 1)
    const others = names.filter((name) => name !== asker)
    // Whoever answers may wonder on the way.
    return asker && others.every((name) => rate(name) <= 0.5)
      ? { askers: new Set([asker]), clarity: 0.6 }
      : { askers: new Set(), clarity: 0 }
  }
  // Whoever leads asks most often, not merely at the highest rate.
  const lead = ranked
    .filter((name) => rate(name) >= 0.45)
    .sort((a, b) => (habits.get(b)?.asking ?? 0) * rate(b) - (habits.get(a)?.asking ?? 0) * rate(a))[0]
  if (!lead) {
    const best = ranked[0]
    // Interviewers who chat: still the only one who asks.
    if (best && names.length === 2) {
      const other = names.find((name) => name !== best) ?? ''
      const asked = habits.get(best)?.asking ?? 0
      const isOnlyOne = rate(best) >= 0.3 && rate(other) <= 0.1
      if (isOnlyOne && (asked >= FEWEST_ASKED || (asked >= 2 && answersAtLength(habits, other, best))))
        return { askers: new Set([best]), clarity: 0.7 }
    }
    return { askers: new Set(), clarity: 0 }
  }
  const askers = new Set([lead, ...sideAskers(names, [lead], habits)])
  const rest = names.filter((name) => !askers.has(name))
  if (rest.length === 0) return { askers: new Set(), clarity: 0 }
  const restTurns = rest.reduce((sum, name) => sum + (habits.get(name)?.turns ?? 0), 0)
  const restAsking = rest.reduce((sum, name) => sum + (habits.get(name)?.asking ?? 0), 0)
  const restRate = restTurns > 0 ? restAsking / restTurns : 1
  if (restRate > 0.45 || rate(lead) - restRate < 0.25) return { askers: new Set(), clarity: 0 }
  return { askers, clarity: Math.min(1, 0.55 + (rate(lead) - restRate) * 0.5) }
}

/** One says a line or two, and the other says many times as much to it. */
const TIMES_AS_MUCH = 3

function answersAtLength(habits: ReadonlyMap<string, Habit>, answering: string, asking: string): boolean {
  const average = (name: string) => (habits.get(name)?.words ?? 0) / (habits.get(name)?.turns ?? 1)
  return average(answering) >= average(asking) * TIMES_AS_MUCH
}

/** Of two who interview one guest together, the second may remark more often than ask. */
const LEAST_OF_TWO = 0.4

/** In words: somebody who speaks once may say first what his question is about. */
const LONGEST_ONLY_TURN = 160

/** Others who also ask: a second interviewer, a reader, somebody in the audience. */
function sideAskers(
  names: readonly string[],
  leads: readonly string[],
  habits: Map<string, Habit>,
): string[] {
  return names.filter((name) => {
    if (leads.includes(name)) return false
    const habit = habits.get(name)
    if (!habit) return false
    if (isAskerRole(name)) return habit.asking > 0
    const rate = habit.asking / habit.turns
    const average = habit.words / habit.turns
    if (habit.turns === 1) return rate === 1 && habit.answeredBack === 1 && average <= LONGEST_ONLY_TURN
    if (average > 90 || habit.answeredBack === 0) return false
    return rate >= 0.6 || (rate >= LEAST_OF_TWO && habit.asking >= FEWEST_ASKED && isOnlyGuest(name))
  })

  /** Whether nobody but one voice is left beside whoever asks, and that one asks hardly ever. */
  function isOnlyGuest(name: string): boolean {
    const others = names.filter((other) => other !== name && !leads.includes(other))
    const guest = others.length === 1 ? habits.get(others[0] ?? '') : undefined
    return guest !== undefined && guest.turns >= FEWEST_ASKED && guest.asking / guest.turns <= 0.1
  }
}
