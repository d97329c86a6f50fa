import { foldWords } from '../runs'

/**
 * The people a text names, and which of them a short label stands for: `MK` is Melody Kent where the text names her,
 * `Dr. Kent` too. Names are kept as first written in full.
 */
export type NameBook = {
  /** The fullest name a label stands for; the label itself, tidied, when it stands for nobody known. */
  resolve(label: string): string
  /** True when the text (or the library) names this person in full. */
  isPerson(name: string): boolean
  /** True when the text has this word without a capital, so that it is a word like any other. */
  isWord(word: string): boolean
  people: readonly string[]
  key: VoiceKey | null
}

/** Whose the labels of a talk are, as a key above it says: «Speaker 1: interviewer», «OB: Otto Brandt». */
export type VoiceKey = {
  /** Names by folded label; roles where the key knows no more. */
  names: ReadonlyMap<string, string>
  /** Those of them who ask and who answer, where the key says so. */
  askers: ReadonlySet<string>
  answerers: ReadonlySet<string>
}

const titles =
  /^(?:dr|drs|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lady|lord|rev|sen|rep|gov|capt|col|chef|coach|frau|herr|mme|mlle|sra?|dra?|doctora?|docteure?|dott(?:ore|oressa)?|doutora?|doktor|professora?|profesora?|señora?|signora?|monsieur|madame)\.?\s+/iu
const small = new Set([
  'de',
  'da',
  'du',
  'del',
  'della',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'dos',
  'das',
  'do',
  'y',
  'e',
  'of',
  'the',
])

export function withoutTitle(name: string): string {
  let out = name.trim()
  for (let i = 0; i < 2; i += 1) out = out.replace(titles, '')
  return out
    .replace(/,?\s+(?:m\.?d\.?|ph\.?d\.?|d\.?o\.?|faad|mbe|obe|cbe|jr\.?|sr\.?|rn|np|esq\.?)$/giu, '')
    .trim()
}

