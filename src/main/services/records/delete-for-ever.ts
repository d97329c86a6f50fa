import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { RecordKind } from '@shared/records/common'
import { recordKinds } from '@shared/records/common'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { Tied } from '../../library/repositories/ties'
import type { ChangeFeed } from './change-feed'
import { goneRecords, isShownKind, type ShownKind, slicesOfWords, wordsWrittenIn } from './kept-in-texts'
import type { Following } from './record-call-types'
import type { SlicedEdits } from './sliced-edits'
import { rewriteTexts, TEXT_SLICE } from './text-slices'

/** Calls that delete records which texts may show. */
export type DeletionCallName = `${'experts' | 'brands' | 'products' | 'media'}.deleteForEver`

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

/** The revision of each article. */
type Revisions = ReadonlyMap<string, number>

/** Records that are gone, and what was written for it in others. */
type Removed = { ids: readonly string[]; done: number; rewritten: readonly string[]; tied: Tied }

export function createDeletion(
  library: Library,
  repositories: Repositories,
  changes: ChangeFeed,
  sliced: SlicedEdits,
) {
  const { articles, edits, keptWords, products, ties, wordsBehind } = repositories

  /**
   * Deletes records that no text shows and that nobody can bring back. Asking whether that is meant is the caller's
   * part, here and below.
   * @throws DeskError `not-allowed` for a profile that came with the app; nothing is deleted then
   */
  function deleteAtOnce(kind: Exclude<RecordKind, ShownKind>, ids: readonly string[]): { done: number } {
    return told(
      kind,
      library.write(() => remove(kind, ids)),
    )
  }

  /**
   * Deletes records that nobody can bring back. Articles that show them keep every word: what followed the record is
   * first written into their texts as it stands, and into older states of them when those come back. Where that is
   * many texts, they are rewritten a slice at a time; stopped, or after a crash, they are as they were.
   * @throws DeskError `conflict` where one of them is restored meanwhile; `cancelled`
   */
  async function deleteShown(
    kind: ShownKind,
    ids: readonly string[],
    following: Following = {},
  ): Promise<{ done: number }> {
    return told(kind, await removeInTurns(kind, ids, following))
  }

  async function removeInTurns(
    kind: ShownKind,
    ids: readonly string[],
    following: Following,
  ): Promise<Removed> {
    const texts = library.read(() => textsNaming(kind, ids))
    if (texts.length <= TEXT_SLICE) return library.write(() => remove(kind, ids))
    const repository = repositories[repositoryName[kind]]
    const binned = repository.binnedAmong(ids)
    const began = revisionsOf(texts)
    let removed: Removed | undefined
    await sliced.edit(
      [],
      following,
      (_made, slices) => {
        if (repository.binnedAmong(binned).length < binned.length) throw restoredMeanwhile()
        const done = new Map(began)
        const before = slices.flatMap((slice) => slice.texts)
        for (const { id, revision } of before) done.set(id, revision)
        const { rewritten, ...gone } = remove(kind, ids, done)
        removed = { ...gone, rewritten: [...new Set([...before.map(({ id }) => id), ...rewritten])] }
      },
      slicesOfWords(goneRecords(repositories, kind, ids), texts),
    )
    if (!removed) throw new Error('An edit ends with what belongs to it, or throws.')
    return removed
  }

  /**
   * A part of its caller's transaction.
   * @param done texts that keep their words already, with the revision that each was left with
   */
  function remove(kind: RecordKind, ids: readonly string[], done: Revisions = new Map()): Removed {
    mustBeDeletable(kind, ids)
    const rewritten = isShownKind(kind) ? writeIn(kind, ids, done) : []
    const tied = ties.letGo(kind, ids)
    const gone = repositories[repositoryName[kind]].deleteForEver(ids)
    if (kind === 'brand') letWordsFollow(tied)
    return { ids, done: gone, rewritten, tied }
  }

  /** Products are found by their brand's name too. */
  function letWordsFollow(tied: Tied): void {
    const ofBrand = tied.flatMap(({ kind, ids }) => (kind === 'product' ? ids : []))
    if (ofBrand.length <= SLICE) products.refreshWords(ofBrand)
    else wordsBehind.add('product', ofBrand)
  }

  function mustBeDeletable(kind: RecordKind, ids: readonly string[]): void {
    if (kind === 'profile' && repositories.profiles.getMany(ids).some(({ builtIn }) => builtIn))
      throw new DeskError(
        'not-allowed',
        'A profile that came with Beauty Desk cannot be deleted. Nothing was changed.',
      )
  }

  /** @returns the articles that were rewritten */
  function writeIn(kind: ShownKind, ids: readonly string[], done: Revisions): string[] {
    const isShown = (id: string) => articles.idsNaming(kind, id).length > 0
    // A kept state of an article may name a record that no article names today.
    const needed = keptWords.mayBeNeeded() ? ids : ids.filter(isShown)
    const gone = goneRecords(repositories, kind, needed)
    keptWords.keep(gone)
    const naming = textsNaming(kind, needed)
    const now = done.size > 0 ? revisionsOf(naming) : new Map<string, number>()
    const texts = naming.filter((id) => !done.has(id) || done.get(id) !== now.get(id))
    return rewriteTexts(repositories, wordsWrittenIn(gone, texts)).texts.map(({ id }) => id)
  }

  function revisionsOf(articleIds: readonly string[]): Map<string, number> {
    return new Map(library.read(() => edits.revisionsOf('article', articleIds)))
  }

  function textsNaming(kind: ShownKind, ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => articles.idsNaming(kind, id)))]
  }

  function told(kind: RecordKind, { ids, done, rewritten, tied }: Removed): { done: number } {
    if (done > 0) changes.tell(kind, ids)
    for (const each of tied) changes.tell(each.kind, each.ids)
    changes.tell('article', rewritten)
    return { done }
  }

  return {
    deleteAtOnce,
    deleteShown,

    /**
     * Empties the bin, articles first, so that texts that go with it are not rewritten for nothing. Goes on in slices:
     * when it is stopped, what is gone is gone and the rest stays in the bin. What somebody restores meanwhile stays.
     * @returns how many are gone, and how many of those that were in the bin are left
     */
    async emptyBin({ signal, onProgress }: Following = {}): Promise<{ done: number; left: number }> {
      const entries = repositories.bin.list()
      const gone = new Map<RecordKind, string[]>()
      const written = new Map<RecordKind, Set<string>>()
      const note = (kind: RecordKind, ids: readonly string[]) =>
        written.set(kind, new Set([...(written.get(kind) ?? []), ...ids]))
      let done = 0
      let seen = 0
      try {
        for (const kind of recordKinds) {
          const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id)
          for (let from = 0; from < ids.length; from += SLICE) {
            await setImmediate()
            if (signal?.aborted) return { done, left: entries.length - seen }
            const slice = ids.slice(from, from + SLICE)
            const binned = repositories[repositoryName[kind]].binnedAmong(slice)
            const removed = isShownKind(kind)
              ? await removeInTurns(kind, binned, signal ? { signal } : {})
              : library.write(() => remove(kind, binned))
            gone.set(kind, [...(gone.get(kind) ?? []), ...removed.ids])
            note('article', removed.rewritten)
            for (const each of removed.tied) note(each.kind, each.ids)
            done += removed.done
            seen += slice.length
            onProgress?.(seen, entries.length)
          }
        }
        return { done, left: 0 }
      } catch (error) {
        // The slice under way was taken back; what went before it is gone, and that is what there is to tell.
        if (error instanceof DeskError && endsBetweenSlices.has(error.code) && (done > 0 || signal?.aborted))
          return { done, left: entries.length - seen }
        throw error
      } finally {
        for (const [kind, ids] of gone) changes.tell(kind, ids)
        for (const [kind, ids] of written) changes.tell(kind, [...ids])
      }
    },
  }
}

/** Stopped, or somebody else changed what was going. */
const endsBetweenSlices = new Set<DeskError['code']>(['cancelled', 'conflict'])

function restoredMeanwhile(): DeskError {
  return new DeskError(
    'conflict',
    'It was restored while texts were rewritten for its deletion. Nothing was deleted; everything is as it was.',
  )
}
