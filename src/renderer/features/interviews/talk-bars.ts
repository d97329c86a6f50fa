import type { Interview, Participant, Segment } from '@shared/records/interview'

/** A stretch of the talk as the picture of it shows it. */
export type TalkBar = {
  /** How much is said in it, from 0 (nobody speaks) to 1 (as much as anywhere in the talk). */
  height: number
  /** Who says most of it; null where nobody speaks, or it is not known who. */
  role: Participant['role'] | null
  offRecord: boolean
}

type Spoken = { letters: number; role: TalkBar['role']; offRecord: boolean }

/**
 * The whole talk as a row of bars, from its transcript: who speaks when, how densely, and where nobody does.
 * @param count how many bars
 * @param length of the talk in milliseconds
 * @returns nothing where the transcript has no times
 */
export function talkBars(
  { segments, participants }: Pick<Interview, 'segments' | 'participants'>,
  length: number,
  count: number,
): TalkBar[] {
  const timed = timedSegments(segments, length)
  if (timed.length === 0 || count < 1 || length <= 0) return []
  const roles = new Map(participants.map(({ id, role }) => [id, role]))
  const spoken = Array.from({ length: count }, (): Spoken[] => [])
  for (const { segment, start, end } of timed) {
    const said = {
      role: roles.get(segment.participantId ?? '') ?? null,
      offRecord: segment.offRecord,
    }
    spread(segment.text, start, end, (time, letters) => {
      const index = Math.min(count - 1, Math.floor((time / length) * count))
      spoken[index]?.push({ letters, ...said })
    })
  }
  const most = Math.max(1, ...spoken.map(lettersOf))
  return spoken.map((parts) => {
    const main = parts.reduce<Spoken | null>(
      (best, part) => (best === null || part.letters > best.letters ? part : best),
      null,
    )
    return {
      height: lettersOf(parts) / most,
      role: main?.role ?? null,
      offRecord: main?.offRecord ?? false,
    }
  })
}

function lettersOf(parts: readonly Spoken[]): number {
  return parts.reduce((sum, { letters }) => sum + letters, 0)
}

/** Each with where it ends: as it says, at the next one, or with the talk. */
function timedSegments(segments: readonly Segment[], length: number) {
  const timed = segments.flatMap((segment) =>
    segment.startMs === null ? [] : [{ segment, start: segment.startMs }],
  )
  return timed.map(({ segment, start }, index) => {
    const end = segment.endMs ?? timed[index + 1]?.start ?? length
    return { segment, start, end: Math.max(start, Math.min(end, length)) }
  })
}

/** Words take time as they have letters, and a sentence's end is a short silence. */
function spread(
  text: string,
  start: number,
  end: number,
  say: (time: number, letters: number) => void,
): void {
  const words = text.split(/\s+/).filter(Boolean)
  const weights = words.map((word) => word.length + 1 + (/[.!?…]["”’]?$/.test(word) ? PAUSE : 0))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  words.forEach((word, index) => {
    say(start + ((end - start) * before) / whole, word.length)
    before += weights[index] ?? 0
  })
}

/** As long as this many letters. */
const PAUSE = 6
