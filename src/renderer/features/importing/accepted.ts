import type { CallOutput } from '@shared/ipc/contract'
import { call } from '../../api/desk'

/** The records that an import wrote, so that they can be shown and taken back. */
export type Accepted = Pick<CallOutput<'imports.accept'>, 'articleIds' | 'interviewIds'>

/** Puts in the bin what an import wrote; from there it can be restored. */
export async function takeBack({ articleIds, interviewIds }: Accepted): Promise<void> {
  if (articleIds.length > 0) await call('articles.bin', { ids: articleIds })
  if (interviewIds.length > 0) await call('interviews.bin', { ids: interviewIds })
}
