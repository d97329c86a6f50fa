import { saysThanks } from '../farewell'
import { letterLabels } from '../labels/letter-labels'
import { onlyThanks, onlyWelcomes, speaksAsGuest } from '../people/guests'
import { isAskerRole, type NameBook } from '../people/names'
import { asksThenRemarks, endsAsking, isUnfinished } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { greetsGuest, takesTurn } from '../phrases/turns'
import { speaksOfSelf, speaksToYou } from '../phrases/voices'
import type { Row } from '../rows'
import { isRuleLine, parts } from '../rule-line'
import { allStyled, countWords, runsText } from '../runs'
import { isNod } from '../talk/nods'
import { asksBeside, findRoles, type Roles, type Turn, turnAsks } from '../talk/roles'
import { head, type Marks, noMarks } from './marks'
import { statedRoles } from './stated-roles'
import { introduces } from './styled-statements'
import { type Labelled, trustedLabels } from './trusted-labels'

/** Turns marked by names or initials: `JANE DOE:`, `JD:`, `**Jane**`, a name on a line of its own. */
export function detectSpeakers(rows: readonly Row[], names: NameBook): Marks | null {
  const found = trustedLabels(rows, names)
  const stated = statedRoles(found, names.key)
  const labelled = stated ? found.filter((label) => !stated.fields.has(label)) : found
  if (labelled.length < 2) return null
  const turns = labelled.map((label): Turn => ({ speaker: label.name, text: runsText(label.runs) }))
  const speakers = new Set(turns.map((turn) => turn.speaker))
  if (speakers.size < 2) return askerOnly(rows, labelled)
  const roles = stated?.roles ?? rolesOf(rows, labelled, turns)
  if (roles.askers.size === 0) return null
  const marks = noMarks('speakers', null)
  const whole = wholeTurns(rows, labelled)
  if (isScene(whole, roles)) return null
  const greetings = countGreetings(rows, labelled, roles.askers)
  for (const [at, label] of labelled.entries()) {
    if (at < greetings) continue
    if (label.target !== label.row) marks.labels.add(label.row)
    const sound = label.target === label.row && SOUND.test(runsText(label.runs).trim())
    const before = whole[at - 1]
    const asked = before && roles.askers.has(before.speaker) ? before.text : null
    const beside = roles.coAskers?.has(label.name) === true && asksBeside(whole[at]?.text ?? '', asked)
    if ((roles.askers.has(label.name) || beside) && !sound)
      marks.heads.set(label.target, head(label.runs, askerName(label.name)))
    else marks.answers.set(label.target, { speaker: answererName(label.name), runs: label.runs })
  }
  marks.bothMarked = marks.answers.size >= marks.heads.size * 0.5
  carryOn(rows, marks)
  addUnnamed(rows, marks)
  return marks
}

/** In words, on the average: people in a scene say less than whoever is interviewed. */
const LONGEST_OF_A_SCENE = 12
const FEWEST_IN_A_SCENE = 5

/** «Am I late?» «A little.»: whoever asks meets one after the other, and nobody tells anything at length. */
function isScene(turns: readonly Turn[], { askers }: Roles): boolean {
  const answers = turns.filter(({ speaker }) => !askers.has(speaker))
  if (new Set(answers.map(({ speaker }) => speaker)).size < FEWEST_IN_A_SCENE) return false
  const words = answers.reduce((sum, { text }) => sum + countWords(text), 0)
  return ![...askers].some(isAskerRole) && words < answers.length * LONGEST_OF_A_SCENE
}

const FEWEST_BOLD = 3
const LONGEST_UNNAMED = 40

/** Where all that is asked is bold and no answer is, a bold line that bears no name, right above an answer that does, asks as well. */
function addUnnamed(rows: readonly Row[], marks: Marks): void {
  const bold = [...marks.heads.values()].filter((mark) => allStyled(mark.question, 'bold')).length
  if (bold < FEWEST_BOLD || bold < marks.heads.size * 0.75) return
  if ([...marks.answers.values()].some((answer) => allStyled(answer.runs, 'bold'))) return
  const first = Math.min(...marks.heads.keys())
  const taken = (index: number) =>
    marks.heads.has(index) ||
    marks.continues.has(index) ||
    marks.labels.has(index) ||
    marks.answers.has(index)
  for (const row of rows) {
    if (row.index < first || taken(row.index) || !allStyled(row.runs, 'bold') || /^h\d$/.test(row.style))
      continue
    const follows = marks.heads.has(row.index - 1) || marks.continues.has(row.index - 1)
    if (!follows && marks.answers.has(row.index + 1) && row.words <= LONGEST_UNNAMED)
      marks.heads.set(row.index, head(row.runs))
  }
}

