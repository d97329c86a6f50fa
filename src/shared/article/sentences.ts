/** A stretch of a text, in UTF-16 units. */
export type Stretch = { from: number; to: number }

/** The sentences of a line, in order, without the spaces between them. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let from = 0
  const add = (to: number) => {
    const whole = text.slice(from, to)
    const start = from + (whole.length - whole.trimStart().length)
    const end = to - (whole.length - whole.trimEnd().length)
    if (end > start) sentences.push({ from: start, to: end })
    from = to
  }
  for (let at = 0; at < text.length; at += 1) {
    const end = text.charAt(at) === '\n' ? at + 1 : sentenceEnd(text, at)
    if (end === null || end <= from) continue
    add(end)
    at = end - 1
  }
  add(text.length)
  return sentences
}

/** Abbreviations that writers put before names, which end no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|\p{Lu})\.$/u

const SIGNS: ReadonlySet<number> = new Set(Array.from('.!?…。！？', (sign) => sign.charCodeAt(0)))

/**
 * Where the sentence ends whose last sign is at `at`: a full stop or its like with closing quotes, before a space or
 * the end; null where no sentence ends there.
 */
export function sentenceEnd(text: string, at: number): number | null {
  if (!SIGNS.has(text.charCodeAt(at))) return null
  const sign = text.charAt(at)
  if ('。！？'.includes(sign)) return at + 1
  let end = at + 1
  while (end < text.length && `"'”’»)]`.includes(text.charAt(end))) end++
  if (end < text.length && text.charAt(end).trim() !== '') return null
  const isAbbreviation = sign === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 7), at + 1))
  return isAbbreviation ? null : end
}
