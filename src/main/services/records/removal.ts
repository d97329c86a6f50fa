import { DeskError } from '@shared/ipc/errors'
import type { RecordKind } from '@shared/records/common'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { Tied } from '../../library/repositories/ties'
import { goneRecords, isShownKind, type ShownKind, slicesOfWords, wordsWrittenIn } from './kept-in-texts'
import type { Following } from './record-call-types'
import type { SlicedEdits } from './sliced-edits'
import { rewriteTexts, TEXT_SLICE } from './text-slices'

/** So many products follow their brand's end within its transaction; more of them soon after. */
const PRODUCTS_AT_ONCE = 200

/** The revision of each article. */
type Revisions = ReadonlyMap<string, number>

/** Records that are gone, and what was written for it in others. */
export type Removed = { ids: readonly string[]; done: number; rewritten: readonly string[]; tied: Tied }

/** Takes records out of the library, and what texts and other records have of them. */
export function createRemoval(library: Library, repositories: Repositories, sliced: SlicedEdits) {
  const { articles, edits, keptWords, products, ties, wordsBehind } = repositories

  /**
   * Removes records that texts show. Where that is many texts, they are rewritten a slice at a time; stopped, or after
   * a crash, they are as they were.
   * @throws DeskError `conflict` where one of them is restored meanwhile; `cancelled`
   */
  async function removeInTurns(
    kind: ShownKind,
    ids: readonly string[],
    following: Following,
  ): Promise<Removed> {
    const texts = library.read(() => textsNaming(kind, ids))
    if (texts.length <= TEXT_SLICE) return library.write(() => remove(kind, ids))
    const repository = repositories[pluralOf[kind]]
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
   * @throws DeskError `not-allowed` for a profile that came with the app
   * @param done texts that keep their words already, with the revision that each was left with
   */
  function remove(kind: RecordKind, ids: readonly string[], done: Revisions = new Map()): Removed {
    mustBeDeletable(kind, ids)
    const rewritten = isShownKind(kind) ? writeIn(kind, ids, done) : []
    const tied = ties.letGo(kind, ids)
    const gone = repositories[pluralOf[kind]].deleteForEver(ids)
    if (kind === 'brand') letWordsFollow(tied)
    return { ids, done: gone, rewritten, tied }
  }

  /** Products are found by their brand's name too. */
  function letWordsFollow(tied: Tied): void {
    const ofBrand = tied.flatMap(({ kind, ids }) => (kind === 'product' ? ids : []))
    if (ofBrand.length <= PRODUCTS_AT_ONCE) products.refreshWords(ofBrand)
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

  return { remove, removeInTurns }
}

export type Removal = ReturnType<typeof createRemoval>

function restoredMeanwhile(): DeskError {
  return new DeskError(
    'conflict',
    'It was restored while texts were rewritten for its deletion. Nothing was deleted; everything is as it was.',
  )
}
