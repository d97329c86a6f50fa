import type { ArticleDocument } from '@shared/article/document'
import { redirectRecords } from '@shared/article/redirect-records'
import type { MergeInput } from '@shared/ipc/merge-calls'
import type { MergeKind } from '@shared/records/merge/merge-kind'
import type { Repositories } from '../../library/repositories'
import { sizesByLabel } from '../../library/repositories/merged-values'
import { type KeptBlocks, unpackTexts } from '../../library/repositories/packed-blocks'
import { slicesOf } from '../slices'
import { type RewrittenSlice, TEXT_SLICE, type TextEdit, withBlocksBack } from './text-slices'

/** The texts that a merge of very many rewrote a slice at a time, as `unpackTexts` reads them. */
export type MovedTexts = { ids: string[]; packed: string }[]

/** What a merge changed in texts: those of slices, and those of its last transaction. */
export type ChangedTexts = { articles: KeptBlocks[]; texts?: MovedTexts }

/** The articles that name or show any of these records. */
export function textsShowing({ articles }: Repositories, kind: MergeKind, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => articles.idsShowing(kind, id)))]
}

/** The edit that lets texts name the record that stays, before it is what the merge will make of it. */
export function redirection(
  repositories: Repositories,
  input: MergeInput,
  articleIds: readonly string[],
): TextEdit {
  const { keep } = input
  const merged = new Set(input.merged.map(({ id }) => id))
  const target = (id: string) => (merged.has(id) ? keep.id : null)
  const sizes = new Map(
    input.kind === 'product'
      ? repositories.products
          .getMany([...merged])
          .map((product) => [product.id, sizesByLabel(product.sizes, input.fields.sizes)] as const)
      : [],
  )
  const rewrite = (document: ArticleDocument) =>
    redirectRecords(document, target, (from) => sizes.get(from) ?? new Map())
  return {
    total: articleIds.length,
    *slices() {
      for (const ids of slicesOf(articleIds, TEXT_SLICE)) yield ids.map((id) => ({ id, rewrite }))
    },
  }
}

/** The edit that puts back what a merge changed in texts, and what is to be done at its end. */
export function textsBack({ articles, edits }: Repositories, changed: ChangedTexts) {
  /** Texts in which somebody changed what the merge had changed. */
  const left = new Set<string>()
  const slices = [
    ...[...slicesOf(changed.articles, TEXT_SLICE)].map(asTheyAre),
    ...(changed.texts ?? []).map(unpacking),
  ]
  const ids = slices.flatMap((slice) => slice.ids)

  function putBack({ id, blocks }: KeptBlocks, before: ArticleDocument): ArticleDocument {
    const { document, isBack } = withBlocksBack(before, blocks)
    if (!isBack) left.add(id)
    return document
  }

  return {
    ids,
    edit: {
      total: ids.length,
      *slices() {
        for (const { read } of slices)
          yield read().map((kept) => ({
            id: kept.id,
            rewrite: (document: ArticleDocument) => putBack(kept, document),
          }))
      },
    } satisfies TextEdit,

    /**
     * Once the merge is forgotten: puts back what was not, or was saved since.
     * @param rewritten by the edit; nothing where it was not made
     * @returns how many texts keep something of the merge
     */
    finish(rewritten: readonly RewrittenSlice[]): number {
      const done = new Map(rewritten.flatMap(({ texts }) => texts).map(({ id, revision }) => [id, revision]))
      const isOpen = (id: string, revision: number) =>
        done.has(id) ? done.get(id) !== revision : !left.has(id)
      const open = new Set(
        edits.revisionsOf('article', ids).flatMap(([id, revision]) => (isOpen(id, revision) ? [id] : [])),
      )
      // These are looked at again as a whole.
      for (const id of open) left.delete(id)
      for (const slice of slices) {
        if (!slice.ids.some((id) => open.has(id))) continue
        for (const kept of slice.read()) {
          const article = open.has(kept.id) ? articles.get(kept.id) : null
          if (!article) continue
          const document = putBack(kept, article.document)
          if (document !== article.document) articles.save(kept.id, article.revision, { document })
        }
      }
      return left.size
    },
  }
}

/** Some texts, read when their turn comes. */
type Slice = { ids: string[]; read: () => KeptBlocks[] }

function asTheyAre(texts: KeptBlocks[]): Slice {
  return { ids: texts.map(({ id }) => id), read: () => texts }
}

function unpacking({ ids, packed }: MovedTexts[number]): Slice {
  return { ids, read: () => unpackTexts(packed) }
}
