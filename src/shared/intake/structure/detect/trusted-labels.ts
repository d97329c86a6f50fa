import type { Run } from '../../blocks'
import type { Label } from '../labels/label'
import { initialLabels } from '../labels/letter-labels'
import { nameLabel } from '../labels/name-label'
import { isWordy } from '../people/name-evidence'
import { isAnswererRole, isAskerRole, type NameBook, namesTogether } from '../people/names'
import type { Row } from '../rows'
import { allStyled, runsText } from '../runs'
import { turnAsks } from '../talk/roles'
import { countedLines } from './counted-lines'
import { explainedInitials } from './explained-initials'
import { longLabels } from './long-labels'
import { namesBehind } from './names-behind'
import { linesWithColon, recurringLines } from './recurring-lines'
import { stopLabels } from './stop-labels'

/** A label that the text makes credible. `target` is the row that says something: the label's own, or the next one. */
export type Labelled = { row: number; target: number; name: string; runs: Run[]; sign: Label['sign'] }

type Found = { row: Row; label: Label; name: string }

/** Lines that a credible name begins: what they ask is for the names to tell. */
export function labelledRows(rows: readonly Row[], names: NameBook): ReadonlySet<number> {
  return new Set(credibleLabels(rows, names).map((label) => label.row))
}

/** Labels that the whole text makes credible, unless most of them are sections'. */
export function trustedLabels(rows: readonly Row[], names: NameBook): Labelled[] {
  const labelled = credibleLabels(rows, names)
  return areSections(labelled, names) ? [] : labelled
}

/** «*Example: a ferry in fog.*», right below a picture: all of it slanted, and nobody's turn. */
function isCaption(row: Row, above: Row | undefined): boolean {
  return above?.style === 'atom' && above.block.type === 'figure' && allStyled(row.runs, 'italic')
}

/** They come back, or stand for somebody named, among others that do. */
function credibleLabels(rows: readonly Row[], names: NameBook): Labelled[] {
  const found: Found[] = []
  const counts = new Map<string, number>()
  const lines = new Set<string>()
  const long = longLabels(rows)
  const stopped = stopLabels(rows)
  const titled = recurringLines(rows)
  const numbers = countedLines(rows)
  const explained = explainedInitials(rows)
  const behind = namesBehind(rows)
  const colonned = linesWithColon(rows)
  const initials = initialLabels(rows)
  for (const row of rows) {
    if (numbers.has(row.index)) continue
    const label =
      explained.get(row.index) ??
      behind.get(row.index) ??
      titled.get(row.index) ??
      nameLabel(row) ??
      initials.get(row.index) ??
      long.get(row.index) ??
      stopped.get(row.index) ??
      colonned.get(row.index)
    if (!label) continue
    const target = label.rest.length === 0 ? rows[row.index + 1] : row
    if (!target || target.style === 'atom' || isCaption(row, rows[row.index - 1])) continue
    const name = names.resolve(label.words)
    // A line that is said again word for word makes its first words no name that comes back.
    const isRepeated = label.rest.length > 0 && lines.has(row.text)
    lines.add(row.text)
    counts.set(name, (counts.get(name) ?? 0) + (isRepeated ? 0 : 1))
    found.push({ row, label, name })
  }
  const terms = found.filter((item) => item.row.style === 'term').map((item) => item.name)
  const strong = [...counts].filter(([, count]) => count >= 2).length
  const total = found.filter((item) => (counts.get(item.name) ?? 0) >= 2).length
  const opening = rows.find((row) => row.asks)?.index
  const out: Labelled[] = []
  for (const [at, item] of found.entries()) {
    const count = counts.get(item.name) ?? 0
    const personal = names.isPerson(item.name) || isAskerRole(item.name) || isAnswererRole(item.name)
    const asks = turnAsks(runsText(item.label.rest))
    // «The Start: winter in Oslo» is a heading of its own, though it begins as a name would.
    const title = /^h\d$/.test(item.row.style) && item.label.rest.length > 0 && !asks
    const person = FULL_NAME.test(item.name) && !title
    const after = found[at + 1]
    const asksPerson =
      after !== undefined &&
      names.isPerson(after.name) &&
      (asks || (!title && rows[after.row.index - 1]?.asks === true)) &&
      item.label.rest.length > 0
    const above = found[at - 1]
    // «Interviewer: …?» «Dr. Lind: …»: whoever speaks next was asked.
    const asked = above !== undefined && isAskerRole(above.name) && turnAsks(runsText(above.label.rest))
    const each = namesTogether(item.label.words).map((one) => names.resolve(one))
    const together = each.length > 1 && each.every((one) => (counts.get(one) ?? 0) >= 2)
    const answers = personal && answersOnce(above, item, total)
    const trusted =
      count >= 2 ||
      answers ||
      (item.label.sign === ':' &&
        (personal ||
          together ||
          asksPerson ||
          (person && (asked || (strong >= 1 && total >= 4))) ||
          (after !== undefined && opensTalk(item, after, opening)) ||
          (above !== undefined && opensTalk(above, item, opening))))
    if (!trusted) continue
    // A bold name without a colon must come back more often than a bold word at a paragraph's start would.
    if (item.label.sign === '' && count < 2 && !answers) continue
    const alone = item.label.rest.length === 0
    // «Interviewer / Ida», where turns stand under names that are terms: hers is what the term says, and no turn.
    if (alone && item.row.style !== 'term' && terms.includes(item.name)) continue
    const target = alone ? item.row.index + 1 : item.row.index
    // Two names in a row are a list; a short answer («Tea.») only looks like one.
    const below = alone && rows[target] ? nameLabel(rows[target]) : null
    if (below?.rest.length === 0 && (counts.get(names.resolve(below.words)) ?? 0) >= 2) continue
    out.push({
      row: item.row.index,
      target,
      name: item.name,
      runs: alone ? (rows[target]?.runs ?? []) : item.label.rest,
      sign: item.label.sign,
    })
  }
  return withoutHeader(out)
}

