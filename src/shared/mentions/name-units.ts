/**
 * A piece of a text that names are compared by: a word without accents, capitals and apostrophes, or one character of
 * a script that is written without spaces.
 */
export type NameUnit = {
  /** The word as it is compared. */
  key: string
  /** Where it stands in the text, in UTF-16 units. */
  from: number
  to: number
  /** A name may begin and end here. Inside of a run without spaces only some borders can be borders of a name. */
  canBegin: boolean
  canEnd: boolean
  /** A name may go on from the piece before to this one: nothing between them ends a name. */
  goesOn: boolean
  /** "Recherché" of "Recherché’s": the word when a name ends before a possessive ending. */
  withoutEnding: { key: string; to: number } | null
  /** "Aurèle" of "d’Aurèle": the word when a name begins after an elided article. */
  withoutElision: { key: string; from: number } | null
}

const APOSTROPHES = "'’‘ʼ`´"
/** Scripts written without spaces, and Hangul, where a word grows endings without one. */
const UNSPACED = ['Han', 'Hira', 'Kana', 'Hang', 'Thai', 'Lao', 'Khmr', 'Mymr']
  .map((script) => `\\p{sc=${script}}`)
  .join('')
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])`
/** A character or a katakana run of those scripts; a word with apostrophes inside; a sign that is read as a word. */
const PIECE = new RegExp(
  `(?:[\\p{sc=Kana}ー]\\p{M}*)+|[${UNSPACED}々]\\p{M}*|${LETTER}+(?:[${APOSTROPHES}]${LETTER}+)*|&`,
  'gu',
)
/** As `PIECE`, for texts without those scripts: most of them, and many times faster. */
const SPACED_PIECE = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHES}][\\p{L}\\p{N}\\p{M}]+)*|&`, 'gu')
const IS_SPACED = /^[\0-\u0dff\u1e00-\u2bff]*$/
/** What stands between the words of one name: spaces, hyphens, slashes, plus, trademark signs. */
const GAP = /^[^\S\n]*[\p{Pd}/+*·.™®©'’´`]?[^\S\n]*$/u
/** "Dr.", "No.", "Prof.": a full stop after any other word ends a sentence. */
const ABBREVIATION = /^(?:\p{Lu}\p{L}{0,2}|Prof)$/u
const HANGUL = /^\p{sc=Hang}/u
const ENDING = new RegExp(`[${APOSTROPHES}](?:s|ll|d|re|ve)$`, 'iu')
const ELISION = new RegExp(`^(?:[cdjlmnst]|qu|all|dell|nell|sull)[${APOSTROPHES}]`, 'iu')
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')
const PLAIN = /^[a-zA-Z0-9]+$/

/** The pieces of a text, in order. Signs and spaces between them are left out: they part words and mean nothing else. */
export function nameUnits(text: string): NameUnit[] {
  const units: NameUnit[] = []
  for (const match of text.matchAll(IS_SPACED.test(text) ? SPACED_PIECE : PIECE)) {
    const [piece] = match
    const from = match.index
    const to = from + piece.length
    const before = units.at(-1)
    const goesOn =
      before !== undefined && mayGoOn(text.slice(before.from, before.to), text.slice(before.to, from))
    // A sign between two words of a name; alone it begins and ends nothing.
    if (piece === '&') {
      units.push({ ...bare, key: 'and', from, to, goesOn })
      continue
    }
    const isHangul = HANGUL.test(piece)
    const follows = before?.to === from
    const unit: NameUnit = {
      key: foldedWord(piece),
      from,
      to,
      // A Korean word takes endings, so a name ends anywhere in it, and begins where the word does.
      canBegin: !(follows && isHangul && HANGUL.test(text.slice(before.from, before.to))),
      canEnd: true,
      goesOn,
      withoutEnding: null,
      withoutElision: null,
    }
    if (piece.length > 2) {
      const ending = ENDING.exec(piece)
      if (ending)
        unit.withoutEnding = { key: foldedWord(piece.slice(0, ending.index)), to: from + ending.index }
      const elision = ELISION.exec(piece)
      if (elision)
        unit.withoutElision = {
          key: foldedWord(piece.slice(elision[0].length)),
          from: from + elision[0].length,
        }
    }
    if (unit.key !== '') units.push(unit)
  }
  return units
}

const bare = { canBegin: false, canEnd: false, withoutEnding: null, withoutElision: null }

function mayGoOn(before: string, gap: string): boolean {
  if (!GAP.test(gap)) return false
  return !gap.includes('.') || !/\s/.test(gap) || ABBREVIATION.test(before)
}

/** What a name is found by: its pieces with a space between each. Empty where it has none. */
export function nameKey(text: string): string {
  return nameUnits(text)
    .map(({ key }) => key)
    .join(' ')
}

function foldedWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return (
    word
      .replace(APOSTROPHE, '')
      .normalize('NFKD')
      // The voicing of kana is a letter of its own to whoever reads it.
      .replace(/(?![\u3099\u309a])\p{M}/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/\s+/g, '')
      .replaceAll('ß', 'ss')
      .replaceAll('ø', 'o')
      .replaceAll('æ', 'ae')
      .replaceAll('œ', 'oe')
      .replaceAll('ł', 'l')
  )
}

/**
 * The same spelling, whatever the keyboard and the house style: kinds of apostrophe and hyphen, widths of space, forms of
 * one accent, a full stop after an abbreviation.
 */
export function sameSpelling(one: string, other: string): boolean {
  return one === other || typedForm(one) === typedForm(other)
}

function typedForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(APOSTROPHE, "'")
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/(?<=\p{L})\.(?=\s|$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
