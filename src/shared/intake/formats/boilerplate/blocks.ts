import type { Block, ListBlock, Run } from '../../blocks'
import { append } from '../append'
import { readDate } from '../dates'
import { plainText, splitLines } from '../runs'
import { textOfBlocks, wordsOf } from '../words'
import {
  COMMENT_HEADINGS,
  COMMENT_SIGNS,
  isBoilerplateLine,
  LINK_LIST_HEADINGS,
  matchesAny,
  TEASER_HEADINGS,
  WEAK_COMMENT_HEADINGS,
  WEAK_LINES,
} from './boilerplate'
import { isLinkListPart } from './link-rows'
import { lineOf, passages } from './passages'
import { findPlayer } from './player'
import { countRepeatedMenu } from './repeated-menu'
import { findDateStamps } from './top-dates'

/** Fewer words than this cannot be an article: then a reply form's heading ends nothing. */
const FEWEST_WORDS_BEFORE_COMMENTS = 12

/**
 * Takes lines off that are surely not the article's (`boilerplate.ts`), and the comments at its end. Works on the
 * blocks at the top, whatever format they came from; the inside of lists, quotes and pairs is the writer's. A day that
 * stands above the text is when it was published.
 */
export function dropBoilerplate(found: readonly Block[]): {
  blocks: Block[]
  dropped: string[]
  publishedOn: string | null
} {
  const player = findPlayer(found)
  const dropped = found.slice(player.from, player.to).flatMap(passages)
  const blocks = [...found.slice(0, player.from), ...found.slice(player.to)]
  const end = findComments(blocks)
  const begin = Math.min(countRepeatedMenu(blocks), end)
  append(dropped, blocks.slice(0, begin).flatMap(passages))
  const text = blocks.slice(begin, end)
  const dates = findDateStamps(text)
  const stamps = text.filter((_, index) => dates.has(index)).flatMap(passages)
  append(dropped, stamps)
  const undated = text.filter((_, index) => !dates.has(index))
  const body = dropLinkLists(dropLines(undated, dropped), dropped)
  for (const block of blocks.slice(end)) append(dropped, passages(block))
  return { blocks: body, dropped, publishedOn: readDate(stamps[0]) }
}

function findComments(blocks: readonly Block[]): number {
  for (const [index, block] of blocks.entries()) {
    const line = lineOf(block)
    if (line === null) continue
    const isHeading = matchesAny(COMMENT_HEADINGS, line) || announcesTeasers(line, blocks[index + 1])
    if (!isHeading && !matchesAny(WEAK_COMMENT_HEADINGS, line)) continue
    if (!isHeading && !looksLikeComments(blocks.slice(index + 1, index + 12))) continue
    const words = countWords(blocks.slice(0, index))
    if (words >= FEWEST_WORDS_BEFORE_COMMENTS && words >= countWords(blocks) * 0.1) return index
  }
  return blocks.length
}

function announcesTeasers(line: string, next: Block | undefined): boolean {
  const [heading, all] = TEASER_HEADINGS
  return heading.test(line) && next !== undefined && all.test(lineOf(next) ?? '')
}

function looksLikeComments(blocks: readonly Block[]): boolean {
  return (
    blocks.length === 0 ||
    blocks.some((block) =>
      textOfBlocks([block])
        .split('\n')
        .some((line) => matchesAny(COMMENT_SIGNS, line)),
    )
  )
}

/** "Related posts" and the like, with the links or short lines under it. */
function dropLinkLists(blocks: readonly Block[], dropped: string[]): Block[] {
  const kept: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    const line = lineOf(block)
    if (line !== null && matchesAny(LINK_LIST_HEADINGS, line)) {
      let end = index + 1
      while (end < blocks.length && isMenuPart(blocks[end] as Block)) end++
      const rest = blocks.slice(index + 1)
      if (rest.length <= MOST_TITLES && rest.every(isTitleLike)) end = blocks.length
      if (end > index + 1 || end === blocks.length) {
        for (const gone of blocks.slice(index, end)) append(dropped, passages(gone))
        index = end - 1
        continue
      }
    }
    kept.push(block)
  }
  return kept
}

const FEWEST_IN_MENU = 3

