import { type Block, type CueBlock, emptyMetadata, type HeadingBlock, type ReadSource } from '../../blocks'
import { append } from '../append'
import { dropBoilerplate } from '../boilerplate/blocks'
import { isTranscriptNote } from '../boilerplate/transcripts'
import { plainText, trimSpace } from '../runs'
import { joinWrapped } from '../text/hard-wrap'
import { isBlank } from '../text/lines'
import { readTextBlocks } from '../text/text'
import { TIME, withClocks } from './clock'
import { withUsualHeads } from './head-spellings'
import { readTurnHead, type TurnHead } from './turn-heads'

/** A recording's first words come within two minutes. */
const LATEST_BEGINNING_MS = 120_000
/** Fewer turns than this are no pattern, whatever they look like. */
const FEWEST_HEADS = 3
/** So many turns of few names are a talk, whatever stands above them. */
const FEWEST_SPOKEN = 8

/** Stands before a line that names a part of the talk: nobody says it. */
export const CHAPTER = '\uE001'

/** A transcript's blocks, and what its page says of them besides. */
type Transcript = { blocks: Block[]; dropped: string[] }

/** Reads what stands above the first turn, given as so many lines of the text. */
type ReadAbove = (count: number, lines: readonly string[]) => Block[]

const readAboveAsText: ReadAbove = (_, lines) => readTextBlocks(lines.join('\n').replaceAll(CHAPTER, ''))

/** Reads text as a transcript with times, or null where its times do not make one. */
export function readTimestamped(text: string, readAbove = readAboveAsText): ReadSource | null {
  const read = readTimestampedLines(text.split('\n'), readAbove)
  if (!read) return null
  const cleaned = dropBoilerplate(read.blocks)
  return {
    format: 'timestamped',
    metadata: emptyMetadata(),
    blocks: cleaned.blocks,
    dropped: [...read.dropped, ...cleaned.dropped],
    warnings: [],
  }
}

/**
 * Lines as a transcript: cues for its turns, paragraphs for what stands before the first. Judged by regularity: the
 * turns begin in one or two forms, their times go forward, and they hold nearly all of the words. A written Q&A with
 * a stray time is none (null).
 */
function readTimestampedLines(written: readonly string[], readAbove = readAboveAsText): Transcript | null {
  const usual = withUsualHeads(withClocks(written))
  const lines = withoutSameTime(withoutBars(usual.lines)).flatMap(partLine)
  const heads = lines.map((line) => readTurnHead(trimSpace(line)))
  const found = heads.filter((head) => head !== null)
  if (found.length < FEWEST_HEADS) return null
  const forms = chooseForms(found)
  // A short word behind a time («00:40 - No.») looks like a name only as long as one does not see the others.
  const chosen = withoutContents(
    lines,
    withoutLength(heads.map((head, at) => head && readTurnHead(trimSpace(lines[at] ?? ''), forms))),
  )
  if (!isRegular(lines, chosen)) return null
  const turns = withTurnDashes(lines, withUntimedOpening(lines, chosen))
  return { blocks: gatherTurns(lines, turns, readAbove), dropped: usual.dropped }
}

/** «Ana: Welcome.», above the first time and named like turns below: the recording begins with it. */
function withUntimedOpening(
  lines: readonly string[],
  heads: readonly (TurnHead | null)[],
): (TurnHead | null)[] {
  const first = heads.findIndex((head) => head !== null)
  const names = new Set(heads.flatMap((head) => (head?.speaker ? [head.speaker] : [])))
  return heads.map((head, at) => {
    const line = trimSpace(lines[at] ?? '')
    const label = at < first ? LABELLED.exec(line) : null
    const speaker = label?.[1] ?? ''
    if (!label || !names.has(speaker)) return head
    return {
      form: 'Name: text',
      startMs: 0,
      endMs: null,
      speaker,
      text: trimSpace(line.slice(label[0].length)),
    }
  })
}

const DASH_BEHIND = /^[[(<]?[\d:.,]+[\])>]?\s*[-–—]\s+\S/

