/** A time of a recording as transcripts write it: `0:14`, `00:00:14`, `00:00:14.250`, `00:00:14,250`, `00:00:14:12` (frames). */
export const TIME =
  '(?:\\d{1,2}:\\d{1,2}:\\d{1,2}[.,]\\d{1,7}|(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3}|[:;]\\d{2})?)'

/** Teams leaves out zeros: `0:1:3.5`. */
const SHORT_PARTS = /^(\d{1,2}):(\d{1,2}):(\d{1,2})[.,](\d{1,7})$/
const PARTS = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3})|[:;](\d{2}))?$/
/** Frames are only a fraction of a second; which of the usual rates was meant matters to no reader. */
const FRAMES_PER_SECOND = 25

/** Milliseconds from the start, or null where the text is no time. */
export function readTime(text: string): number | null {
  // Premiere writes hours, minutes, seconds and frames: four pairs of digits.
  const frames = /^(\d{2}):(\d{2}):(\d{2})[:;](\d{2})$/.exec(text)
  if (frames) {
    const [, hours, minutes, seconds, frame] = frames.map(Number)
    return clock(hours, minutes, seconds) + Math.round(((frame ?? 0) * 1000) / FRAMES_PER_SECOND)
  }
  const parts = PARTS.exec(text) ?? SHORT_PARTS.exec(text)
  if (!parts || parts[5] !== undefined) return null
  const fraction = parts[4] ? Number(parts[4].slice(0, 3).padEnd(3, '0')) : 0
  if (Number(parts[3]) > 59 || (parts[1] !== undefined && Number(parts[2]) > 59)) return null
  return clock(Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])) + fraction
}

/** A time of a caption file. Programs that write what a machine heard may count seconds from the start: `8.16`. */
export const CUE_TIME = `(?:${TIME}|\\d{1,6}\\.\\d{1,20})`

/** The same in a caption file, where some programs count seconds past the minute: `00:00:75.000`. */
export function readCueTime(text: string): number | null {
  if (/^\d+\.\d+$/.test(text)) return Math.round(Number(text) * 1000)
  const counted = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{2})[.,](\d{1,3})$/.exec(text)
  const read = readTime(text)
  if (read !== null || !counted) return read
  return (
    clock(Number(counted[1] ?? 0), Number(counted[2]), Number(counted[3])) +
    Number((counted[4] ?? '').padEnd(3, '0'))
  )
}

function clock(hours = 0, minutes = 0, seconds = 0): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

const COUNT = '\\d{1,8}(?:\\.\\d{1,3})?'
/**
 * «[12.50s -> 75.00s]», «[12.5 - 75.0]» and «[12.5s]», as machines that write talk down count, alone or behind who
 * speaks.
 */
const SECONDS = new RegExp(
  `^(\\s*(?:\\p{Lu}[\\p{L}\\p{N} _.'’-]{0,40}\\s)?[[(])(?:(\\d{1,8}\\.\\d{1,3})s?(\\s*(?:-{1,2}>|[-–—])\\s*)(\\d{1,8}\\.\\d{1,3})s?|(${COUNT}) ?s)(?=[\\])])`,
  'u',
)
/** «12m05s», «12'05"»: minutes and seconds with their signs. */
const SIGNED = /^(\s*[[(]?)(\d{1,3})(?:m ?|['’′] ?)([0-5]\d)(?:s|["”″]|''|’’)(?![\p{L}\p{N}])/u
/** Nobody talks for longer than a day: what counts further counts milliseconds. */
const MOST_SECONDS = 86_400

/** Lines whose turns are timed in seconds, or with signs for the units, with a clock's times instead. */
export function withClocks(lines: readonly string[]): string[] {
  const counted = lines.flatMap((line) => {
    const [, , from, , to, alone] = SECONDS.exec(line) ?? []
    return [from, to, alone].flatMap((count) => (count === undefined ? [] : Number(count)))
  })
  const unit = counted.some((count) => count > MOST_SECONDS) ? 1 : 1000
  return lines.map((line) =>
    line
      .replace(
        SECONDS,
        (_, open: string, from: string | undefined, arrow: string, to: string, alone: string) =>
          open +
          (from === undefined ? clockOf(alone, unit) : clockOf(from, unit) + arrow + clockOf(to, unit)),
      )
      .replace(SIGNED, '$1$2:$3'),
  )
}

function clockOf(count: string, unit: number): string {
  const ms = Math.round(Number(count) * unit)
  const part = (value: number, length: number) => String(value).padStart(length, '0')
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60]
  return `${part(hours, 2)}:${part(minutes, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`
}
