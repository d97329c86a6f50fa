import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../../api/queries'
import { listRecords } from '../../api/records'
import { useFieldValues } from './use-list-groups'

const all = { filter: '' }
/** More experts than anybody chooses among without typing a name into the filter line. */
const mostExperts = 2000

/** The names of the values of a condition that are ids. */
export function useValueLabels(kind: ListKind, condition: Condition): ReadonlyMap<string | null, string> {
  const isBrand = condition.test === 'among' && condition.field === 'brand'
  const isExpert = condition.test === 'among' && condition.field === 'expert'
  const { data } = useFieldValues(kind, 'brand', all, isBrand)
  const experts = useExpertNames(isExpert)
  if (isExpert) return experts
  if (!isBrand || !data) return none
  return new Map(data.flatMap(({ key, label }) => (label === null ? [] : [[key, label] as const])))
}

const none: ReadonlyMap<string | null, string> = new Map()

/** The experts of the library by id, in the order of their names. */
export function useExpertNames(enabled: boolean): ReadonlyMap<string, string> {
  const query = { ...all, limit: mostExperts, offset: 0 }
  const { data } = useQuery({
    queryKey: keys.listPage('expert', query, 0),
    queryFn: () => listRecords('expert', query),
    enabled,
  })
  return new Map((data?.rows ?? []).map(({ id, name }) => [id, name]))
}
