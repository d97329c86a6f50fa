import type { CallInput } from '@shared/ipc/contract'
import type { MergeFields, MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import { call } from '../../api/desk'
import { keys, queryClient } from '../../api/queries'
import { showUndo } from '../../app/notices'
import { undoMerge } from '../../app/records/undo-merge'
import { currentPlace, replacePlace } from '../../app/routes'
import { counted, countedKind } from '../../ui/words'

/**
 * Merges records and says so, with a way to undo it.
 * @param ordered the record that stays first
 * @returns false when one of them was changed since it was read; it is then read again
 */
export async function merge<Kind extends MergeKind>(
  kind: Kind,
  ordered: readonly MergeWhole[Kind][],
  fields: MergeFields[Kind],
): Promise<boolean> {
  const [keep, ...merged] = ordered.map(({ id, revision }) => ({ id, revision }))
  if (!keep) return false
  // Kind and fields belong together, which a union cannot follow through a variable.
  const answer = await call('merges.make', { kind, keep, merged, fields } as CallInput<'merges.make'>)
  if (answer.outcome === 'stale') {
    for (const record of answer.current) queryClient.setQueryData(keys.record(kind, record.id), record)
    return false
  }
  const place = currentPlace()
  if (merged.some(({ id }) => id === place.id)) replacePlace({ ...place, id: keep.id })
  const { articles, mergeId } = answer
  const follow =
    articles === 0 ? '' : ` ${counted(articles, 'article')} ${articles === 1 ? 'names' : 'name'} it.`
  showUndo(`${countedKind(ordered.length, kind)} became “${fields.name}”.${follow}`, () => undoMerge(mergeId))
  return true
}
