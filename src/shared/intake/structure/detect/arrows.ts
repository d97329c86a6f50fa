import type { Run } from '../../blocks'
import { canBeName } from '../labels/can-be-name'
import { countPreviewed, onlyWelcomes } from '../people/guests'
import { isRemark } from '../phrases/remarks'
import type { Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'
import { everyOtherTurn } from '../talk/alternation'
import { isNod } from '../talk/nods'
import { findRoles, turnAsks } from '../talk/roles'
import { head, type Marks, noMarks } from './marks'

/** Fewer turns are no talk, whatever their lines begin with. */
const FEWEST_TURNS = 4
const arrow = /^\s*>>+\s*(?:(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}):\s+)?(?=\S)/u

type Turn = { row: number; end: number; name: string | null; said: Run[]; text: string }

/** Captions printed as text, where `>>` says that another voice speaks and a name, now and then, whose it is. */
export function detectArrows(rows: readonly Row[]): Marks | null {
  const turns = turnsOf(rows)
  if (turns.length < FEWEST_TURNS) return null
  const named = turns.some((turn) => turn.name !== null)
  const roles = findRoles(turns.map((turn) => ({ speaker: turn.name ?? '', text: turn.text })))
  if (named && roles.askers.size === 0) return null
  const alternate = named ? null : everyOtherTurn(turns)
  const asks = (turn: Turn) =>
    named ? roles.askers.has(turn.name ?? '') : alternate ? alternate.has(turn) : turnAsks(turn.text)
  // «Lovely weather.» «Right.»: whoever asks says it, and asks nobody.
  const remarks = (turn: Turn, next: Turn | undefined) =>
    !turnAsks(turn.text) && (isNod(turn.text) || isRemark(turn.text, next?.text))
  const opening = new Set(turns.filter((turn, at) => asks(turn) && !remarks(turn, turns[at + 1])))
  const previewed = countPreviewed(turns)
  const first = turns.findIndex(
    (turn, at) => at >= previewed && opening.has(turn) && !onlyWelcomes(turn.text),
  )
  if (first < 0) return null
  const talk = turns.slice(first)
  const marks = noMarks('dashes', null)
  marks.bothMarked = true
  for (const turn of talk) {
    if (!opening.has(turn)) marks.answers.set(turn.row, { speaker: turn.name, runs: turn.said })
    else {
      marks.heads.set(turn.row, head(turn.said, turn.name))
      for (let row = turn.row + 1; row < turn.end; row += 1) marks.continues.add(row)
    }
  }
  // Where nothing but a question tells who asks, a round of people may ask as well: in a talk the turns alternate.
  if (!named && talk.length > marks.heads.size * 3) return null
  return marks.answers.size > 0 ? marks : null
}

function turnsOf(rows: readonly Row[]): Turn[] {
  const starts = rows.filter((row) => row.style !== 'atom' && arrow.test(runsText(row.runs)))
  return starts.map((row, at) => {
    const end = starts[at + 1]?.index ?? rows.length
    const found = arrow.exec(runsText(row.runs))
    const name = found?.[1] ?? null
    const known = name !== null && canBeName(name)
    const mark = /^\s*>>+\s*/.exec(runsText(row.runs))?.[0].length ?? 0
    const said = trimRuns(sliceRuns(row.runs, known ? (found?.[0].length ?? 0) : mark))
    const below = rows.slice(row.index + 1, end).map((one) => one.text)
    return {
      row: row.index,
      end,
      name: known ? name : null,
      said,
      text: [runsText(said), ...below].join('\n'),
    }
  })
}
