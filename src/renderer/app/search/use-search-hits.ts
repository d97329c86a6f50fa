import { ingredientQuery } from '@shared/ingredients/search-words'
import type { IngredientHit } from '@shared/ingredients/summary'
import type { SearchHit } from '@shared/records/library'
import { parseQuery } from '@shared/search/query'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { type FoundRow, foundRows } from './found-row'

/** Long enough to come back to, short enough that hours of typing do not fill the memory. */
const keptFor = 20_000
const shownIngredients = 6

type Found = { text: string; hits: SearchHit[]; ingredients: IngredientHit[] }

export type FoundHits = {
  /** What the rows were found for; behind what is typed while the next answer is on its way. */
  text: string
  rows: FoundRow[]
  error: Error | null
}

const none: FoundRow[] = []

/** What the library has for a query, with what was found before it until that comes. */
export function useSearchHits(text: string, limit: number): FoundHits {
  const { data, error } = useQuery({
    queryKey: keys.search(text, limit),
    queryFn: () => find(text, limit),
    enabled: text !== '',
    gcTime: keptFor,
    placeholderData: (before: Found | undefined) => before,
  })
  const rows = useMemo(() => (data ? foundRows(data.hits, data.ingredients) : none), [data])
  if (text === '') return { text: '', rows: none, error: null }
  return { text: data?.text ?? '', rows, error }
}

/** Both come together, so that no row moves under the finger. */
async function find(text: string, limit: number): Promise<Found> {
  const parts = parseQuery(text)
  const isForIngredients = ingredientQuery(parts) !== null
  const isForThemAlone = parts.some(
    (part) => part.type === 'filter' && part.filter.name === 'type' && part.filter.value === 'ingredient',
  )
  const [hits, ingredients] = await Promise.all([
    call('search.find', { text, limit }),
    isForIngredients
      ? call('ingredients.find', { text, limit: isForThemAlone ? limit : shownIngredients })
      : [],
  ])
  return { text, hits, ingredients }
}
