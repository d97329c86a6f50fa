import { isAnswererRole, isAskerRole } from './names'
import type { OutlineRow } from './outline'
import type { People } from './people'

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
  const answering = labelled.length > 0 ? labelled : people.answering.filter((name) => !askers.includes(name))
  return {
    askers,
    speakers: distinct([
      ...askers,
      ...answering.filter((name) => !isAnswererRole(name) || labelled.length > 1),
    ]),
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}
