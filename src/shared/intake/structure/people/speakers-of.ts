import { blockText } from '../block-text'
import type { OutlineRow } from '../outline'
import { calledNames } from '../phrases/personal'
import { foldWords } from '../runs'
import { isAnswererRole, isAskerRole, withoutTitle } from './names'
import type { People } from './people'

export const nobody: People = { named: [], answering: [], announced: false, guest: null }

/** Who asks and who answers in an outline: the askers first. */
export function speakersOf(
  rows: readonly OutlineRow[],
  people: People,
): { speakers: string[]; askers: string[] } {
  const askers = distinct(
    rows.flatMap((row) => (row.role === 'question' && row.speaker ? [row.speaker] : [])),
  )
  const labelled = distinct(
    rows.flatMap((row) => (row.role === 'answer' && row.speaker ? [row.speaker] : [])),
  ).filter((name) => !isAskerRole(name))
  const told = people.answering.filter((name) => !askers.includes(name))
  const guest = people.guest !== null && askers.length === 0 ? [people.guest] : []
  const answering =
    [labelled, told, calledIn(rows, people.named), guest].find((names) => names.length > 0) ?? []
  // «Speaker 2» is all that is known of somebody whom «Speaker 1» asks; a lone «Guest 2» is what somebody does.
  const isNamed = (name: string) => !isAnswererRole(name) || labelled.length > 1 || askers.some(isNumbered)
  return {
    askers,
    speakers: distinct([...askers, ...answering.filter(isNamed)]),
  }
}

/** Whom the questions call by name («Dear Ada, how …?»), of those whom the introduction names in full. */
function calledIn(rows: readonly OutlineRow[], named: readonly string[]): string[] {
  const called = new Set(
    rows.flatMap((row) => (row.role === 'question' ? calledNames(blockText(row.block)).map(first) : [])),
  )
  return named.filter((name) => called.has(first(withoutTitle(name))))
}

function isNumbered(name: string): boolean {
  return isAnswererRole(name) && /\d$/.test(name)
}

function first(name: string): string {
  return foldWords(name)[0] ?? ''
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}
