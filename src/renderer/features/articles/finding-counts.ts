import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'

/** How much was found in each article when it was last read as it stands now, by its id; those without are left out. */
export function useFindingCounts(): ReadonlyMap<string, number> {
  const { data } = useQuery({ queryKey: keys.findingCounts, queryFn: () => call('checks.counts') })
  return useMemo(() => new Map(data?.map(({ articleId, findings }) => [articleId, findings])), [data])
}
