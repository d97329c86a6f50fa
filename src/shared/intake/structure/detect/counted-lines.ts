import type { Row } from '../rows'
import type { Marks } from './marks'

const FEWEST = 3
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** Lines that are nothing but a number, and count from one: «1», «2», «3» or «I», «II», «III». */
export function countedLines(rows: readonly Row[]): ReadonlySet<number> {
  const found = rows.flatMap((row) => {
    const value = row.style === 'atom' ? null : numberOf(row.text.trim())
    return value === null ? [] : [{ row: row.index, value }]
  })
  const counted = found.every(({ value }, at) => value === at + 1)
  return new Set(counted && found.length >= FEWEST ? found.map(({ row }) => row) : [])
}

function numberOf(line: string): number | null {
  const found = /^(?:(\d{1,2})|([IVX]{1,4}))[.):]?$/.exec(line)
  if (!found) return null
  const value = found[1] ? Number(found[1]) : ROMAN.indexOf(found[2] ?? '') + 1
  return value > 0 ? value : null
}

/** A number on a line above a question is no part of the answer before it. */
export function withoutCountedLines(rows: readonly Row[], marks: Marks): Marks {
  const numbers = [...countedLines(rows)].filter(
    (row) => marks.heads.has(row + 1) && !marks.heads.has(row) && !marks.answers.has(row),
  )
  return numbers.length === 0 ? marks : { ...marks, labels: new Set([...marks.labels, ...numbers]) }
}
