import { balanced, bracketParts } from './brackets'
import { footnoteMarks } from './cut-list'
import type { IngredientEntry } from './entry'
import { ingredientKey, withoutTradeMarks } from './normal-form'
import { takePercent } from './percent'
import { slashNames } from './slash-names'

const anyMarks = new RegExp(`[${footnoteMarks}]+`, 'g')

/** Brackets that say something about an ingredient instead of naming it again. */
const remarks =
  /^(?:nano|from|deriv|derived|origin|source|vegetable|plant|organic|bio|natural|vegan|upcycled|recycled|sunscreens?|uv filter|preservatives?|acne|anti|skin protectant|antiperspirant|exfoliant|astringent|analgesic|as |and\/or|or |of |in |a |an |the |d'origine|issu|pflanzlich|purity|grade|usp|denat|colou?r|fragrance component|allergen|\d|<|>)/i

/**
 * Reads one ingredient as it stands in a list, without the separators around it.
 * @param footnotes what each mark stands for
 * @returns null when it names nothing
 */
export function readEntry(
  printed: string,
  section: { mayContain: boolean; active: boolean },
  footnotes: ReadonlyMap<string, string>,
): IngredientEntry | null {
  const notes: string[] = []
  for (const [mark] of printed.matchAll(anyMarks)) {
    const text = footnotes.get(mark)
    if (text !== undefined && !notes.includes(text)) notes.push(text)
  }
  const { rest, percent } = takePercent(withoutTradeMarks(printed.replace(anyMarks, ' ')))
  const [words, purpose] = atLeaders(rest)
  if (purpose) notes.unshift(purpose)

  const read = readBrackets(words, section.active)
  const [name = '', ...others] = slashNames(squeezed(read.outside))
  notes.unshift(...read.remarks)
  const synonyms = [...others, ...read.synonyms].map(squeezed).filter(Boolean)
  const parts = read.parts.map(squeezed).filter(Boolean)
  // "(Fragrance)" alone: what stands in the brackets is the name.
  const first = name || synonyms.shift() || parts.shift() || notes.shift() || ''
  const key = ingredientKey(first)
  if (key === '') return null
  return {
    printed,
    name: first,
    key,
    synonyms: [...new Set(synonyms)],
    parts,
    percent: percent?.value ?? null,
    percentText: percent?.text ?? '',
    mayContain: section.mayContain,
    active: section.active,
    note: notes.join('; '),
  }
}

type Brackets = { outside: string; synonyms: string[]; parts: string[]; remarks: string[] }

function readBrackets(text: string, isActive: boolean): Brackets {
  // Most names have none.
  if (!/[()[\]{}（）［］【】]/.test(text)) return { outside: text, synonyms: [], parts: [], remarks: [] }
  const pieces = bracketParts(balanced(text))
  const read: Brackets = { outside: '', synonyms: [], parts: [], remarks: [] }
  const outside = pieces.filter((piece) => !piece.inside)
  read.outside = outside.map((piece) => piece.text.trim()).join(' ')
  let seen = 0
  for (const piece of pieces) {
    if (!piece.inside) {
      seen += 1
      continue
    }
    const content = piece.text.trim()
    // In "Rosa Canina (Rosehip) Seed Oil" the bracket stands for the words before it, and those after it are of both.
    const after = outside
      .slice(seen)
      .map((part) => part.text.trim())
      .join(' ')
    if (remarks.test(content) || (isActive && after === '' && /^\p{Ll}|sunscreen/u.test(content)))
      read.remarks.push(flat(content))
    else if (/[,;]\s/.test(content)) read.parts.push(...partsOf(content))
    else
      read.synonyms.push(
        ...namesIn(content).map((name) => (seen > 0 && /\p{L}/u.test(after) ? `${name} ${after}` : name)),
      )
  }
  return read
}

/** No name is deeper in brackets. */
const deepest = 4

/** "Shea (Karité)" inside of brackets: both are names. */
function namesIn(content: string, depth = 1): string[] {
  if (depth === deepest) return [flat(content)]
  return bracketParts(content).flatMap((part) =>
    part.inside ? namesIn(part.text, depth + 1) : slashNames(part.text),
  )
}

function partsOf(content: string): string[] {
  return flat(content)
    .split(/[,;]\s+|\s+(?:and|et|und)\s+/)
    .map((part) => part.replace(/^(?:and|et|und)\s+/, ''))
}

function flat(content: string): string {
  return squeezed(content.replace(/[()[\]{}]/g, ' '))
}

/** "Zinc Oxide 10% ........ Sunscreen", as drug facts are set. */
function atLeaders(text: string): [words: string, purpose: string] {
  const leader = text.search(/[.…]{3,}|…/)
  if (leader < 0) return [text, '']
  return [text.slice(0, leader), squeezed(text.slice(leader).replace(/^[.…\s]+/, ''))]
}

function squeezed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;.:=/–-]+$/g, '')
    .replace(/^[\s.:=–-]+(?=[^\d])/, '')
    .trim()
}
