import type { Block, SourceMetadata } from '../../blocks'
import { isDateLine } from '../../date-line'
import { readDate } from '../dates'
import { textOfBlocks } from '../words'

/**
 * Takes the lines off the top of a page's text that only say who wrote it, when, and how long it takes to read: they
 * are fields of the article. What they say fills the fields that the page's head left empty.
 */
export function withoutBylines(
  blocks: readonly Block[],
  metadata: SourceMetadata,
): { blocks: Block[]; dropped: string[]; metadata: SourceMetadata } {
  const opening = blocks.findIndex(
    (block) => block.type === 'paragraph' && textOfBlocks([block]).length > 140,
  )
  const last = Math.max(opening, 3)
  const known = { ...metadata }
  const dropped: string[] = []
  const kept = blocks.filter((block, index) => {
    if (index > last || !(block.type === 'paragraph' || block.type === 'list' || block.type === 'heading'))
      return true
    const lines = linesOf(block)
    const saysWhere =
      PLACE_LABEL.test(textOf(blocks[index])) ||
      (lines.length === 1 && PLACE_LABEL.test(textOf(blocks[index - 1])))
    if (lines.length === 0 || !(saysWhere || areBylines(lines, known))) return true
    // A date as a heading is a section of a diary.
    if (block.type === 'heading' && !isPostLine(lines) && !lines.some((line) => isByline(line, known.byline)))
      return true
    for (const line of lines) {
      known.publishedOn ??= readDate(line)
      known.byline ??= BY_NAME.test(line) ? line.replace(BY, '') : null
    }
    dropped.push(lines.join(' · '))
    return false
  })
  return { blocks: kept, dropped, metadata: known }
}

/** «Published in», and on the next line where. */
const PLACE_LABEL = /^(?:published|posted) in:?$/i

function textOf(block: Block | undefined): string {
  return block ? textOfBlocks([block]).trim() : ''
}

function linesOf(block: Block): string[] {
  const text = textOfBlocks([block])
    .replace(/(?<=\d min(?:ute)?s? read)(?=\p{Lu})/gu, '\n')
    .replace(BY_AND_DAY, '$1\n')
  if (text.length > 160) return []
  return text
    .split(/\s*[|·•\n]\s*|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const DATE_LINE =
  /^(?:(?:posted|published|updated|last updated)(?: on)?:? ?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}(?:,? (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?$/i
const READING_TIME = /^(?:follow|\d{1,3} min(?:ute)?s? read|\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?)$/i
const ORIGIN = /^(?:originally|first) (?:published|posted|printed|appeared) (?:at|in|on|by) .{2,80}$/i
const BY = /^(?:by|por|par|von|di|door):? /i
/** «Por Ada Thorn 4 maio 2019»: two parts that stand beside each other on the page. */
const BY_AND_DAY = /^((?:by|por|par|von|di|door):? \p{Lu}[^\d\n]{2,60}?),? (?=\d{1,2}\.? )/iu
const BY_NAME =
  /^(?:by|por|par|von|di|door):? \p{Lu}[\p{L}.'’-]*(?: (?:(?:de|van|von|der|la|and|&) )?\p{Lu}[\p{L}.'’-]*){1,3}$/iu
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u

const COMMENT_COUNT = /^(?:no|one|\d{1,6}) comments?$/i
const LONGEST_CATEGORY = 40

/** When it was posted and how many comments it has, with whatever stands beside that: «By admin | … | Soap | 0 comments». */
function isPostLine(lines: readonly string[]): boolean {
  return (
    lines.some((line) => DATE_LINE.test(line)) &&
    lines.some((line) => COMMENT_COUNT.test(line)) &&
    lines.every((line) => line.length <= LONGEST_CATEGORY && !/[.!?…]$/.test(line))
  )
}

/** Every part is a byline, a date or a reading time; a bare name counts beside one of those. */
function areBylines(lines: readonly string[], metadata: SourceMetadata): boolean {
  if (isPostLine(lines)) return true
  const sure = lines.filter(
    (line) =>
      isByline(line, metadata.byline) ||
      DATE_LINE.test(line) ||
      isDateLine(line) ||
      READING_TIME.test(line) ||
      ORIGIN.test(line),
  )
  const names = lines.filter((line) => NAME.test(line))
  return (
    sure.length > 0 &&
    lines.every((line) => sure.includes(line) || (names.includes(line) && lines.length > 1))
  )
}

function isByline(line: string, byline: string | null): boolean {
  if (BY_NAME.test(line) && NAME.test(line.replace(BY, ''))) return true
  if (byline === null) return false
  const text = line.toLowerCase().replace(/[\s,]+$/, '')
  const name = byline.toLowerCase()
  if (!text.endsWith(name)) return false
  return /^(?:(?:(?:posted|written|words|text|story|interview) )?by:? )?$/.test(text.slice(0, -name.length))
}