/** A dash behind every time is how times are set off; behind some of them it says that another voice speaks. */
function withTurnDashes(lines: readonly string[], heads: readonly (TurnHead | null)[]): (TurnHead | null)[] {
  const spoken = heads.filter((head) => head !== null && head.text !== '').length
  const dashed = heads.map(
    (head, at) => head !== null && head.text !== '' && DASH_BEHIND.test(trimSpace(lines[at] ?? '')),
  )
  const count = dashed.filter(Boolean).length
  if (count < FEWEST_HEADS || spoken - count < Math.max(FEWEST_HEADS, spoken * 0.2)) return [...heads]
  return heads.map((head, at) => (head && dashed[at] ? { ...head, text: `- ${head.text}` } : head))
}

/** A time that a converter wrote in front of every line alike says nothing: «0:00 Ana  1:20». */
function withoutSameTime(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => !isBlank(line))
  const time = new RegExp(`^\\s*(${TIME})\\s+`)
  const first = time.exec(written[0] ?? '')?.[0]
  if (first === undefined || written.length < 2 * FEWEST_HEADS) return lines
  return written.every((line) => line.startsWith(first))
    ? lines.map((line) => line.slice(isBlank(line) ? 0 : first.length))
    : lines
}

const BAR = /\s\|\s*$/

/** A page that sets times and words in columns copies a bar at each line's end. */
function withoutBars(lines: readonly string[]): readonly string[] {
  const barred = lines.filter((line) => BAR.test(line)).length
  if (barred < FEWEST_HEADS) return lines
  const timed = lines.filter((line) => readTurnHead(trimSpace(line)) !== null).length
  return barred >= timed * 0.8 ? lines.map((line) => line.replace(BAR, '')) : lines
}

