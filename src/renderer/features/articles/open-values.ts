import { type OpenValue, openArticles } from '@shared/facts/open-values'
import { useMemo } from 'react'
import { useOutOfDate } from '../../api/queries'

/** The old values that each published article prints and that wait for a decision, by its id. */
export function useOpenValues(): ReadonlyMap<string, OpenValue[]> {
  const { data } = useOutOfDate()
  return useMemo(
    () => new Map(openArticles(data ?? []).map(({ articleId, values }) => [articleId, values])),
    [data],
  )
}
