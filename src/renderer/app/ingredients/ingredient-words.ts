import type { IngredientKind } from '@shared/ingredients/facts'
import type { Tone } from '../../ui/tag'

/** What an ingredient is for, in words; `many` counts them in a line. */
export const ingredientKindNames: Record<IngredientKind, { one: string; many: string }> = {
  prescription: { one: 'prescription', many: 'prescription' },
  active: { one: 'active', many: 'actives' },
  'uv-filter': { one: 'UV filter', many: 'UV filters' },
  allergen: { one: 'allergen', many: 'fragrance allergens' },
  fragrance: { one: 'fragrance', many: 'fragrances' },
  preservative: { one: 'preservative', many: 'preservatives' },
  colour: { one: 'colour', many: 'colours' },
  exfoliant: { one: 'exfoliant', many: 'exfoliants' },
  humectant: { one: 'water holder', many: 'water holders' },
  emollient: { one: 'softener', many: 'softeners' },
  emulsifier: { one: 'emulsifier', many: 'emulsifiers' },
  surfactant: { one: 'cleanser', many: 'cleansers' },
  texture: { one: 'texture', many: 'textures' },
  solvent: { one: 'solvent', many: 'solvents' },
  antioxidant: { one: 'antioxidant', many: 'antioxidants' },
  soothing: { one: 'soothing', many: 'soothing' },
  ph: { one: 'acidity', many: 'for acidity' },
  other: { one: 'other', many: 'others' },
}

/** Kinds that are marked wherever an ingredient stands, the one that matters most first. The others stay quiet. */
const marked = [
  ['prescription', 'rouge'],
  ['active', 'sage'],
  ['uv-filter', 'slate'],
  ['allergen', 'amber'],
] as const satisfies readonly (readonly [IngredientKind, Tone])[]

export type IngredientMark = { kind: (typeof marked)[number][0]; tone: Tone }

export const markedKinds: readonly IngredientMark['kind'][] = marked.map(([kind]) => kind)

/** How an ingredient of these kinds is marked, by the most telling of them; null where it is not. */
export function markOf(kinds: readonly IngredientKind[] | undefined): IngredientMark | null {
  const first = kinds?.includes('prescription')
    ? 'prescription'
    : kinds?.find((kind) => markedKinds.some((one) => one === kind))
  const found = marked.find(([kind]) => kind === first)
  return found ? { kind: found[0], tone: found[1] } : null
}
