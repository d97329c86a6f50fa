import { trimSpace } from '../runs'
import { readTime, TIME } from './clock'

/**
 * A line that begins a turn of a transcript, by the way its time and name are written. `inline` says whether words
 * follow on the same line.
 */
export type TurnHead = {
  form: string
  startMs: number
  endMs: number | null
  speaker: string | null
  text: string
}

const NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} _.'’()&,/-]{0,48}?"
/** A voice by its number: any other words in brackets («(laughs)») are heard, or explain. */
const NUMBERED = '\\p{L}[\\p{L}\\p{M}]{2,15}[ _]?#?\\d{1,2}'
const BRACKETED = `[\\[(<]\\s*(${TIME})\\s*(?:(?:[-–—]{1,2}>?|→|to)\\s*(${TIME})\\s*)?[\\])>]`
const BARE = `(${TIME})(?:\\s*(?:[-–—]{1,2}>?|→|to)\\s*(${TIME}))?`

type Form = {
  name: string
  pattern: RegExp
  time: number
  end: number | null
  speaker: number | null
  text: number | null
}

/** The forms that transcript makers write, the most telling first. */
const FORMS: Form[] = [
  // [00:00:14] Jane: text — Descript, Trint, oTranscribe
  {
    name: '[time] Name: text',
    pattern: form(`^${BRACKETED}\\s*(?:[-–—|]\\s*)?(${NAME})\\s*:\\s+(.+)$`),
    time: 1,
    end: 2,
    speaker: 3,
    text: 4,
  },
  // [00:00:14 - 00:00:19] (SPEAKER_01) text — WhisperX and its kin
  {
    name: '[time] (Name) text',
    pattern: form(`^${BRACKETED}\\s*[\\[(<](${NUMBERED})[\\])>]\\s*:?\\s*(.+)$`),
    time: 1,
    end: 2,
    speaker: 3,
    text: 4,
  },
  {
    name: 'time (Name) text',
    pattern: form(`^${BARE}\\s*[\\[(<](${NUMBERED})[\\])>]\\s*:?\\s*(.+)$`),
    time: 1,
    end: 2,
    speaker: 3,
    text: 4,
  },
  // [00:00:14] Jane — Sonix, Happy Scribe
  {
    name: '[time] Name',
    pattern: form(`^${BRACKETED}\\s*[-–—|:]?\\s*(${NAME}):?$`),
    time: 1,
    end: 2,
    speaker: 3,
    text: null,
  },
  { name: '[time]', pattern: form(`^${BRACKETED}:?$`), time: 1, end: 2, speaker: null, text: null },
  {
    name: '[time] text',
    pattern: form(`^${BRACKETED}\\s*[-–—:|]?\\s*(.+)$`),
    time: 1,
    end: 2,
    speaker: null,
    text: 3,
  },
  // Speaker 1 (00:14): text — Rev; Jane [0:14] text
  {
    name: 'Name [time]: text',
    pattern: form(`^\\[?(${NAME})\\]?\\s*:?\\s*${BRACKETED}\\s*:?\\s+(.+)$`),
    time: 2,
    end: 3,
    speaker: 1,
    text: 4,
  },
  {
    name: 'Name [time]',
    pattern: form(`^(${NAME})\\s*:?\\s*${BRACKETED}\\s*:?$`),
    time: 2,
    end: 3,
    speaker: 1,
    text: null,
  },
  // 00:14 Jane: text — Fireflies
  {
    name: 'time Name: text',
    pattern: form(`^${BARE}\\s*[-–—|]?\\s*(${NAME})\\s*:\\s+(.+)$`),
    time: 1,
    end: 2,
    speaker: 3,
    text: 4,
  },
  // [Jane Doe] 14:02:11 — Zoom
  {
    name: '[Name] time',
    pattern: form(`^\\[(${NAME})\\]\\s+${BARE}:?$`),
    time: 2,
    end: 3,
    speaker: 1,
    text: null,
  },
  // Jane Doe  0:14 — Otter, Teams
  {
    name: 'Name time',
    pattern: form(`^(${NAME})\\s*(?:[|:,•·–—-]\\s*)?(?:\\s)${BARE}:?$`),
    time: 2,
    end: 3,
    speaker: 1,
    text: null,
  },
  // 00:00:14 — Google Recorder, YouTube, Premiere
  { name: 'time', pattern: form(`^${BARE}:?$`), time: 1, end: 2, speaker: null, text: null },
  // 00:14 Jane Doe — Word
  {
    name: 'time Name',
    pattern: form(
      `^${BARE}\\s+[-–—|]?\\s*(\\p{Lu}[\\p{L}\\p{N}.'’-]{0,24}(?: [\\p{Lu}\\d][\\p{L}\\p{N}.'’-]{0,24}){0,3}):?$`,
    ),
    time: 1,
    end: 2,
    speaker: 3,
    text: null,
  },
  // 14:02 - text
  {
    name: 'time text',
    pattern: form(`^${BARE}\\s*[-–—|:]?\\s+(.+)$`),
    time: 1,
    end: 2,
    speaker: null,
    text: 3,
  },
  // 00:14Text — pages that lost the space between a time's column and the words'
  {
    name: 'timetext',
    pattern: form(`^(\\d{1,2}:\\d{2}(?::\\d{2})?)(?=[\\p{L}“"«¿¡>])(?![ap]\\.?m)(.+)$`),
    time: 1,
    end: null,
    speaker: null,
    text: 2,
  },
]

function form(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** The beginning of a turn on a line, or null. `among`: read in these forms only. */
export function readTurnHead(line: string, among?: ReadonlySet<string>): TurnHead | null {
  if (line === '' || !/\d:\d/.test(line.slice(0, 120))) return null
  for (const { name, pattern, time, end, speaker, text } of FORMS) {
    if (among && !among.has(name)) continue
    const match = pattern.exec(line)
    const startMs = match ? readTime(match[time] ?? '') : null
    if (!match || startMs === null) continue
    const who = speaker === null ? null : trimSpace(match[speaker] ?? '').replace(/[\s:,–—-]+$/, '')
    if (who !== null && !isSpeaker(who)) continue
    return {
      form: name,
      startMs,
      endMs: end !== null && match[end] ? readTime(match[end]) : null,
      speaker: who || null,
      text: text === null ? '' : trimSpace(match[text] ?? ''),
    }
  }
  return null
}

const numbered = new RegExp(`^${NUMBERED}$`, 'u')

function isSpeaker(name: string): boolean {
  const words = name.split(/\s+/)
  const untitled = name.replace(/\b(?:dr|mr|mrs|ms|prof|st|\p{L})\./giu, '')
  return (
    words.length <= 6 &&
    (/^[\p{Lu}\p{N}]/u.test(name) || numbered.test(name)) &&
    !/[.!?]\s+\p{L}/u.test(untitled) &&
    // A short sentence with its stop is what somebody says.
    !/(?<!\b[JS])\p{Ll}\.$/u.test(name) &&
    !/^\d+$/.test(name)
  )
}