/**
 * Who asks by the labels' own lines. Where these do not tell, all that stands below them may: whoever asks there has to
 * ask on a label's line as well, or welcome the guest, so that a question without a label is not taken for the voice's
 * above it.
 */
function rolesOf(rows: readonly Row[], labelled: readonly Labelled[], turns: readonly Turn[]): Roles {
  const found = findRoles(turns)
  if (found.askers.size > 0) return found
  const wholeOnes = wholeTurns(rows, labelled)
  const whole = findRoles(wholeOnes)
  const asking = (turn: Turn) => turnAsks(turn.text)
  const asksItself = [...whole.askers].every(
    (name) =>
      turns.some((turn) => turn.speaker === name && asking(turn)) ||
      wholeOnes.some((turn) => turn.speaker === name && asking(turn) && greetsGuest(turn.text)),
  )
  const othersAsk = turns.some((turn) => !whole.askers.has(turn.speaker) && asking(turn))
  return asksItself && !othersAsk ? whole : found
}

/** A turn in all its paragraphs: what stands under a label until the next one. */
function wholeTurns(rows: readonly Row[], labelled: readonly Labelled[]): Turn[] {
  return labelled.map((label, at) => {
    const end = labelled[at + 1]?.row ?? rows.length
    const below = rows.slice(label.target + 1, end).filter((row) => !/^(?:atom|h\d)$/.test(row.style))
    return { speaker: label.name, text: [runsText(label.runs), ...below.map((row) => row.text)].join('\n') }
  })
}

/** How many turns it takes until a guest is welcomed: nobody is asked anything in them. */
function countGreetings(
  rows: readonly Row[],
  labelled: readonly Labelled[],
  askers: ReadonlySet<string>,
): number {
  const turns = wholeTurns(rows, labelled)
  const first = Math.max(
    0,
    turns.findIndex((turn) => askers.has(turn.speaker)),
  )
  let count = 0
  for (const [at, turn] of turns.slice(first).entries()) {
    const asker = askers.has(turn.speaker)
    const answer = turns[first + at + 1]?.text ?? ''
    const nodded = isNod(answer) && (!speaksToYou(turn.text) || saysThanks(turn.text))
    // «Hello.» «Hello.»: nobody is asked by it yet.
    const returned = onlyThanks(turn.text) && onlyThanks(answer)
    const thanked = (speaksAsGuest(answer) || nodded || returned) && !turnAsks(turn.text)
    if (asker ? !onlyWelcomes(turn.text) && !thanked : !onlyThanks(turn.text) && !isNod(turn.text)) break
    // Whoever welcomes those who listen turns to the guest with a label of his own, or below a rule.
    const turnsToGuest =
      turns[first + at + 1]?.speaker === turn.speaker || isParted(rows, labelled, first + at)
    if (!asker || turnsToGuest) count = first + at + 1
  }
  count = Math.max(count, countSharedWelcome(turns, askers))
  return count < turns.length ? count : 0
}

/** A rule stands between a turn and the next. */
function isParted(rows: readonly Row[], labelled: readonly Labelled[], at: number): boolean {
  return rows.slice((labelled[at]?.target ?? 0) + 1, labelled[at + 1]?.row).some(parts)
}

const MOST_WELCOMING = 10

/** Hosts who share a welcome: nobody asks anything until a guest, who has said hello at most, gives thanks for it. */
function countSharedWelcome(turns: readonly Turn[], askers: ReadonlySet<string>): number {
  const thanks = turns.findIndex((turn) => !askers.has(turn.speaker) && speaksAsGuest(turn.text))
  const guest = turns[thanks]
  if (!guest || thanks > MOST_WELCOMING || !onlyThanks(guest.text)) return 0
  const above = turns.slice(0, thanks)
  const heard = above.some((turn) => turn.speaker === guest.speaker && !onlyThanks(turn.text))
  return heard || above.some((turn) => turnAsks(turn.text)) ? 0 : thanks + 1
}