/** A turn's head inside a line, behind the end of another's sentence. */
const HEAD_INSIDE = /\s+(?=[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*\p{Lu}[\p{L}\p{N}.'’ -]{0,40}:\s)/u

/** A page that lost its lines prints a whole talk on one: each turn gets its own again. */
function partLine(line: string): string[] {
  const parts = line.split(HEAD_INSIDE)
  return parts.length >= FEWEST_HEADS ? parts : [line]
}

/**
 * Paragraphs of a document as a transcript, where they make one: a talk written out in Word or on a page, with a time
 * at each turn. Any other block in it (a list, a table) says that it is a written piece. What is left out is added to
 * `dropped`.
 */
export function asTranscript(blocks: readonly Block[], dropped: string[]): Block[] {
  const lines: string[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [...blocks]
    append(lines, [...plainText(block.runs).split('\n'), ''])
  }
  const read = readTimestampedLines(lines)
  append(dropped, read?.dropped ?? [])
  return read?.blocks ?? [...blocks]
}

/** The forms that carry the transcript: the most frequent one, and others that come often beside it. */
function chooseForms(heads: readonly TurnHead[]): Set<string> {
  const counts = new Map<string, number>()
  for (const head of heads) counts.set(head.form, (counts.get(head.form) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return new Set([...counts].filter(([, count]) => count >= Math.max(1, most * 0.05)).map(([name]) => name))
}

/**
 * «Episode 46, 1:08:50» above the first turn says how long it all takes: later than any turn, and written as none is. A
 * player says it once more.
 */
function withoutLength(heads: readonly (TurnHead | null)[]): (TurnHead | null)[] {
  const found = heads.filter((head) => head !== null)
  const length = found[0]
  const rest = found.filter((head) => head.startMs !== length?.startMs || head.form !== length.form)
  const isLength =
    length !== undefined &&
    rest.length >= FEWEST_HEADS &&
    rest.every((head) => head.form !== length.form && head.startMs <= length.startMs)
  return heads.map((head) => (isLength && head !== null && !rest.includes(head) ? null : head))
}

/** Times that stand close together and begin anew below are a list of what comes when: the talk follows it. */
function withoutContents(lines: readonly string[], heads: readonly (TurnHead | null)[]): (TurnHead | null)[] {
  const timed = heads.flatMap((head, at) =>
    head ? [{ at, startMs: head.startMs, isNamed: head.speaker !== null && head.text !== '' }] : [],
  )
  const [first] = timed
  const anew = timed.findIndex(({ startMs }, i) => startMs < (timed[i - 1]?.startMs ?? 0))
  const begin = timed[anew]
  const last = timed[anew - 1]
  if (!first || !begin || !last || anew < FEWEST_HEADS) return [...heads]
  // Behind its music a talk may begin late: then names tell it from its list.
  const isNamed = begin.isNamed && !timed.slice(0, anew).some((head) => head.isNamed)
  if (begin.startMs > LATEST_BEGINNING_MS && !isNamed) return [...heads]
  const between = lines.slice(first.at, last.at).filter((line, i) => !heads[first.at + i] && !isBlank(line))
  if (between.length > 0 || timed.length - anew < FEWEST_HEADS) return [...heads]
  return heads.map((head, at) => (at < begin.at ? null : head))
}

function isRegular(lines: readonly string[], heads: readonly (TurnHead | null)[]): boolean {
  const found = heads.filter((head) => head !== null)
  if (found.length < FEWEST_HEADS) return false
  let forward = 0
  for (let index = 1; index < found.length; index++) {
    if ((found[index]?.startMs ?? 0) >= (found[index - 1]?.startMs ?? 0)) forward++
  }
  if (forward < (found.length - 1) * 0.9) return false
  // Without names, times are a recording's only if they begin at its beginning: an agenda or a diary has clock times.
  // One colon among many times («[09:00] First customer: …») names nobody.
  const named = found.filter((head) => head.speaker !== null).length >= found.length * 0.3
  if (!named && (found[0]?.startMs ?? 0) > LATEST_BEGINNING_MS && !areNamesBelow(lines, heads)) return false
  if (areMostlyEmpty(lines, heads)) return false
  if (countUntimedTurns(lines, heads) > found.length * 1.5) return false
  const first = heads.findIndex((head) => head !== null)
  const written = lines.filter((line) => !isBlank(line)).length
  const before = lines.slice(0, first).filter((line) => !isBlank(line)).length
  // Notes above a talk may be as long as it is, where names that come back part nearly all of it.
  const names = new Set(found.flatMap((head) => (head.speaker === null ? [] : [head.speaker])))
  const speaking = found.filter((head) => head.speaker !== null).length
  const isTalk =
    speaking >= Math.max(FEWEST_SPOKEN, found.length * 0.9) && names.size >= 2 && names.size <= speaking / 3
  if (before > Math.max(12, written * (isTalk ? 0.6 : 0.35))) return false
  // A turn of a talk is a few lines; a written piece with times in it (a diary, a recipe) is mostly other lines.
  return found.length >= (written - before) * 0.12
}

const LABELLED = /^(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3}) ?:\s/u

/** Turns that a name begins and no time: where most are such, the names part the talk and the times are only noted in it. */
function countUntimedTurns(lines: readonly string[], heads: readonly (TurnHead | null)[]): number {
  const counts = new Map<string, number>()
  lines.forEach((line, index) => {
    const name = heads[index] ? undefined : LABELLED.exec(trimSpace(line))?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  return [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
}

/** Heads with no words on their line and none below are a list of times, an agenda. */
function areMostlyEmpty(lines: readonly string[], heads: readonly (TurnHead | null)[]): boolean {
  let empty = 0
  let open: TurnHead | null = null
  lines.forEach((line, index) => {
    const head = heads[index] ?? null
    if (head) {
      if (open) empty++
      open = head.text === '' ? head : null
    } else if (!isBlank(line)) open = null
  })
  return empty > heads.filter((head) => head !== null).length * 0.3
}

function gatherTurns(
  lines: readonly string[],
  heads: readonly (TurnHead | null)[],
  readAbove: ReadAbove,
): Block[] {
  const first = heads.findIndex((head) => head !== null)
  const cues: { cue: CueBlock; paragraphs: string[] }[] = []
  const namesBelow = areNamesBelow(lines, heads)
  const namesAbove = namesBelow ? new Map<number, number>() : findNamesAbove(lines, heads)
  const aboveHeads = new Set(namesAbove.values())
  const above = namesAbove.get(first) ?? first
  const blocks = readAbove(above, lines.slice(0, above))
  const chapters = new Map<number, HeadingBlock[]>()
  // What is said of the transcript is nobody's words, also right below the last turn.
  const notes: Block[] = []
  let afterBlank = false
  let namedOnNextLine = false
  lines.forEach((line, index) => {
    if (index < first || aboveHeads.has(index)) return
    const head = heads[index]
    const text = trimSpace(line)
    const last = cues.at(-1)
    if (text.startsWith(CHAPTER)) {
      const runs = [{ text: trimSpace(text.slice(CHAPTER.length)) }]
      const named = chapters.get(cues.length) ?? []
      chapters.set(cues.length, [...named, { type: 'heading', level: 2, runs }])
      afterBlank = (last?.paragraphs.length ?? 0) > 0
      return
    }
    const note = [text, head?.text ?? ''].find(isTranscriptNote)
    if (note !== undefined) {
      notes.push({ type: 'paragraph', runs: [{ text: note }] })
      return
    }
    if (head) {
      const above = lines[namesAbove.get(index) ?? -1]
      const speaker = above === undefined ? head.speaker : trimSpace(above).replace(/\s*:$/, '')
      cues.push({
        cue: { type: 'cue', startMs: head.startMs, endMs: head.endMs, speaker, runs: [] },
        paragraphs: head.text === '' ? [] : [head.text],
      })
      namedOnNextLine = namesBelow && head.form === 'time' && isNameLine(lines, heads, index + 1)
      afterBlank = false
    } else if (isBlank(line)) afterBlank = (last?.paragraphs.length ?? 0) > 0
    else if (last && namedOnNextLine && last.paragraphs.length === 0) {
      last.cue.speaker = text.replace(/\s*:$/, '')
      namedOnNextLine = false
    } else if (last) {
      const open = last.paragraphs.length - 1
      if (open >= 0 && !afterBlank) last.paragraphs[open] = joinWrapped(last.paragraphs[open] ?? '', text)
      else last.paragraphs.push(text)
      afterBlank = false
    }
  })
  cues.forEach(({ cue, paragraphs }, index) => {
    cue.endMs ??= cues[index + 1]?.cue.startMs ?? null
    append(blocks, chapters.get(index) ?? [])
    if (paragraphs.length > 0) blocks.push({ ...cue, runs: [{ text: paragraphs.join('\n') }] })
    else if (cue.speaker !== null) blocks.push({ ...cue, speaker: null, runs: [{ text: cue.speaker }] })
  })
  append(blocks, chapters.get(cues.length) ?? [])
  append(blocks, notes)
  return blocks
}

const NAME_LINE =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\. )?\p{Lu}[\p{L}\p{N}.'’-]*(?: [\p{Lu}\d][\p{L}\p{N}.'’-]*){0,3}:?$/u

/** A name with words under it, right below a time. */
function isNameLine(lines: readonly string[], heads: readonly (TurnHead | null)[], index: number): boolean {
  const line = trimSpace(lines[index] ?? '')
  if (line === '' || line.length > 40 || heads[index] || heads[index + 1] || isBlank(lines[index + 1] ?? ''))
    return false
  return NAME_LINE.test(line) && /^\p{Lu}/u.test(line)
}

/** Whether times on lines of their own have a name under nearly each (Premiere, Teams). */
function areNamesBelow(lines: readonly string[], heads: readonly (TurnHead | null)[]): boolean {
  const times = heads.flatMap((head, index) => (head?.form === 'time' ? [index] : []))
  const named = times.filter((index) => isNameLine(lines, heads, index + 1))
  return named.length > 0 && named.length >= times.length * 0.6
}

/** The line with the speaker's name right above a time, by the time's line, where nearly each time has one (Zoom's page). */
function findNamesAbove(lines: readonly string[], heads: readonly (TurnHead | null)[]): Map<number, number> {
  const found = new Map<number, number>()
  const names = new Set<string>()
  let times = 0
  heads.forEach((head, index) => {
    if (head?.form !== 'time') return
    times++
    const above = isBlank(lines[index - 1] ?? '') ? index - 2 : index - 1
    const line = trimSpace(lines[above] ?? '')
    if (above < 0 || heads[above] || line === '' || line.length > 40 || !NAME_LINE.test(line)) return
    found.set(index, above)
    names.add(line)
  })
  // Names come back; what merely stands above a time (a chapter, a last word) does not.
  return found.size >= times * 0.6 && names.size <= found.size / 2 ? found : new Map()
}