/** Links, or a list of them; the one that would lead to this very page is none. */
function isMenuPart(block: Block): boolean {
  if (block.type !== 'list' || block.items.length < FEWEST_IN_MENU) return isLinkListPart(block)
  const others = block.items.filter((item) => !item.every(isLinkListPart))
  return others.length <= 1 && others.every((item) => item.every(isTitleLike))
}

/** After such a heading at the very end, short lines that are no sentences are other pieces' titles, linked or not. */
const MOST_TITLES = 15

function isTitleLike(block: Block): boolean {
  if (block.type === 'divider' || isLinkListPart(block)) return true
  return textOfBlocks([block])
    .split('\n')
    .every((line) => line.length <= 110 && !/[.!…]["”’)]?$/.test(line.trim()))
}

/** A line longer than this is prose, even with its spaces tidied. */
const LONGEST_LINE = 1_000

type Line = { runs: Run[]; text: string; verdict: 'keep' | 'weak' | 'drop' }

function dropLines(blocks: readonly Block[], dropped: string[]): Block[] {
  const lines = blocks.map((block) => linesOfBlock(block))
  judgeWeakLines(lines.flat())
  const kept: Block[] = []
  blocks.forEach((block, index) => {
    const own = lines[index] ?? []
    if (block.type === 'list') {
      const list = keepItems(block, own, dropped)
      if (list) kept.push(list)
    } else if (!own.some((line) => line.verdict === 'drop')) kept.push(block)
    else {
      for (const line of own) if (line.verdict === 'drop') dropped.push(line.text)
      const left = own.filter((line) => line.verdict !== 'drop').map((line) => line.runs)
      const runs = left.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]))
      if (runs.length > 0 && (block.type === 'paragraph' || block.type === 'heading'))
        kept.push({ ...block, runs })
    }
  })
  return kept
}

function linesOfBlock(block: Block): Line[] {
  if (block.type === 'paragraph' || block.type === 'heading') return splitLines(block.runs).map(judge)
  if (block.type === 'list') {
    return block.items.map((item) => {
      const runs = item.flatMap((inner) =>
        inner.type === 'paragraph' ? inner.runs : [{ text: textOfBlocks([inner]) }],
      )
      return judge(runs)
    })
  }
  return []
}

function judge(runs: Run[]): Line {
  const written = plainText(runs)
  // Far longer than any rule: a paragraph of the article, whose spaces need no tidying to be kept.
  if (written.length > LONGEST_LINE) return { runs, text: written, verdict: 'keep' }
  const text = written.replace(/[\s\u00a0]+/g, ' ').trim()
  if (isBoilerplateLine(text)) return { runs, text, verdict: 'drop' }
  return {
    runs,
    text,
    verdict: text.length <= 40 && matchesAny(WEAK_LINES, withoutSign(text)) ? 'weak' : 'keep',
  }
}

/** Menus stand behind bullets and pictures of letters. */
function withoutSign(line: string): string {
  return line.replace(/^(?:[•·▪◦*»›–-]|(?![©®™#*\d])\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+/u, '')
}

/** A weak line goes with a sure one beside it, at the very end, or in a row of three; never where it answers. */
function judgeWeakLines(lines: Line[]): void {
  for (let start = 0; start < lines.length; start++) {
    if (lines[start]?.verdict !== 'weak') continue
    let end = start
    while (lines[end]?.verdict === 'weak') end++
    const before = lines[start - 1]
    const beside = before?.verdict === 'drop' || lines[end]?.verdict === 'drop'
    const answers = before !== undefined && /[?:]["”’)]?$/.test(before.text) && before.verdict === 'keep'
    const last = end === lines.length && start > 0
    if (beside || ((last || end - start >= 3) && !answers)) {
      for (const line of lines.slice(start, end)) line.verdict = 'drop'
    }
    start = end
  }
}

function keepItems(list: ListBlock, lines: readonly Line[], dropped: string[]): ListBlock | null {
  if (!lines.some((line) => line.verdict === 'drop')) return list
  for (const line of lines) if (line.verdict === 'drop') dropped.push(line.text)
  const items = list.items.filter((_, index) => lines[index]?.verdict !== 'drop')
  return items.length > 0 ? { ...list, items } : null
}

function countWords(blocks: readonly Block[]): number {
  return wordsOf(textOfBlocks(blocks)).length
}
