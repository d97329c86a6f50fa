import type { OutlineEntry, OutlinePair } from '@shared/article/plain-text'
import { folded } from '@shared/search/folded'

/** A pair or a heading as the outline shows it. */
export type OutlineRow = {
  id: string
  entry: OutlineEntry
  /** Place among the questions, from 1; null for a heading. */
  number: number | null
}

/** Who speaks in a pair. `hue` is the same for a voice in all pairs, counted from 0 by who speaks first. */
export type RowVoice = { name: string | null; words: number; percent: number; hue: number }

type NameOf = (expertId: string | null, speaker: string | null) => string | null

/** What an outline is made of. A block without an id cannot be gone to, so it is left out. */
export function outlineRows(outline: readonly OutlineEntry[]): OutlineRow[] {
  let number = 0
  return outline.flatMap((entry) => {
    if (entry.kind === 'pair') number += 1
    if (entry.id === null) return []
    return [{ id: entry.id, entry, number: entry.kind === 'pair' ? number : null }]
  })
}

/** The rows whose words or speakers have these words in them, accents and capitals aside. */
export function fittingRows(rows: readonly OutlineRow[], filter: string, nameOf: NameOf): OutlineRow[] {
  const wanted = folded(filter)
  if (wanted === '') return [...rows]
  return rows.filter(({ entry }) => {
    const said =
      entry.kind === 'heading'
        ? [entry.text]
        : [entry.question, ...entry.answers.map(({ expertId, speaker }) => nameOf(expertId, speaker) ?? '')]
    return said.some((words) => folded(words).includes(wanted))
  })
}

/** The hue of each voice, by `voiceKey`. */
export function voiceHues(outline: readonly OutlineEntry[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>()
  for (const entry of outline) {
    if (entry.kind !== 'pair') continue
    for (const { expertId, speaker } of entry.answers) {
      const key = voiceKey(expertId, speaker)
      if (!hues.has(key)) hues.set(key, hues.size)
    }
  }
  return hues
}

/** Who answers in a pair and how much, in the order they speak; percents are of the answers' words. */
export function rowVoices(pair: OutlinePair, hues: ReadonlyMap<string, number>, nameOf: NameOf): RowVoice[] {
  const all = pairWords(pair)
  const voices = new Map<string, RowVoice>()
  for (const { expertId, speaker, words } of pair.answers) {
    const key = voiceKey(expertId, speaker)
    const voice = voices.get(key) ?? {
      name: nameOf(expertId, speaker),
      words: 0,
      percent: 0,
      hue: hues.get(key) ?? 0,
    }
    voice.words += words
    voice.percent = all === 0 ? 0 : Math.round((voice.words / all) * 100)
    voices.set(key, voice)
  }
  return [...voices.values()]
}

/** Words of a pair's answers. */
export function pairWords({ answers }: OutlinePair): number {
  return answers.reduce((sum, { words }) => sum + words, 0)
}

export function rowName({ entry }: OutlineRow): string {
  if (entry.kind === 'heading') return entry.text || 'Heading without words'
  return entry.question || 'Question without words'
}

function voiceKey(expertId: string | null, speaker: string | null): string {
  return JSON.stringify([expertId, speaker])
}
