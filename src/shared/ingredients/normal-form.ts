const marks = /[\u0300-\u036f]+/g
const tradeMarks = /[™®©℠]|\((?:tm|r|c|sm)\)/gi

/** Spellings that differ between countries, as INCI writes them. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sulph/g, 'sulf'],
  [/\baluminium\b/g, 'aluminum'],
  [/\bc\.\s?i\.\s*(?=\d)/g, 'ci '],
  [/\bci\s*(?:no\.?\s*)?(?=\d{5})/g, 'ci '],
]

/**
 * What two printings of one name have in common: small letters, no accents, plain quotes and hyphens, no trade marks.
 * Empty for a text without letters or digits.
 */
export function ingredientKey(name: string): string {
  let key = isPlain.test(name) ? name.toLowerCase() : plain(withoutTradeMarks(name)).replace(/\s+/g, ' ')
  if (respelled.test(key)) for (const [found, written] of spellings) key = key.replace(found, written)
  return key.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd})'\]]+$/gu, '').trim()
}

/** Most names: nothing to fold, and folding costs more than looking. */
const isPlain = /^[A-Za-z0-9,/'-]+(?: [A-Za-z0-9,/'-]+)*$/
const respelled = /sulph|aluminium|c\.\s?i|\bci/

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
}

export function withoutTradeMarks(name: string): string {
  return name.replace(tradeMarks, ' ')
}

/** Words that stay in capitals where a list that is printed in capitals is set in small letters. */
const capitals = new Set(
  'CI PEG PPG PVP VP EDTA BHT BHA TEA DEA MEA MIPA DMDM NP AP EOP EOS NS NG AS AG PCA VA PVM MA SD DNA RNA EGF ATP NAD TBHQ MDI IPDI HDI PHA AHA FD&C D&C II III IV HCL NF USP UV TMG BG'.split(
    ' ',
  ),
)
const small = new Set(['and', 'of', 'de', 'du', 'des', 'la', 'le'])

/** A name as it is shown: one in capitals or in small letters only is set with capitals where names have them. */
export function shownIngredientName(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '')
  const oneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase()
  if (letters.length < 2 || !oneCase || letters.toUpperCase() === letters.toLowerCase()) return name
  return name.replace(/[\p{L}\p{Nd}&'’]+/gu, (word, offset: number) => shownWord(word, offset))
}

function shownWord(word: string, offset: number): string {
  const upper = word.toUpperCase()
  if (capitals.has(upper)) return upper
  if (/\d/.test(word)) return upper
  const lower = word.toLowerCase()
  if (small.has(lower) && offset > 0) return lower
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
