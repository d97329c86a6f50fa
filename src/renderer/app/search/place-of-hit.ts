import type { SearchHit } from '@shared/records/library'
import { parseQuery, soughtWords } from '@shared/search/query'
import { placeOfRecord } from '../records/place-of-record'
import type { Place } from '../routes'

/** Where a hit stands: the block, the segment or the field, with the words that were looked for. */
export function placeOfHit({ kind, id, part }: SearchHit, query: string): Place {
  const place = placeOfRecord(kind, id)
  const hasForm = kind === 'product' || kind === 'media'
  const words = part === null ? [] : soughtWords(parseQuery(query))
  return {
    ...place,
    view: hasForm ? 'form' : null,
    find: words.length > 0 ? words.join('\n') : null,
    part: place.id === null ? null : part,
  }
}
