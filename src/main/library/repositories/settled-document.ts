import type { ArticleDocument } from '@shared/article/document'
import { keepWords } from '@shared/article/keep-words'
import { recordIdsIn, redirectRecords } from '@shared/article/redirect-records'
import type { KeptWordsRepository } from './kept-words'
import type { MergeRepository } from './merges'

type Sources = {
  merges: Pick<MergeRepository, 'hasAny' | 'survivorsOf' | 'sizesThatStayed'>
  keptWords: Pick<KeptWordsRepository, 'hasAny' | 'of'>
  /** `YYYY-MM-DD` */
  today: () => string
}

/**
 * A document that names only records of today. A kept revision, an export that is imported again, something pasted or a
 * window that slept may still name records that were merged since, which become those that stayed, or deleted for ever,
 * whose words are kept.
 * @returns the same object when nothing in it is of yesterday, which is nearly always
 */
export function settledDocument(
  document: ArticleDocument,
  language: string,
  { merges, keptWords, today }: Sources,
): ArticleDocument {
  // Typing saves a long document every second: it is not walked through where there is nothing to find.
  if (!merges.hasAny() && !keptWords.hasAny()) return document
  const ids = recordIdsIn(document)
  const survivors = merges.survivorsOf(ids)
  const present =
    survivors.size === 0
      ? document
      : redirectRecords(document, (id) => survivors.get(id) ?? null, merges.sizesThatStayed)
  const gone = keptWords.of(survivors.size === 0 ? ids : recordIdsIn(present))
  return gone ? keepWords(present, gone, language, today()) : present
}
