/** A word as it is looked up: one apostrophe, one form of each accent. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replace(/[’‘ʼ`´]/g, "'")
}

/**
 * What a written word may be a form of: itself, and what it is without a possessive or plural ending. Each as it is
 * looked up.
 */
export function wordForms(written: string): string[] {
  const word = plainWord(written)
  const forms = [word]
  const owner = /^(.+)'[sS]$/.exec(word)?.[1] ?? /^(.+[sS])'$/.exec(word)?.[1]
  if (owner) forms.push(owner)
  const one = /^(.{3,})s$/.exec(owner ?? word)?.[1]
  if (one) forms.push(one)
  return forms
}

/**
 * Whether a word is written as a known one may be: as it is, with more capitals where the known one has none, and in
 * capitals throughout.
 */
export function isWrittenAs(known: string, written: string): boolean {
  const lower = known.toLowerCase()
  return (
    known === written ||
    (lower === written.toLowerCase() && (known === lower || written === written.toUpperCase()))
  )
}

/** The words of a name. */
export function wordsOfName(name: string): string[] {
  return plainWord(name).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

/** What no dictionary has and everybody writes: measures, formulas, and abbreviations such as SPF or AHAs. */
export function isAbbreviation(word: string): boolean {
  return /\p{N}/u.test(word) || /^\p{Lu}{2,6}(?:['’]?s)?$/u.test(word)
}
