import type { CallInput, CallOutput } from '@shared/ipc/contract'
import { call } from '../../api/desk'
import { showDone, showUndo } from '../../app/notices'
import { type OfKind, restoreInOrder } from '../../app/records/restore-order'
import { counted, countedKind, formatCount } from '../../ui/words'

/** The records that an import brought, so that they can be shown and taken back. */
export type Accepted = CallInput<'imports.takeBack'>

const list = new Intl.ListFormat('en-GB')

/** Puts in the bin what an import brought, says what went there, and offers to bring it again. */
export async function takeBack(accepted: Accepted): Promise<void> {
  const taken = await call('imports.takeBack', accepted)
  const words = takenBackWords(taken)
  if (ofAll(taken).length === 0) showDone(words)
  else showUndo(words, () => restoreInOrder(ofAll(taken)))
}

/** Says how much of an import came in before it was stopped or left, and offers to take that back. */
export function tellPart(accepted: Accepted, files: number): void {
  const came = accepted.articleIds.length
  if (came === 0) showDone('The import was stopped. Nothing was added.')
  else showUndo(partWords(came, files), () => takeBack(accepted))
}

/** "The import was stopped. 2 of 5 files are in the library." */
export function partWords(came: number, files: number): string {
  return `The import was stopped. ${formatCount(came)} of ${counted(files, 'file')} ${came === 1 ? 'is' : 'are'} in the library.`
}

/** "The import was taken back: 2 articles and 1 media file are in the bin." */
export function takenBackWords(taken: CallOutput<'imports.takeBack'>): string {
  const all = ofAll(taken)
  const parts = all.map(({ kind, ids }) => countedKind(ids.length, kind))
  const isOne = all.length === 1 && all[0]?.ids.length === 1
  const went =
    parts.length === 0
      ? 'Nothing was left to take back.'
      : `The import was taken back: ${list.format(parts)} ${isOne ? 'is' : 'are'} in the bin.`
  if (taken.mediaKept === 0) return went
  return `${went} ${countedKind(taken.mediaKept, 'media')} ${taken.mediaKept === 1 ? 'stays: it is' : 'stay: they are'} shown elsewhere.`
}

/** Each kind that there is one of. */
function ofAll({ articleIds, interviewIds, mediaIds }: Accepted): OfKind[] {
  const kinds: OfKind[] = [
    { kind: 'article', ids: articleIds },
    { kind: 'interview', ids: interviewIds },
    { kind: 'media', ids: mediaIds },
  ]
  return kinds.filter(({ ids }) => ids.length > 0)
}