/** «Hm.»: whoever asks makes it as well, and nobody is asked by it. */
const SOUND = /^(?:m+h+m+|h+m+|m{2,}|uh[- ]?huh|ah+|oh+)[.…! ]*$/iu

/** Only the one who asks is named: «VOGUE: Why now?», and below it an answer without a label. */
function askerOnly(rows: readonly Row[], labelled: readonly Labelled[]): Marks | null {
  const asking = labelled.filter((label) => turnAsks(runsText(label.runs)))
  const starts = new Set(labelled.map((label) => label.row))
  const answered = labelled.filter((label) => rows[label.target + 1] && !starts.has(label.target + 1))
  if (labelled.length < 2 || asking.length < labelled.length * 0.6 || answered.length < labelled.length * 0.9)
    return null
  const marks = noMarks('speakers', null)
  for (const label of labelled) {
    if (label.target !== label.row) marks.labels.add(label.row)
    marks.heads.set(label.target, head(label.runs, askerName(label.name)))
  }
  carryOn(rows, marks)
  return marks
}

/** Answers marked by name and questions by nothing: «What inspires you? / MB: The street.» */
export function detectAnswerers(rows: readonly Row[], names: NameBook): Marks | null {
  const letters = [...letterLabels(rows)].filter(
    ([, label]) => label.kind === 'answers' && label.rest.length > 0,
  )
  const trusted = trustedLabels(rows, names)
  // Named once, below the first question: the answers that follow are the same person's.
  const asked = rows.findIndex((row) => row.asks)
  const once =
    trusted.length === 1 &&
    trusted.some((label) => names.isPerson(label.name) && label.row === asked + 1 && asked >= 0)
  const fewest = once ? 1 : 2
  // A name on a line of its own is a section's, unless it stands below a question.
  const isLine = (label: Labelled) =>
    label.target === label.row || (names.isPerson(label.name) && rows[label.row - 1]?.asks === true)
  const named = once ? trusted : trusted.filter(isLine)
  const opening = letters.length >= 2 ? null : namedOnceAsking(named)
  const labelled: Labelled[] =
    letters.length >= 2
      ? letters.map(([row, label]) => ({ row, target: row, name: '', runs: label.rest, sign: label.sign }))
      : named.filter((label) => label !== opening)
  if (labelled.length < fewest) return null
  const marks = noMarks('answerers', null)
  const byRow = new Map(labelled.map((label) => [label.row, label]))
  let asking = 0
  for (const label of labelled) {
    if (label.target !== label.row) marks.labels.add(label.row)
    marks.answers.set(label.target, { speaker: answererName(label.name), runs: label.runs })
    const above = rows[label.row - 1]
    if (!above || byRow.has(above.index) || above.style === 'atom') continue
    // «THE ROAD TO A SHOP CANNOT HAVE BEEN EASY …», in a look of its own, is left for whoever answers to finish.
    if (!(above.asks || above.prompts || (above.style !== 'plain' && isUnfinished(above.text)))) continue
    asking += 1
  }
  if (asking < fewest || asking < marks.answers.size * 0.2) return null
  const style = mostCommon(
    labelled
      .map((label) => rows[label.row - 1])
      .filter((row): row is Row => !!row && (row.asks || row.prompts)),
  )
  const styled = style !== null && style !== 'plain'
  for (const label of labelled) {
    const above = rows[label.row - 1]
    if (!above || byRow.has(above.index) || above.style === 'atom') continue
    const spoken =
      above.style === 'plain' &&
      above.words <= 40 &&
      (takesTurn(above.text) || /(?:\.\.\.|…)$/.test(above.text))
    if (above.asks || above.prompts || (styled ? above.style === style : spoken))
      marks.heads.set(above.index, head(above.runs))
  }
  // A question in several paragraphs of the same look; above the first one, an introduction may have it too.
  const first = Math.min(...marks.heads.keys())
  for (const index of [...marks.heads.keys()].sort((a, b) => b - a)) {
    const above = rows[index - 1]
    if (
      styled &&
      above &&
      above.style === style &&
      !/^h\d$/.test(style) &&
      !marks.heads.has(index - 1) &&
      !byRow.has(index - 1) &&
      !(index === first && introduces(above))
    ) {
      marks.continues.add(index)
      const mark = marks.heads.get(index)
      marks.heads.delete(index)
      if (mark) marks.heads.set(index - 1, head(above.runs))
    }
  }
  if (opening) {
    const asker = askerName(opening.name)
    for (const [index, mark] of marks.heads) marks.heads.set(index, { ...mark, asker })
    marks.heads.set(opening.row, head(opening.runs, asker))
  }
  marks.bothMarked = false
  return marks
}

