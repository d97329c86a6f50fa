import type { ReadSource } from '../../blocks'
import { readFrontMatter } from '../markdown/front-matter'
import { readMarkdown } from '../markdown/markdown'
import { plainText } from '../runs'
import { wordsOf } from '../words'
import { CHAPTER, readTimestamped } from './timestamped'

const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`
/** «[0:14](https://…)», the place in the recording behind the time. */
const linked = new RegExp(String.raw`\[\[(${time})\]\([^()\s]*\)\]|\[[[(]?(${time})[\])]?\]\([^()\s]*\)`, 'g')
/** Emphasis, code or small print around a time, alone or with a name before it. */
const set = new RegExp(String.raw`[*_${'`'}]+([[(]?${time}[\])]?:?)[*_${'`'}]*`, 'g')
const setWithName = new RegExp(String.raw`^([*_])(?=\S)([^*_\n]{2,60}[[(]?${time}[\])]?:?)\1`, 'gm')
const tags = /<\/?(?:small|time|span|strong|em|b|i|sup|sub|code)\b[^<>]*>/gi
/** A bold name behind a time, with no sign between it and the words. */
const boldName = new RegExp(
  String.raw`^([^\w\n]{0,8}${time}[^\w\n]{0,8}?)\*\*(\p{Lu}[^*\n:]{0,40}[^*\n:.!?\s])\*\*(?=\s+[^\s:–—-])`,
  'gmu',
)
/** An item or a quotation at the start of a line with a time near its start is only how turns are set apart. */
const item = new RegExp(String.raw`^(?:[-*+]|>)\s+(?=.{0,60}?${time})`, 'gm')

/** A heading without a time names a part of the talk; with one it begins a turn. */
const chapter = /^#{2,6} +(?!.*\d:\d\d)(?=\S)/gm
/** Unless the turn right below it has the same time: then it is the part's. */
const timedChapter = new RegExp(
  String.raw`^#{2,6} +[[(]?(${time})[\])]?[ \t]*[-–—:]?[ \t]*(\S.*)$(?=\s+[*_${'`'}]*[[(]?\1(?!\d))`,
  'gm',
)
/** An item of a page's own list of its parts: nothing but a link to a place further down. */
const contents = /^[-*+] \[.{1,300}\]\(#[^()\s]*\)[ \t]*$/gm
/** A site generator's tag alone on its line: a player, a picture. */
const template = /^[ \t]*\{(?:%[^\n]{1,400}%|\{[^\n]{1,400}\})\}[ \t]*$/gm

/** A box that a page sets around a talk, on a line of its own. */
const box = /^[ \t]*<\/?(?:div|section|article|details|p|center)\b[^<>\n]{0,300}>[ \t]*$/gim

/** Fewer words a time are a list of topics, if nobody is named. */
const FEWEST_WORDS = 12

/** A heading that is nothing but a time, above a turn with its own, says where a stretch of the recording begins. */
const stretch = new RegExp(
  String.raw`^#{1,6} +[[(]?${time}[\])]?(?: *[-–—] *[[(]?${time}[\])]?)?[ \t]*$(?=\s+[^\w\n]{0,8}${time})`,
  'gm',
)

/** A transcript kept in a Markdown file has times at its turns and hardly any markup; null where it is no transcript. */
export function readTimestampedMarkdown(text: string): ReadSource | null {
  if (!/\d:\d\d|\d\.\d+s?\s*-{1,2}>/.test(text)) return null
  const front = readFrontMatter(text)
  const body = front.body.replace(stretch, '').replace(contents, '').replace(timedChapter, '## $2')
  const plain = body
    .replace(template, '')
    .replace(box, '')
    .replace(boldName, '$1$2:')
    .replace(chapter, CHAPTER)
    .replace(/\*\*|__|^#{1,6} |\\(?=[[\]])/gm, '')
  const bare = withoutMarkup(plain)
  let top: { lines: number; dropped: readonly string[] } = { lines: 0, dropped: [] }
  const found = readTimestamped(bare, (count) => {
    const lines = linesAbove(body, count)
    // Whatever the file is called, a page's components are imported above the talk.
    const above = readMarkdown(lines.join('\n'), { modules: true })
    top = { lines: lines.length, dropped: above.dropped }
    return above.blocks
  })
  const read = bare === plain || (found && isTalk(found)) ? found : null
  const below = body.split('\n').slice(top.lines).join('\n')
  return (
    read && {
      ...read,
      metadata: { ...front.metadata, title: front.metadata.title ?? titleAbove(body) },
      dropped: [
        ...front.dropped,
        ...top.dropped,
        ...[stretch, contents].flatMap((line) => front.body.match(line) ?? []),
        ...(below.match(template) ?? []).map((line) => line.trim()),
        ...read.dropped,
      ],
      warnings: [...front.warnings, ...read.warnings],
    }
  )
}

/** The first lines of the file that so many lines without markup were: a line break's tag within one makes two of it. */
function linesAbove(body: string, count: number): string[] {
  const lines = body.split('\n')
  let bare = 0
  const end = lines.findIndex((line) => {
    if (bare >= count) return true
    bare += 1 + (line.match(/<br ?\/?>(?=.)/gi)?.length ?? 0)
    return false
  })
  return end < 0 ? lines : lines.slice(0, end)
}

/** What the first heading of the first rank says above the talk, be it below a page's links. */
function titleAbove(body: string): string | null {
  const [above = ''] = body.split(/^.*\d:\d\d/m, 1)
  const [, title] = /^# +(\S[^\n]*)/m.exec(above) ?? []
  return title === undefined ? null : title.replace(/\*\*|__|\s#+\s*$/g, '').trim()
}

/** Lists of an episode's topics have links and items around their times as well. */
function isTalk(source: ReadSource): boolean {
  const cues = source.blocks.filter((block) => block.type === 'cue')
  const named = cues.filter((cue) => cue.speaker !== null).length
  const words = cues.reduce((sum, cue) => sum + wordsOf(plainText(cue.runs)).length, 0)
  return named >= cues.length / 2 || words >= cues.length * FEWEST_WORDS
}

function withoutMarkup(text: string): string {
  return text
    .replace(tags, '')
    .replace(/<br ?\/?>\n?/gi, '\n')
    .replace(linked, '[$1$2]')
    .replace(item, '')
    .replace(set, '$1')
    .replace(setWithName, '$2')
}
