import type { Run } from '../../blocks'
import { canBeName } from '../labels/can-be-name'
import { countCuts, gluedCuts, markCuts } from '../lost-line-ends'
import { makeRow, type Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'
import { answererCuts, capitalCuts, dashCuts, quoteCuts } from './mid-line-cuts'

/** Marks of questions and answers, which are trusted wherever they stand as a pair. */
const letters = /^(?:Q|A|F|P|R|D)$/
const label =
  /(?<![\p{L}\p{N}])(\p{Lu}(?:\p{L}{0,2}\.|[\p{L}\p{M}'’-]*)(?: \p{Lu}(?:\p{L}{0,2}\.|[\p{L}\p{M}'’-]*)){0,2})\s*[:：]\.?(?=[\s*_]|$)/gu
/** The same marks with a stop, as pages print them that have lost all their lines: «Q. Why soap? A. I like it.» */
const letterWithStop = /(?<![\p{L}\p{N}])([QA])\.(?=\s+["“]?\p{Lu})/gu
/** A label that lost the line's end before it, as where a caption is copied along: «Photo: Ana ReisRuna Feld: …». */
const gluedLabel =
  /(?<=\p{Ll}|[.?!…”"’»)\]])(\p{Lu}[\p{Ll}\p{M}'’.-]*(?: \p{Lu}[\p{Ll}\p{M}'’.-]*){0,2})\s*[:：](?=[\s*_]|$)/gu
/** What may stand right before a new voice: the end of a sentence, with its quotes and brackets. */
const behindSentence = /(?<=[.?!…？！。]["”’»)\]*_]*\s+)/y

/** «**Vera** and **Otto**: …»: the second name is of the same label. */
const LONGEST_SHARED = 60
const sharesLabel = /^\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2} (?:&|and|und|et) $/u

type Found = { at: number; words: string; styled: boolean; opens: boolean }

/**
 * Parts rows in which another voice takes over («… why? **Tess:** Because …», or a whole talk on one line). Only
 * labels that come back are voices, and one of them has to begin a line. Null where no row is to be parted.
 */
export function partTurns(rows: readonly Row[]): Row[] | null {
  const byRow = new Map<number, Found[]>()
  const counts = new Map<string, { all: number; opening: number }>()
  for (const row of rows) {
    if (row.style === 'atom' || !/[:：]|\bA\./.test(row.text)) continue
    const found = labelsIn(row.runs)
    if (found.length > 0) byRow.set(row.index, found)
    for (const one of found) {
      const count = counts.get(one.words) ?? { all: 0, opening: 0 }
      counts.set(one.words, {
        all: count.all + 1,
        opening: count.opening + (one.opens ? 1 : 0),
      })
    }
  }
  for (const row of rows) {
    if (row.style === 'atom' || !/[:：]/.test(row.text)) continue
    const glued = gluedIn(runsText(row.runs)).filter(({ words }) => (counts.get(words)?.opening ?? 0) > 0)
    if (glued.length > 0)
      byRow.set(
        row.index,
        [...(byRow.get(row.index) ?? []), ...glued].sort((a, b) => a.at - b.at),
      )
    for (const { words } of glued) {
      const count = counts.get(words)
      if (count) count.all += 1
    }
  }
  const voices = new Set([...counts].filter(([, count]) => count.all >= 2).map(([words]) => words))
  if (voices.size < 2 || ![...voices].some((words) => (counts.get(words)?.opening ?? 0) > 0))
    return partUnlabelled(rows)
  return partAt(rows, (row) =>
    (byRow.get(row.index) ?? []).filter((one) => !one.opens && voices.has(one.words)).map((one) => one.at),
  )
}

/**
 * Talks of which one voice has a name or none: parted at that name, at what is quoted, at questions in capitals, where
 * lines lost their ends, or at the dashes between them.
 */
function partUnlabelled(rows: readonly Row[]): Row[] | null {
  const answers = answererCuts(rows)
  if (answers.size > 0) return partAt(rows, (row) => answers.get(row.index) ?? [])
  const quoted = quoteCuts(rows)
  if (quoted.size > 0) return partAt(rows, (row) => quoted.get(row.index) ?? [])
  const capitals = capitalCuts(rows)
  if (capitals.size > 0) return partAt(rows, (row) => capitals.get(row.index) ?? [])
  const lost = [markCuts(rows), gluedCuts(rows), countCuts(rows)].find((cuts) => cuts.size > 0)
  if (lost) return partAt(rows, (row) => lost.get(row.index) ?? [])
  return partAt(rows, (row) => (row.style === 'atom' ? [] : dashCuts(runsText(row.runs))))
}

function partAt(rows: readonly Row[], cutsOf: (row: Row) => number[]): Row[] | null {
  let parted = false
  const pieces = rows.map((row): Run[][] => {
    const cuts = cutsOf(row)
    if (cuts.length === 0) return [row.runs]
    parted = true
    const edges = [0, ...cuts, runsText(row.runs).length]
    return edges
      .slice(1)
      .map((to, index) => trimRuns(sliceRuns(row.runs, edges[index] ?? 0, to)))
      .filter((runs) => runs.length > 0)
  })
  return parted ? renumber(rows, pieces) : null
}

function labelsIn(runs: readonly Run[]): Found[] {
  const text = runsText(runs)
  const out: Found[] = []
  const all = [...text.matchAll(label), ...text.matchAll(letterWithStop)].sort((a, b) => a.index - b.index)
  const lead = text.length - text.trimStart().length
  const boldStarts = startsOfBold(runs)
  for (const found of all) {
    const words = found[1] ?? ''
    const opens = found.index <= lead
    if (!opens && !/\s/.test(text.charAt(found.index - 1))) continue
    if (!opens && found.index <= LONGEST_SHARED && sharesLabel.test(text.slice(0, found.index))) continue
    const styled = !opens && boldStarts.has(found.index)
    if (!opens && !styled && !isBehindSentence(text, found.index)) continue
    if (!letters.test(words) && !canBeName(words)) continue
    out.push({ at: found.index, words, styled, opens })
  }
  return out
}

/** Looks no further back than the sentence's end: a talk on one line has thousands of places to look at. */
function isBehindSentence(text: string, at: number): boolean {
  behindSentence.lastIndex = at
  return behindSentence.test(text)
}

function gluedIn(text: string): Found[] {
  return [...text.matchAll(gluedLabel)].map((found) => ({
    at: found.index,
    words: found[1] ?? '',
    styled: false,
    opens: false,
  }))
}

/** Where bold words begin whose neighbours before them are not, or are bold in another way. */
function startsOfBold(runs: readonly Run[]): Set<number> {
  const starts = new Set<number>()
  let from = 0
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (run.bold && !(before?.bold && before.italic === run.italic))
      starts.add(from + run.text.length - run.text.trimStart().length)
    from += run.text.length
  }
  return starts
}

/** The rows with their new neighbours. Pieces of one line are lines of their own that its paragraph holds. */
function renumber(rows: readonly Row[], pieces: readonly Run[][][]): Row[] {
  const counts = new Map<number, number>()
  rows.forEach((row, index) => {
    counts.set(row.of, (counts.get(row.of) ?? 0) + (pieces[index]?.length ?? 1))
  })
  const places = new Map<number, number>()
  return rows
    .flatMap((row, index) => {
      const own = pieces[index] ?? [row.runs]
      return own.map((runs) => ({ row, runs, whole: own.length === 1 }))
    })
    .map(({ row, runs, whole }, index) => {
      const at = places.get(row.of) ?? 0
      places.set(row.of, at + 1)
      const parts = counts.get(row.of) ?? row.parts
      if (whole) return { ...row, index, at, parts }
      return {
        ...makeRow(index, { type: 'paragraph', runs }, null, runs, row.of, at, parts),
        quoted: row.quoted,
      }
    })
}
