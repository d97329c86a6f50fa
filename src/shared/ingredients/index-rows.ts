import { ingredientKey } from './normal-form'
import { parseIngredients } from './parse-list'

/** One name of a product's list, as the library's index keeps it. */
export type IngredientRow = {
  key: string
  name: string
  /** The ingredient's place in the list, from 1. */
  position: number
  percent: number | null
  mayContain: boolean
  /** False for a second name beside the first: it finds the product, but is no ingredient of its own. */
  isOwn: boolean
}

/**
 * Every name in a list once: where it stands first, and as an ingredient's own name where it is one anywhere.
 * `entryCount` leaves out what the product only may contain.
 */
export function indexRows(text: string): { rows: IngredientRow[]; entryCount: number } {
  if (text.trim() === '') return { rows: [], entryCount: 0 }
  const { entries } = parseIngredients(text)
  const rows = new Map<string, IngredientRow>()
  const add = (name: string, key: string, place: Omit<IngredientRow, 'key' | 'name'>) => {
    if (key === '') return
    const known = rows.get(key)
    if (!known) rows.set(key, { key, name, ...place })
    else if (place.isOwn) known.isOwn = true
  }
  for (const [index, entry] of entries.entries()) {
    const { percent, mayContain } = entry
    const place = { position: index + 1, percent, mayContain }
    add(entry.name, entry.key, { ...place, isOwn: true })
    for (const part of entry.parts) add(part, ingredientKey(part), { ...place, percent: null, isOwn: true })
    for (const name of entry.synonyms) add(name, ingredientKey(name), { ...place, isOwn: false })
  }
  return { rows: [...rows.values()], entryCount: entries.filter((entry) => !entry.mayContain).length }
}
