import { functionWords } from './function-words'

/** Words that a text needs before they say what language it is of. */
const FEWEST_WORDS = 40
/** A long text is asked in some places: each has so many characters, and is of the same language as the others. */
const LENGTH_OF_PLACE = 700
const MOST_PLACES = 5
/** So many of a text's words are small ones that its language has, at the least. */
const LEAST_SHARE = 0.16
/** Words that only another one of two languages has, for each that only the likeliest has. */
const MOST_OF_ANOTHER = 0.34

/** The languages that have a small word. */
const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of new Set(words.split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
}

/**
 * The language of a text by its words, where they leave no doubt: they are enough, one language is clearly ahead, and
 * all parts of the text are of it.
 * @returns the first part of a BCP 47 tag, such as `de`; null for a short or a mixed text, and for a language whose small
 *   words are not known
 */
export function languageOfWords(text: string): string | null {
  const [first = '', ...others] = placesOf(text)
  const language = clearLanguage(first)
  return language !== null && others.every((place) => clearLanguage(place) === language) ? language : null
}

function clearLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  // Of each small word, the languages that have it: other words say nothing.
  const small = words.flatMap((word) => {
    const languages = languagesOf.get(word)
    return languages ? [languages] : []
  })
  const counts = new Map<string, number>()
  for (const language of small.flat()) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best, ...others] = [...counts].toSorted(([, one], [, other]) => other - one)
  if (!best || best[1] < words.length * LEAST_SHARE) return null
  const onlyIn = (language: string, not: string) =>
    small.filter((languages) => languages.includes(language) && !languages.includes(not)).length
  const isClear = others.every(
    ([other]) => onlyIn(other, best[0]) <= onlyIn(best[0], other) * MOST_OF_ANOTHER,
  )
  return isClear ? best[0] : null
}

/** Stretches of a text, spread from its first to its last. */
function placesOf(text: string): string[] {
  const places = Math.min(MOST_PLACES, Math.floor(text.length / LENGTH_OF_PLACE))
  if (places < 2) return [text]
  const step = (text.length - LENGTH_OF_PLACE) / (places - 1)
  return Array.from({ length: places }, (_, at) => {
    const from = Math.round(at * step)
    return text.slice(from, from + LENGTH_OF_PLACE)
  })
}