const FEWEST_ANSWERED = 3

/** «Glow: Why soap?», and below it «Lind: …», who is named at each answer, as the one who asks is at the first question only. */
function namedOnceAsking(labelled: readonly Labelled[]): Labelled | null {
  const [first, ...answers] = labelled
  const [second] = answers
  if (!first || !second || answers.length < FEWEST_ANSWERED) return null
  if (first.target !== first.row || second.row !== first.row + 1 || first.name === second.name) return null
  const asks = turnAsks(runsText(first.runs)) && !turnAsks(runsText(second.runs))
  return asks && answers.every((label) => label.name === second.name) ? first : null
}

function mostCommon(rows: readonly Row[]): Row['style'] | null {
  const counts = new Map<Row['style'], number>()
  for (const row of rows) counts.set(row.style, (counts.get(row.style) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] >= rows.length * 0.6 ? best[0] : null
}

export function askerName(label: string): string | null {
  return label === '' || isAskerRole(label) || /^q(?:uestion)?$/i.test(label) ? null : label
}
function answererName(label: string): string | null {
  return label === '' || /^a(?:nswer)?$/i.test(label) || /^(?:interviewee|answer)$/i.test(label)
    ? null
    : label
}

/** In words: «Long silence.», «Otto at his wheel.» */
const LONGEST_ASIDE = 12

/** A line between a question and a marked answer in which neither of the two speaks: what happened, or a caption. */
function isAside(row: Row): boolean {
  return (
    row.words <= LONGEST_ASIDE &&
    !row.asks &&
    !row.prompts &&
    !speaksToYou(row.text) &&
    !speaksOfSelf(row.text)
  )
}

const isPicture = (row: Row) => row.style === 'atom' && row.block.type === 'figure'

/** What stands below a question's label and above the next label: more of the question, or an unlabelled answer. */
function carryOn(rows: readonly Row[], marks: Marks): void {
  for (const [index, mark] of marks.heads) {
    let end = index + 1
    while (end < rows.length && !marks.heads.has(end) && !marks.answers.has(end) && !marks.labels.has(end))
      end += 1
    if (end === index + 1) continue
    const answered = marks.answers.has(end) || (marks.labels.has(end) && marks.answers.has(end + 1))
    const said = runsText(mark.question)
    const done = endsAsking(said) || isPrompt(said) || isUnfinished(said) || asksThenRemarks(said)
    const shown = rows.slice(index + 1, end)
    // «You sold this hat, as shown here:», and below the picture the rest of what is asked.
    const between = shown.filter((row) => !isRuleLine(row) && (done || !isPicture(row)))
    const bold = allStyled(mark.question, 'bold') || allStyled(mark.question, 'italic')
    const sameLook = (row: Row) => bold && (row.style === 'bold' || row.style === 'italic')
    if (answered) {
      // All of it is the question's, unless the question looks different and something plain follows it.
      const flowing = between.every((row) => row.style !== 'atom' && !/^h\d$/.test(row.style))
      const aside = done && between.length === 1 && between.every(isAside)
      if (flowing && !aside && (!bold || between.every(sameLook)))
        for (const row of between) marks.continues.add(row.index)
      else for (const row of between) if (sameLook(row)) marks.continues.add(row.index)
      continue
    }
    if (bold) {
      for (const row of between.slice(0, -1)) {
        if (!sameLook(row)) break
        marks.continues.add(row.index)
      }
      continue
    }
    if (rows[index]?.asks) continue
    // «Vogue: You moved to Lyon. / What did you find there? / (answer)»
    const asking = between.findIndex((row) => row.asks)
    const asked = between.slice(0, asking + 1)
    // A quotation or a list has no line that a question could go on with.
    if (
      asking >= 0 &&
      asking < between.length - 1 &&
      asking <= 2 &&
      asked.every((row) => row.style !== 'atom')
    ) {
      for (const row of asked) marks.continues.add(row.index)
    }
  }
}