const FEWEST_TURNS = 4

/** Names alone on their lines above a talk whose turns all have a colon: who it is with, as a catalogue prints it. */
function withoutHeader(labelled: readonly Labelled[]): Labelled[] {
  const first = labelled.findIndex(({ row, target, sign }) => target === row && sign === ':')
  const turns = labelled.slice(first)
  const isTalk = turns.length >= FEWEST_TURNS && turns.every(({ row, target }) => target === row)
  if (first <= 0 || !isTalk) return [...labelled]
  // «Ada Thorn», and below it «AT: …»: that turn has both.
  return labelled.filter(({ target }, at) => at >= first || target === turns[0]?.row)
}

const FEWEST_LINES = 6

/** A name on a line of its own, two lines below one that comes back, where turns stand under such lines. */
function answersOnce(above: Found | undefined, item: Found, total: number): boolean {
  return (
    total >= FEWEST_LINES &&
    item.label.rest.length === 0 &&
    above?.label.rest.length === 0 &&
    above.row.index === item.row.index - 2 &&
    above.row.style === item.row.style &&
    above.name !== item.name
  )
}

/** From so many voices on, most turns have to be under names. */
const MANY_VOICES = 5

/** «Document 1», «The Struggle», «Result»: what a text is parted into, in words that it uses elsewhere as well. */
function areSections(labelled: readonly Labelled[], names: NameBook): boolean {
  if (new Set(labelled.map((label) => label.name)).size < MANY_VOICES) return false
  const sections = labelled.filter(
    ({ name }) =>
      /^\P{Ll}/u.test(name) &&
      !isAskerRole(name) &&
      !isAnswererRole(name) &&
      !names.isPerson(name) &&
      isWordy(name, names.isWord),
  )
  return sections.length > labelled.length / 2
}

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3}$/u

/** «Glow: Why soap?», asked before anything else, and below it «Mara Lind: …»: one asks, one answers by her full name. */
function opensTalk(first: Found, second: Found, opening: number | undefined): boolean {
  return (
    first.row.index === opening &&
    second.row.index === first.row.index + 1 &&
    first.label.sign === ':' &&
    second.label.sign === ':' &&
    first.label.rest.length > 0 &&
    second.label.rest.length > 0 &&
    FULL_NAME.test(second.name) &&
    turnAsks(runsText(first.label.rest)) &&
    !turnAsks(runsText(second.label.rest))
  )
}
