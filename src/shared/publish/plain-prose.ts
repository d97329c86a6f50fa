import type { Parents, Text } from 'mdast'
import type { Info, State } from 'mdast-util-to-markdown'

/**
 * Writes text for Markdown. The serialiser looks through every text some forty times for characters that could mean
 * something; most prose has none of them, and bulk export spends most of its time there. Text of nothing but letters,
 * digits and the signs below is written as it is; all else goes the serialiser's own way. A test compares the two.
 */
export function writeText(node: Text, _: Parents | undefined, state: State, info: Info): string {
  const { value } = node
  return isPlainProse(value, info) ? value : escapeBesideEmoji(state.safe(value, info))
}

/** Underscores left as they are, whole runs of them, on either side of a character of two code units. */
const UNDERSCORES_BESIDE_EMOJI = /(?<=[\uDC00-\uDFFF])_+|(?<![\\_])_+(?=[\uD800-\uDBFF])/g

/**
 * Between letters an underscore means nothing, and the serialiser leaves it unescaped there. It goes by code units, and
 * halves of emoji pass for letters with it; other renderers take emoji for punctuation and the underscore for a mark.
 */
export function escapeBesideEmoji(text: string): string {
  return text.replace(UNDERSCORES_BESIDE_EMOJI, (run) => run.replaceAll('_', '\\_'))
}

/** Signs that mean nothing to Markdown within a line. Not among them: whatever could, anywhere. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,.;:?()'’‘“”«»—–…%€£¿¡-]+$/u
/** What GitHub makes a link of. */
const LINK_LIKE = /w\.[\w.-]/i

function isPlainProse(value: string, { before, after }: Info): boolean {
  if (!PLAIN.test(value) || LINK_LIKE.test(value)) return false
  // Digits, dashes and spaces mean something at the start of a line only, and spaces at its end.
  if (before === '' || /[\s\]]$/.test(before))
    return /^\p{L}/u.test(value) && !endsBeforeLineEnd(value, after)
  return !endsBeforeLineEnd(value, after)
}

function endsBeforeLineEnd(value: string, after: string): boolean {
  return value.endsWith(' ') && (after === '' || /^\s/.test(after))
}
