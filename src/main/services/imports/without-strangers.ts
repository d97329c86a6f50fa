import { recordIdsIn } from '@shared/article/redirect-records'
import type { Repositories } from '../../library/repositories'
import type { Reader } from './reader'

/**
 * A reader for whom a tie to a record that this library does not have is none. An export of ours names records by their
 * ids; in another library they are strangers, and what names them has to keep its words instead.
 * @param records null where there is no library: every record is a stranger then
 */
export function withoutStrangers(reader: Reader, records: Repositories | null): Reader {
  return {
    async read(request) {
      const answer = await reader.read(request)
      if (answer.outcome === 'rejected') return answer
      const ids = recordIdsIn(answer.result.document)
      const strangers = records === null ? ids : strangersAmong(records, ids)
      return strangers.length === 0 ? answer : reader.read({ ...request, strangers })
    },
    close: () => reader.close(),
  }
}

/** Those that are in no list and no bin, were not merged into another, and whose words were not kept. */
function strangersAmong(records: Repositories, ids: readonly string[]): string[] {
  const { experts, brands, products, media, merges, keptWords } = records
  const survivors = merges.survivorsOf(ids)
  const isKnown = (id: string) =>
    [experts, brands, products, media].some((each) => each.has(id)) || survivors.has(id) || keptWords.has(id)
  return ids.filter((id) => !isKnown(id))
}
