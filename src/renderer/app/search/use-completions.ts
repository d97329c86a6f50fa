import { articleStatuses } from '@shared/records/choices'
import { type CompletionPlace, complete, completionPlace } from '@shared/search/completion'
import { searchKinds } from '@shared/search/filters'
import { folded } from '@shared/search/folded'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { listRecords } from '../../api/records'
import { todayDay } from '../../ui/dates'
import { capitalised, foundNames, statusNames } from '../../ui/words'

export type Completion = { value: string; label: string }

const mostOffered = 8

/** What the filter at the caret may become, the likeliest first. */
export function useCompletions(
  text: string,
  caret: number,
): { options: Completion[]; choose: (value: string) => { text: string; caret: number } } {
  const place = completionPlace(text, caret)
  const isTag = place?.kind === 'value' && place.name === 'tag'
  const brand = place?.kind === 'value' && place.name === 'brand' ? place.typed : null
  const tags = useQuery({ queryKey: keys.tags, queryFn: () => call('tags.list'), enabled: isTag })
  const brands = useQuery({
    queryKey: [...keys.listPage('brand', { filter: brand ?? '' }, 0), mostOffered],
    queryFn: () => listRecords('brand', { filter: brand ?? '', limit: mostOffered }),
    enabled: brand !== null,
    gcTime: 20_000,
  })
  const named = {
    tag: (tags.data ?? []).map(({ name }) => name),
    brand: (brands.data?.rows ?? []).map(({ name }) => name),
  }
  return {
    options: place ? optionsAt(place, named) : [],
    choose: (value) => (place ? complete(text, place, value) : { text, caret }),
  }
}

function optionsAt(place: CompletionPlace, named: { tag: string[]; brand: string[] }): Completion[] {
  if (place.kind === 'name') return place.names.map((name) => ({ value: name, label: `${name}:` }))
  const typed = folded(place.typed)
  const all = valuesOf(place.name, named)
  // A value that is complete needs no completion, and Tab is free to leave the field.
  if (all.some(({ value }) => folded(value) === typed)) return []
  return all
    .filter(({ value, label }) => folded(value).startsWith(typed) || folded(label).startsWith(typed))
    .slice(0, mostOffered)
}

function valuesOf(
  name: Extract<CompletionPlace, { kind: 'value' }>['name'],
  named: { tag: string[]; brand: string[] },
): Completion[] {
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  switch (name) {
    case 'type':
      return searchKinds
        .filter((kind) => kind !== 'profile')
        .map((kind) => ({ value: kind, label: capitalised(foundNames[kind].many) }))
    case 'status':
      return articleStatuses.map((status) => ({ value: status, label: statusNames[status] }))
    case 'tag':
      return plain(named.tag)
    case 'brand':
      return plain(named.brand)
    case 'before':
    case 'after': {
      const today = todayDay()
      const year = Number(today.slice(0, 4))
      return plain([today.slice(0, 7), String(year), String(year - 1), String(year - 2), today])
    }
  }
}
