import { canBeName } from '../labels/can-be-name'
import type { Label } from '../labels/label'
import type { Row } from '../rows'

const FEWEST = 2
const FEWEST_IN_ALL = 4
/** «Mara Lind, Soap Hour»: a name and whose it is, on a line of its own. */
const named = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}), [^.!?:]{2,48}$/u
/** «Voice 1 – Soap boiler», «Mara Lind – guest». */
const parted = /^(\p{Lu}[^.!?:,]{1,40}?) [-–—] (\p{Lu}?[^.!?:,–—]{2,40})$/u

/** Lines that hold a name with a title, or a number with a name, and come back above what is said, by row. */
export function recurringLines(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const byText = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.style === 'atom' || row.words > 10 || !(named.test(row.text) || parted.test(row.text))) continue
    const same = byText.get(row.text) ?? []
    same.push(row)
    byText.set(row.text, same)
  }
  const labels = [...byText].filter(
    ([text, found]) =>
      found.length >= FEWEST &&
      found.every((row) => rows[row.index + 1] && rows[row.index + 1]?.text !== text),
  )
  const count = labels.reduce((sum, [, found]) => sum + found.length, 0)
  if (labels.length < 2 || count < FEWEST_IN_ALL) return new Map()
  // Where all begin with the same word («Voice 1», «Voice 2»), it is what follows that tells them apart.
  const counted = new Set(labels.map(([text]) => text.split(' ')[0])).size === 1
  return new Map(
    labels.flatMap(([text, found]) => {
      const words = named.exec(text)?.[1] ?? parted.exec(text)?.[counted ? 2 : 1] ?? text
      if (!canBeName(words)) return []
      return found.map((row): [number, Label] => [row.index, { kind: 'name', words, sign: ':', rest: [] }])
    }),
  )
}

const FEWEST_ALONE = 3
const LONGEST_ALONE = 24

/**
 * Lines that are nothing but a few words and a colon, and come back («編集部！：»), by row. Only in scripts without capitals, whose
 * names no other rule tells from a sentence.
 */
export function linesWithColon(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const byText = new Map<string, Row[]>()
  for (const row of rows) {
    const text = row.text.trim()
    if (row.style === 'atom' || text.length > LONGEST_ALONE || !/^[^:：.?？。]+[:：]$/u.test(text)) continue
    if (/\p{Lu}|\p{Ll}/u.test(text)) continue
    byText.set(text, [...(byText.get(text) ?? []), row])
  }
  const labels = [...byText].filter(
    ([, found]) => found.length >= FEWEST_ALONE && found.every(({ index }) => rows[index + 1] !== undefined),
  )
  return new Map(
    labels.flatMap(([text, found]) =>
      found.map((row): [number, Label] => [
        row.index,
        { kind: 'name', words: text.slice(0, -1).trim(), sign: ':', rest: [] },
      ]),
    ),
  )
}
