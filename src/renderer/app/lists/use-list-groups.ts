import type { ListKind } from '@shared/lists/kinds'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import type { Arranged } from '../../api/records'
import type { ListGroup } from './list-rows'

const none: ListGroup[] = []

/** The groups of a list in their order; none for a list without groups. */
export function useListGroups(kind: ListKind, query: Arranged): readonly ListGroup[] {
  const isGrouped = query.group !== null && query.group !== undefined
  const { data } = useQuery({
    queryKey: keys.groups(kind, query),
    queryFn: () => call('lists.groups', { kind, query }),
    enabled: isGrouped,
    placeholderData: keepPreviousData,
  })
  return (isGrouped && data) || none
}

/** The values a field has among some records, with how many have each; a null one for those without. */
export function useFieldValues(kind: ListKind, field: string, query: Arranged, enabled: boolean) {
  const grouped = { ...query, group: field }
  return useQuery({
    queryKey: keys.groups(kind, grouped),
    queryFn: () => call('lists.groups', { kind, query: grouped }),
    enabled,
  })
}
