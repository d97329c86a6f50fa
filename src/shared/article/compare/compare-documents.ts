import type { ArticleDocument, TopBlock } from '../document'
import type { NameOf } from '../inline-text'
import { countWords } from '../words'
import { compareWords, type Stretch } from './compare-words'
import { type Line, linesOf } from './lines'
import { type Matched, matchParts } from './match'

/** One line of both texts. Where it is removed, it looks as it did before. */
export interface ComparedLine {
  line: Line
  change: 'same' | 'added' | 'removed' | 'changed'
  /** It stands elsewhere within its block. */
  isMoved: boolean
  /** What it was, where what was chosen for it has changed: who speaks, its level, its picture. */
  formerForm: Line | null
  stretches: Stretch[]
}

/** One outermost block of both texts: a question with its answers, a paragraph, a picture. */
export interface ComparedBlock {
  /** The block's id on the side that it is shown from; null where it has none. */
  id: string | null
  type: TopBlock['type']
  change: ComparedLine['change']
  /** It stands elsewhere in the text. */
  isMoved: boolean
  lines: ComparedLine[]
}

export interface Comparison {
  blocks: ComparedBlock[]
  /** Words only in the later text, and only in the former. */
  added: number
  removed: number
}

/** A block with what is compared of it. Its lines are made when they are needed: most blocks are as they were. */
class Part {
  readonly json: string
  private made: Line[] | null = null

  constructor(
    readonly block: TopBlock,
    private readonly nameOf: NameOf,
  ) {
    this.json = JSON.stringify(block)
  }

  get lines(): Line[] {
    this.made ??= linesOf(this.block, this.nameOf)
    return this.made
  }
}

/**
 * What became of one text in another: which blocks were added, removed, moved and changed, and in these which words.
 * Every word of both is told once; two equal documents have no change.
 * @param nameOf what a chip shows that follows its record
 */
export function compareDocuments(
  before: ArticleDocument,
  after: ArticleDocument,
  nameOf: NameOf = () => '',
): Comparison {
  const parts = ({ content }: ArticleDocument) => content.map((block) => new Part(block, nameOf))
  const matched = matchParts(parts(before), parts(after), {
    idOf: ({ block }) => block.attrs.id ?? null,
    textOf: ({ block, lines }) => `${block.type}:${lines.map(({ text }) => text).join('\n')}`,
    alike: (one, other) => (one.block.type === other.block.type ? alike(one.lines, other.lines) : 0),
  })
  const blocks = matched.map(comparedBlock)
  return { blocks, ...countedWords(blocks) }
}

/** Whether there is anything to show. */
export function hasChanges({ blocks }: Comparison): boolean {
  return blocks.some(({ change, isMoved }) => change !== 'same' || isMoved)
}

function comparedBlock({ before, after, isMoved }: Matched<Part>): ComparedBlock {
  const shown = (after ?? before) as Part
  const { attrs, type } = shown.block
  const head = { id: attrs.id ?? null, type, isMoved }
  if (before === null || after === null) {
    const change = before === null ? 'added' : 'removed'
    return { ...head, change, lines: shown.lines.map((line) => oneSided(line, change)) }
  }
  if (before.json === after.json) return { ...head, change: 'same', lines: after.lines.map(unchanged) }
  const lines = matchParts(before.lines, after.lines, {
    idOf: ({ id }) => id,
    textOf: (line) => `${line.kind}:${line.text}`,
    alike: (one, other) => alike([one], [other]),
  }).map(comparedLine)
  const isChanged = lines.some((line) => line.change !== 'same' || line.isMoved)
  return { ...head, change: isChanged ? 'changed' : 'same', lines }
}

function comparedLine({ before, after, isMoved }: Matched<Line>): ComparedLine {
  if (before === null) return oneSided(after as Line, 'added')
  if (after === null) return oneSided(before, 'removed')
  const stretches = compareWords(before.pieces(), after.pieces())
  const formerForm = before.form === after.form ? null : before
  const isSame = formerForm === null && stretches.every(({ change }) => change === 'same')
  return { line: after, change: isSame ? 'same' : 'changed', isMoved, formerForm, stretches }
}

function oneSided(line: Line, change: 'added' | 'removed'): ComparedLine {
  const { text } = line
  return { line, change, isMoved: false, formerForm: null, stretches: text ? [{ change, text }] : [] }
}

function unchanged(line: Line): ComparedLine {
  const { text } = line
  const stretches: Stretch[] = text ? [{ change: 'same', text }] : []
  return { line, change: 'same', isMoved: false, formerForm: null, stretches }
}

/** How much of their words two parts share: twice what both have, of all that they have. */
function alike(one: readonly Line[], other: readonly Line[]): number {
  const left = new Map<string, number>()
  let [all, shared] = [0, 0]
  for (const { pieces } of one)
    for (const { key, isWord } of pieces())
      if (isWord) {
        left.set(key, (left.get(key) ?? 0) + 1)
        all++
      }
  for (const { pieces } of other)
    for (const { key, isWord } of pieces())
      if (isWord) {
        const count = left.get(key) ?? 0
        if (count > 0) shared++
        left.set(key, count - 1)
        all++
      }
  return all === 0 ? 0 : (2 * shared) / all
}

function countedWords(blocks: readonly ComparedBlock[]): Pick<Comparison, 'added' | 'removed'> {
  let [added, removed] = [0, 0]
  for (const { lines } of blocks)
    for (const { stretches } of lines)
      for (const { change, text } of stretches) {
        if (change === 'added') added += countWords(text)
        if (change === 'removed') removed += countWords(text)
      }
  return { added, removed }
}
