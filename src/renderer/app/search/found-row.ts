import type { IngredientHit } from '@shared/ingredients/summary'
import type { SearchHit } from '@shared/records/library'
import { counted } from '../../ui/words'
import type { Place } from '../routes'
import { placeOfHit } from './place-of-hit'

/** Something that a search found: a record, or an ingredient of products. */
export type FoundRow =
  | { key: string; kind: 'record'; hit: SearchHit }
  | { key: string; kind: 'ingredient'; hit: IngredientHit }

/** So many records come before ingredients that only begin with what was typed, or have it somewhere. */
const recordsFirst = 5

/** One list of both: an ingredient that is what was typed, the best records, other ingredients, the other records. */
export function foundRows(hits: readonly SearchHit[], ingredients: readonly IngredientHit[]): FoundRow[] {
  const records = hits.map((hit): FoundRow => ({ key: `${hit.kind} ${hit.id}`, kind: 'record', hit }))
  const rowsOf = (isExact: boolean) =>
    ingredients
      .filter((hit) => hit.isExact === isExact)
      .map((hit): FoundRow => ({ key: `ingredient ${hit.key}`, kind: 'ingredient', hit }))
  return [
    ...rowsOf(true),
    ...records.slice(0, recordsFirst),
    ...rowsOf(false),
    ...records.slice(recordsFirst),
  ]
}

/** Where it is shown. An ingredient's place is named by its name. */
export function placeOfRow({ kind, hit }: FoundRow, query: string): Place {
  return kind === 'record'
    ? placeOfHit(hit, query)
    : { section: 'ingredients', id: hit.name, view: null, find: null, part: null }
}

/** "34 products, also called Vitamin B3" */
export function ingredientDetail({ productCount, otherName }: IngredientHit): string {
  const products = counted(productCount, 'product')
  return otherName === null ? products : `${products}, also called ${otherName}`
}
