import { leadingNumber } from './labels/leading-number'
import type { Row } from './rows'
import { runsText } from './runs'

/** Nobody writes on right behind a question: a line ended there. «… your first soap?Lavender, and …» */
const behindQuestion = /(?<=\p{Ll}{2}[?？])(?=["“«]?\p{Lu}[\p{Ll}'’ ])/gu
/** A sentence right behind another, where a line may have ended too. */
const behindSentence = /(?<=\p{Ll}{2}[.!…])(?=["“«]?\p{Lu}[\p{Ll}'’ ])/gu
const LONGEST_QUESTION = 400

/** Where questions lost the line's end behind them, or before them, by row. */
export function gluedCuts(rows: readonly Row[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>()
  const texts = rows.map((row) => (row.style === 'plain' ? runsText(row.runs) : ''))
  if (!texts.some((text) => text.search(behindQuestion) >= 0)) return cuts
  texts.forEach((text, index) => {
    const ends = [...text.matchAll(behindQuestion)].map((found) => found.index)
    let next = 0
    const begins = [...text.matchAll(behindSentence)].flatMap(({ index: at }) => {
      while (next < ends.length && (ends[next] ?? 0) <= at) next += 1
      const end = ends[next] ?? text.length
      return end - at <= LONGEST_QUESTION && /[?？]\s*$/.test(text.slice(at, end)) ? [at] : []
    })
    const own = [...ends, ...begins].sort((a, b) => a - b)
    if (own.length > 0) cuts.set(index, own)
  })
  return cuts
}

/** A counted mark behind a sentence, which lost the end of its line: «… since the frost.Q2. Why soap?» */
const markBehind = /(?=[QA]\d)(?<=[\p{L}\p{N}][.!?…]["”’)]?\s*)([QA])(\d{1,3})[.):]\s+(?=["“«¿]?\p{Lu})/gu
const markInFront = /^\s*([QA])(\d{1,3})[.):]\s/

/** Where counted marks of questions and answers stand within lines, by row: only a number that goes on from the one before. */
export function markCuts(rows: readonly Row[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>()
  let last: { mark: string; value: number } | null = null
  for (const row of rows) {
    if (row.style === 'atom') continue
    const text = runsText(row.runs)
    const front = markInFront.exec(text)
    if (front) last = { mark: front[1] ?? '', value: Number(front[2]) }
    for (const found of last === null ? [] : text.matchAll(markBehind)) {
      const mark: string = found[1] ?? ''
      const value = Number(found[2])
      if (last === null || value !== last.value + (mark === 'Q' ? 1 : 0) || mark === last.mark) continue
      cuts.set(row.index, [...(cuts.get(row.index) ?? []), found.index])
      last = { mark, value }
    }
  }
  return cuts
}

/** A number behind other words: «Ada at her bench 3) Your first soap?» */
const numberBehind = /(?<=\S )(\d{1,2})[.)] (?=["“«¿]?\p{Lu}[^?？]{0,400}[?？]\s*$)/gu

/**
 * Where a counted question stands behind a picture's words that lost the end of their line, by row: only a number that is
 * missing among those that begin lines.
 */
export function countCuts(rows: readonly Row[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>()
  const counted = rows.flatMap((row) => {
    const value = row.asks ? leadingNumber(row.text)?.value : undefined
    return value === undefined ? [] : [{ row: row.index, value }]
  })
  if (counted.length < 2) return cuts
  for (const row of rows) {
    if (row.style !== 'plain' || !row.asks || leadingNumber(row.text)) continue
    const text = runsText(row.runs)
    for (const found of text.matchAll(numberBehind)) {
      const value = Number(found[1])
      const next = counted.find((one) => one.row > row.index)
      const before = counted.findLast((one) => one.row < row.index)
      const fits = (next === undefined || next.value === value + 1) && (before?.value ?? 0) <= value - 1
      if (fits && (next !== undefined || before?.value === value - 1)) cuts.set(row.index, [found.index])
    }
  }
  return cuts
}
