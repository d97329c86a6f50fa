import type { Row } from '../rows'
import type { Marks } from './marks'

/**
 * Each question is the first one word for word, and so is what stands below it: a box that a site prints above its text
 * and below it. Several people who are asked the same answer each in words of their own.
 */
export function saysOnlyTheSame(rows: readonly Row[], marks: Marks): boolean {
  if (marks.heads.size < 2) return false
  const exchanges = [...marks.heads.keys()].map((index) => `${rows[index]?.text}\n${rows[index + 1]?.text}`)
  return new Set(exchanges).size === 1
}
