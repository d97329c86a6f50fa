import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { useFieldValues } from './use-list-groups'

const all = { filter: '' }

/** The names of the values of a condition that are ids. */
export function useValueLabels(kind: ListKind, condition: Condition): ReadonlyMap<string | null, string> {
  const isBrand = condition.test === 'among' && condition.field === 'brand'
  const { data } = useFieldValues(kind, 'brand', all, isBrand)
  if (!isBrand || !data) return none
  return new Map(data.flatMap(({ key, label }) => (label === null ? [] : [[key, label] as const])))
}

const none: ReadonlyMap<string | null, string> = new Map()
