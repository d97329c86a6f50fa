/** Signs of a text as a reader sees them. */
export type Characters = { characters: number; charactersWithoutSpaces: number }

/**
 * Counts what a reader sees as one sign: a letter with its accents, an emoji with its skin tone, a Korean syllable. The
 * end of a line is none.
 */
export function countCharacters(text: string): Characters {
  return ONE_UNIT_EACH.test(text) ? countUnits(text) : countGraphemes(text)
}

/** Letters, signs and precomposed syllables that never join what stands before them: each is one UTF-16 unit. */
const ONE_UNIT_EACH =
  /^[\n\x20-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20c0\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d]*$/

function countUnits(text: string): Characters {
  let characters = 0
  let spaces = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === NEW_LINE) continue
    characters += 1
    if (isSpace(code)) spaces += 1
  }
  return { characters, charactersWithoutSpaces: characters - spaces }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** As `countUnits`, for every script; many times slower. */
export function countGraphemes(text: string): Characters {
  let characters = 0
  let spaces = 0
  for (const { segment } of graphemes.segment(text)) {
    const code = segment.charCodeAt(0)
    if (code === NEW_LINE || code === RETURN) continue
    characters += 1
    if (isSpace(code) && segment.length === 1) spaces += 1
  }
  return { characters, charactersWithoutSpaces: characters - spaces }
}

const NEW_LINE = 0x0a
const RETURN = 0x0d

function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d)
  return (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000
}
