import { setImmediate } from 'node:timers/promises'
import { recordIdsIn } from '@shared/article/redirect-records'
import { DeskError } from '@shared/ipc/errors'
import type { RecordKind } from '@shared/records/common'
import { recordKinds } from '@shared/records/common'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import type { Following } from './record-call-types'

const repositoryName = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
  profile: 'profiles',
} as const satisfies Record<RecordKind, keyof Repositories>

/** Records that are deleted between two pauses. */
const SLICE = 200

export function createDeletion(library: Library, repositories: Repositories, changes: ChangeFeed) {
  /**
   * Deletes records that nobody can bring back. Articles that show them keep every word: what followed the record is
   * first written into their texts as it stands, and into older states of them when those come back. Asking whether
   * that is meant is the caller's part.
   * @throws DeskError `not-allowed` for a profile that came with the app; nothing is deleted then
   */
  function deleteForEver(kind: RecordKind, ids: readonly string[]): { done: number } {
    const { done, rewritten } = library.write(() => remove(kind, ids))
    if (done > 0) changes.tell(kind, ids)
    changes.tell('article', rewritten)
    return { done }
  }

  function remove(kind: RecordKind, ids: readonly string[]): { done: number; rewritten: string[] } {
    mustBeDeletable(kind, ids)
    const rewritten =
      kind === 'article' || kind === 'interview' || kind === 'profile' ? [] : writeIn(kind, ids)
    return { done: repositories[repositoryName[kind]].deleteForEver(ids), rewritten }
  }

  function mustBeDeletable(kind: RecordKind, ids: readonly string[]): void {
    if (kind === 'profile' && repositories.profiles.getMany(ids).some(({ builtIn }) => builtIn))
      throw new DeskError(
        'not-allowed',
        'A profile that came with Beauty Desk cannot be deleted. Nothing was changed.',
      )
  }

  /** @returns the articles that were rewritten */
  function writeIn(kind: 'expert' | 'brand' | 'product' | 'media', ids: readonly string[]): string[] {
    const { articles, keptWords } = repositories
    const isShown = (id: string) => articles.idsShowing(kind, id).length > 0
    // A kept state of an article may name a record that no article names today.
    const needed = keptWords.mayBeNeeded() ? ids : ids.filter(isShown)
    keptWords.keep({
      experts: kind === 'expert' ? repositories.experts.getMany(needed) : [],
      brands: kind === 'brand' ? repositories.brands.getMany(needed) : [],
      products: kind === 'product' ? repositories.products.getMany(needed) : [],
      media: kind === 'media' ? repositories.media.getMany(needed) : [],
    })
    const affected = new Set(needed.flatMap((id) => articles.idsShowing(kind, id)))
    const rewritten: string[] = []
    for (const article of articles.getMany([...affected])) {
      // A picture may be shown as the cover alone, which is a field.
      if (!recordIdsIn(article.document).some((id) => needed.includes(id))) continue
      // A save writes in the words of records whose words are kept.
      articles.save(article.id, article.revision, { document: article.document })
      rewritten.push(article.id)
    }
    return rewritten
  }

  return {
    deleteForEver,

    /**
     * Empties the bin, articles first, so that texts that go with it are not rewritten for nothing. Goes on in slices:
     * when it is stopped, what is gone is gone and the rest stays in the bin. What somebody restores meanwhile stays.
     * @returns how many are gone, and how many of those that were in the bin are left
     */
    async emptyBin({ signal, onProgress }: Following = {}): Promise<{ done: number; left: number }> {
      const entries = repositories.bin.list()
      const gone = new Map<RecordKind, string[]>()
      const rewritten = new Set<string>()
      let done = 0
      let seen = 0
      try {
        for (const kind of recordKinds) {
          const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id)
          for (let from = 0; from < ids.length; from += SLICE) {
            await setImmediate()
            if (signal?.aborted) return { done, left: entries.length - seen }
            const slice = ids.slice(from, from + SLICE)
            const removed = library.write(() => {
              const binned = repositories[repositoryName[kind]].binnedAmong(slice)
              return { binned, ...remove(kind, binned) }
            })
            gone.set(kind, [...(gone.get(kind) ?? []), ...removed.binned])
            for (const id of removed.rewritten) rewritten.add(id)
            done += removed.done
            seen += slice.length
            onProgress?.(seen, entries.length)
          }
        }
        return { done, left: 0 }
      } finally {
        for (const [kind, ids] of gone) changes.tell(kind, ids)
        changes.tell('article', [...rewritten])
      }
    },
  }
}
