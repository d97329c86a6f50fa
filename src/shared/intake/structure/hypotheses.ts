import type { ReadSource } from '../blocks'
import { detectArrows } from './detect/arrows'
import { detectBars } from './detect/bars'
import { detectNumbered, detectSigned } from './detect/counted'
import { withoutCountedLines } from './detect/counted-lines'
import { detectDashes, tellsStory } from './detect/dashes'
import { withoutFarewell } from './detect/farewells'
import { detectHeard } from './detect/heard'
import { joinLastPart, joinMarks, joinParts } from './detect/join-marks'
import { detectLetters } from './detect/letters'
import type { Marks } from './detect/marks'
import { withoutNods } from './detect/nod-turns'
import { detectInline, detectPlain } from './detect/plain'
import { detectQuoted } from './detect/quoted'
import { saysOnlyTheSame } from './detect/said-again'
import { detectSalutations } from './detect/salutations'
import { detectAnswerers, detectSpeakers } from './detect/speakers'
import { withoutSigns } from './detect/strip-signs'
import { detectStyled } from './detect/styled'
import { asksInStyle } from './detect/styled-candidates'
import { labelledRows } from './detect/trusted-labels'
import { assemble } from './document/assemble'
import { type Judgement, judge } from './judge/judge'
import type { OutlineRow } from './outline'
import type { KnownNames } from './people/known-names'
import type { VoiceKey } from './people/names'
import type { People } from './people/people'
import type { Row, RowStyle } from './rows'
import { makeTextContext } from './text-context'

/** One way of telling questions from answers, what it makes of a text, and how good that is. */
export type Hypothesis = { marks: Marks; outline: OutlineRow[]; judgement: Judgement; people: People }

const styles: RowStyle[] = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'bold',
  'italic',
  'capitals',
  'term',
  'quote',
  'item',
]

/** All that the detectors make of a text's rows, alone and joined, each laid out and judged. */
export function* hypotheses(
  rows: readonly Row[],
  source: ReadSource,
  title: string | null,
  dek: string | null,
  known: KnownNames,
  key: VoiceKey | null,
): Generator<Hypothesis> {
  const context = makeTextContext(rows, source, title, dek, known, key)
  const consider = function* (marks: Marks | null): Generator<Hypothesis> {
    if (marks === null || marks.heads.size === 0 || saysOnlyTheSame(rows, marks)) return
    const clean = withoutFarewell(rows, withoutNods(rows, withoutCountedLines(rows, withoutSigns(marks))))
    const outline = assemble(rows, clean)
    const first = Math.min(...clean.heads.keys())
    const judgement = judge(rows, clean, outline, context.cuesBefore(first))
    yield { marks: clean, outline, judgement, people: context.peopleBefore(first) }
  }
  const labelled = [
    detectLetters(rows, context.names),
    detectSpeakers(rows, context.names),
    detectAnswerers(rows, context.names),
  ].filter((marks) => marks !== null)
  const asking = styles.filter((style) =>
    rows.some(
      (row) =>
        ((row.style === style || row.leadStyle === style) &&
          (row.asks || row.prompts || row.lead > 0 || style === 'item')) ||
        asksInStyle(row, new Set([style])),
    ),
  )
  const looks = asking
    .map((style) => detectStyled(rows, [style], context.names))
    .filter((marks) => marks !== null)
  const plain = tellsStory(rows) ? null : detectPlain(rows)
  for (const marks of labelled) {
    yield* consider(marks)
    // Names in the first exchange only: what follows looks like the rest of the text.
    const sparse = marks.way === 'answerers' || (marks.way === 'speakers' && marks.heads.size <= 2)
    for (const more of plain && sparse ? [plain, ...looks] : looks)
      yield* consider(joinMarks(rows, marks, more))
    if (plain && marks.way === 'speakers') yield* consider(joinLastPart(rows, marks, plain))
  }
  yield* consider(detectDashes(rows))
  yield* consider(detectArrows(rows))
  yield* consider(detectHeard(rows))
  yield* consider(detectBars(rows))
  yield* consider(detectSalutations(rows))
  yield* consider(detectNumbered(rows))
  yield* consider(detectSigned(rows))
  // Where names begin the lines that ask and do not tell who asks, two people chat.
  const named = labelledRows(rows, context.names)
  if (![...(plain?.heads.keys() ?? [])].every((row) => named.has(row))) yield* consider(plain)
  if (plain) for (const look of looks) yield* consider(joinParts(rows, plain, look))
  if (context.readersAsk) yield* consider(detectPlain(rows, true))
  yield* consider(detectInline(rows))
  yield* consider(detectQuoted(rows))
  for (const marks of looks) yield* consider(marks)
  if (asking.length > 5) return
  // One quotation that asks is what somebody said in an article, and no habit.
  const habits = asking.filter(
    (style) => style !== 'quote' || rows.filter((row) => row.style === style && row.asks).length >= 2,
  )
  for (const [a, first] of habits.entries()) {
    for (const second of habits.slice(a + 1))
      yield* consider(detectStyled(rows, [first, second], context.names))
  }
}