/** `JANE DOE` → `Jane Doe`; short marks (`MK`, `VOGUE`) stay as they are when `short` says so. */
export function tidyName(label: string): string {
  const text = label
    .replace(/\s+/g, ' ')
    .replace(/^[("“'\s@]+|[)"”'\s:]+$/g, '')
    .trim()
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 4 || letters !== letters.toUpperCase() || !/\s/.test(text)) return text
  // «LF + RA» are two in initials.
  if (namesTogether(text).length > 1 && /^\P{L}*(?:\p{L}{1,2}(?!\p{L})\P{L}*)+$/u.test(text)) return text
  return text
    .replace(/[\p{L}\p{M}'’]+/gu, (word) => {
      const lower = word.toLowerCase()
      if (small.has(lower)) return lower
      return lower.replace(/^\p{L}|(?<=^[od]['’])\p{L}|(?<=^mc)\p{L}/gu, (letter) => letter.toUpperCase())
    })
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** «Vera and Otto» are two, and nobody's full name. */
const betweenNames = /(\s+(?:&|\+|and|und|et)\s+)(?=\p{Lu})/u

/** The names of a label that two share; one name in any other. */
export function namesTogether(label: string): string[] {
  return label.split(betweenNames).filter((_, at) => at % 2 === 0)
}

function nameWords(name: string): string[] {
  return foldWords(withoutTitle(name))
}

function initialsOf(name: string): string[] {
  const words = withoutTitle(name)
    .split(/[\s-]+/)
    .filter(Boolean)
  const all = words.map((word) => foldWords(word)[0]?.[0] ?? '').join('')
  const main = words
    .filter((word) => !small.has(word.toLowerCase()))
    .map((word) => foldWords(word)[0]?.[0] ?? '')
    .join('')
  const spaced = withoutTitle(name)
    .split(/\s+/)
    .map((word) => foldWords(word)[0]?.[0] ?? '')
    .join('')
  const ends = main.length > 2 ? `${main[0]}${main.at(-1)}` : main
  const out = new Set([all, main, spaced, ends])
  // «DrL» or «DL» for Dr. Lowe.
  if (titles.test(name))
    for (const initials of [...out]) out.add(`d${initials}`).add(`dr${initials.at(-1) ?? ''}`)
  return [...out]
}

/** `OB` of Otto Brandt. */
export function isInitialsOf(label: string, name: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '').toLowerCase()
  return letters.length <= LONGEST_INITIALS && initialsOf(name).includes(letters)
}
const LONGEST_INITIALS = 4

/**
 * @param people who the title and the introduction name, and the library knows
 * @param labels the labels as they stand in the text
 * @param elsewhere names anywhere in the text: they serve only for labels that are a surname
 * @param isWord whether the text has a word without a capital
 * @param key whose the labels are, where the text says so
 */
export function makeNameBook(
  people: readonly string[],
  labels: readonly string[],
  elsewhere: () => readonly string[] = () => [],
  isWord: (word: string) => boolean = () => false,
  key: VoiceKey | null = null,
): NameBook {
  const known: string[] = []
  const seen = new Set<string>()
  const add = (name: string) => {
    const key = foldWords(name).join(' ')
    if (!key || seen.has(key)) return
    seen.add(key)
    known.push(name)
  }
  const fullLabels = labels.filter(
    (label) => nameWords(label).length >= 2 && namesTogether(label).length === 1,
  )
  for (const person of people) if (nameWords(person).length >= 2) add(person)
  for (const label of fullLabels) add(tidyName(label))
  const personKeys = new Set(
    people.flatMap((person) => [foldWords(person).join(' '), nameWords(person).join(' ')]),
  )
  const labelKeys = new Set(fullLabels.map((label) => foldWords(label).join(' ')))
  const preferred = [...known].sort(
    (a, b) => Number(labelKeys.has(foldWords(b).join(' '))) - Number(labelKeys.has(foldWords(a).join(' '))),
  )
  const cache = new Map<string, string>()
  const untitled = labels.filter((label) => !titles.test(label)).map(nameWords)
  const singles = new Set(untitled.flatMap((words) => (words.length === 1 ? words : [])))

  const isOne = (name: string) =>
    personKeys.has(foldWords(name).join(' ')) || personKeys.has(nameWords(name).join(' '))
  const isPerson = (name: string) => isOne(name) || namesTogether(name).every(isOne)
  const find = (written: string): string => {
    const together = written.split(betweenNames)
    if (together.length > 1) {
      const each = together.map((part, at) => (at % 2 === 0 ? find(part) : part))
      if (each.every((part, at) => at % 2 === 1 || isPerson(part))) return each.join('')
    }
    const label = /^(?:\p{Lu}\.\s?){2,4}$/u.test(written) ? written.replace(/[.\s]/g, '') : written
    const words = foldWords(label)
    const key = words.join(' ')
    const plain = nameWords(label)
    if (plain.length === 0) return tidyName(label)
    const exact = known.find((name) => foldWords(name).join(' ') === key)
    if (exact) return exact
    if (plain.length >= 2) {
      // The same person with and without a title, a middle name or an employer.
      const same = known.find((name) => {
        const other = nameWords(name)
        return (
          other.join(' ') === plain.join(' ') ||
          (other.length > plain.length && other[0] === plain[0] && other.at(-1) === plain.at(-1))
        )
      })
      return same ?? tidyName(label)
    }
    const word = plain[0] ?? ''
    const titled = titles.test(label)
    const letters = label.replace(/[^\p{L}]/gu, '')
    // «P1» is the first participant, and no letter of a name.
    if (letters.length === 1 && !/\d/.test(label)) {
      const one = nameOfLetter(label, letters, labels, known)
      if (one !== null) return one === label ? tidyName(label) : find(one)
    }
    if (
      letters.length >= 1 &&
      letters.length <= 4 &&
      letters === letters.toUpperCase() &&
      !/\d/.test(label)
    ) {
      const matches = preferred.filter((name) => initialsOf(name).includes(letters.toLowerCase()))
      if (matches[0]) return matches[0]
      const compound = labels.find((one) => compoundName.test(one) && capitalsOf(one) === letters)
      if (compound) return compound
    }
    const matches = preferred.filter((name) => {
      const other = nameWords(name)
      if (titled) return other.at(-1) === word
      // «Mara:» and «Lind:» in one talk are two people, whoever else is called Mara Lind.
      const surnamed = other[0] === word && singles.has(other.at(-1) ?? '') && other.at(-1) !== word
      return other.includes(word) && !small.has(word) && !surnamed && !kinOf.test(name)
    })
    const first = matches.filter((name) => nameWords(name)[0] === word)
    if (!titled && first.length > 0) return first[0] ?? tidyName(label)
    if (matches[0]) return matches[0]
    const surname = elsewhere().find((name) => nameWords(name).length >= 2 && nameWords(name).at(-1) === word)
    return surname ?? tidyName(label)
  }
  const firstSpelling = new Map<string, string>()
  return {
    people: known,
    resolve(label) {
      const cached = cache.get(label)
      if (cached !== undefined) return cached
      const name = key?.names.get(foldWords(label).join(' ')) ?? find(label)
      const folded = foldWords(name).join(' ') || name
      const spelled = firstSpelling.get(folded) ?? name
      firstSpelling.set(folded, spelled)
      cache.set(label, spelled)
      return spelled
    },
    isPerson,
    isWord,
    key,
  }
}

/** «madre de Nila»: somebody else than Nila. */
const kinOf = /^\p{Ll}[\p{L}\p{M}]+ (?:of|de|del|di|da|du|von|van) /u

/** A site's name written as one word, whose capitals are its initials: «MySoap» is «MS». */
const compoundName = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u

function capitalsOf(word: string): string {
  return word.replace(/[^\p{Lu}]/gu, '')
}

/** One letter stands for the only label, else the only person, whose name begins with it. */
function nameOfLetter(
  label: string,
  letter: string,
  labels: readonly string[],
  people: readonly string[],
): string | null {
  const begins = (name: string) => foldWords(withoutTitle(name))[0]?.startsWith(letter.toLowerCase()) === true
  const written = [
    ...new Set(labels.filter((other) => other !== label && foldWords(other).join('').length >= 3)),
  ].filter((name) => begins(name) && !isAskerRole(name) && !isAnswererRole(name))
  // A signature further down («Cristina») is not who the letter was short for above.
  const above = new Set(labels.slice(0, labels.indexOf(label)))
  const introduced = written.filter((name) => above.has(name))
  if (introduced.length === 1) return introduced[0] ?? null
  if (written.length === 1) return written[0] ?? null
  const named = people.filter(begins)
  return written.length === 0 && named.length === 1 ? (named[0] ?? null) : null
}

/** Labels that say what someone does in the talk instead of who they are. */
const askerRole =
  /^(?:interviewer|moderator|host|presenter|anchor|reporter|journalist|editor|me|question|audience(?: (?:member|question))?|caller|reader|entrevistador[ae]?|intervistatore|intervistatrice|fragesteller(?:in)?|moderator(?:in)?|redaktion|rédaction|ведущ(?:ий|ая)|корреспондент|记者|記者|主持人|聞き手|インタビュアー|編集部|기자|진행자)(?:\s*\d)?$/iu
const answererRole =
  /^(?:interviewed|interviewee|candidate|applicant|guest|expert|respondent|speaker|panell?ist|answer|participant|subject|entrevistad[oa]|嘉宾|ゲスト)(?:\s*\d)?$/iu

export function isAskerRole(label: string): boolean {
  return askerRole.test(label.trim())
}
export function isAnswererRole(label: string): boolean {
  return answererRole.test(label.trim())
}
