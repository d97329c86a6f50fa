import { type GoneRecords, keepWords } from '@shared/article/keep-words'
import type { RecordKind } from '@shared/records/common'
import type { Repositories } from '../../library/repositories'
import { slicesOf } from '../slices'
import { type Rewrite, TEXT_SLICE, type TextEdit } from './text-slices'
import { today } from './today'

/** The kinds of record that texts name or show. */
const shownKinds = ['expert', 'brand', 'product', 'media'] as const
export type ShownKind = (typeof shownKinds)[number]

export function isShownKind(kind: RecordKind): kind is ShownKind {
  return (shownKinds as readonly RecordKind[]).includes(kind)
}

/** What texts show of records that are about to go. */
export function goneRecords(
  { experts, brands, products, media }: Repositories,
  kind: ShownKind,
  ids: readonly string[],
): GoneRecords {
  return {
    experts: kind === 'expert' ? experts.getMany(ids) : [],
    brands: kind === 'brand' ? brands.getMany(ids) : [],
    products: kind === 'product' ? products.getMany(ids) : [],
    media: kind === 'media' ? media.getMany(ids) : [],
  }
}

/** Writes what these articles show of records that are about to go into their texts. */
export function wordsWrittenIn(gone: GoneRecords, articleIds: readonly string[]): Rewrite[] {
  return articleIds.map((id) => ({
    id,
    rewrite: (document, language) => keepWords(document, gone, language, today()),
  }))
}

/** The same, a slice at a time. */
export function slicesOfWords(gone: GoneRecords, articleIds: readonly string[]): TextEdit {
  return {
    total: articleIds.length,
    *slices() {
      for (const slice of slicesOf(articleIds, TEXT_SLICE)) yield wordsWrittenIn(gone, slice)
    },
  }
}
