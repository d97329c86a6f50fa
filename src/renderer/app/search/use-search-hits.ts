import type { SearchHit } from '@shared/records/library'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'

/** Long enough to come back to, short enough that hours of typing do not fill the memory. */
const keptFor = 20_000

export type FoundHits = {
  /** What the hits were found for; behind what is typed while the next answer is on its way. */
  text: string
  hits: SearchHit[]
  error: Error | null
}

/** What the library has for a query, with the hits before it until they come. */
export function useSearchHits(text: string, limit: number): FoundHits {
  const { data, error } = useQuery({
    queryKey: keys.search(text, limit),
    queryFn: async () => ({ text, hits: await call('search.find', { text, limit }) }),
    enabled: text !== '',
    gcTime: keptFor,
    placeholderData: (before: { text: string; hits: SearchHit[] } | undefined) => before,
  })
  if (text === '') return { text: '', hits: [], error: null }
  return { text: data?.text ?? '', hits: data?.hits ?? [], error }
}
