import { MOST_MERGED } from '@shared/ipc/merge-calls'
import type { RecordKind } from '@shared/records/common'
import { type MergeKind, mergeKinds } from '@shared/records/merge/merge-kind'
import { useSyncExternalStore } from 'react'
import { countedKind } from '../../ui/words'
import { useCommand } from '../commands/use-command'
import { showProblem } from '../notices'

/** Records that are to become one; a single one is still to be told which others. */
export type MergeRequest = { kind: MergeKind; ids: string[] /** They were merged. */; onMerged?: () => void }

let request: MergeRequest | null = null
const listeners = new Set<() => void>()

/** Opens the dialog in which records are compared and merged, unless they are more than anybody can compare. */
export function askToMerge(kind: MergeKind, ids: string[], onMerged?: () => void): void {
  if (ids.length > MOST_MERGED) {
    showProblem(
      `${countedKind(ids.length, kind)} are too many to compare. Choose ${MOST_MERGED} at most to make one of them; nothing was merged.`,
    )
    return
  }
  set({ kind, ids, ...(onMerged && { onMerged }) })
}

export function closeMerge(): void {
  set(null)
}

export function useMergeRequest(): MergeRequest | null {
  return useSyncExternalStore(subscribe, () => request)
}

export function canMerge(kind: RecordKind): kind is MergeKind {
  return (mergeKinds as readonly RecordKind[]).includes(kind)
}

/**
 * Lets the menu and the palette merge these records. `before` saves what is unsaved of them: false where that is not
 * possible, which was said.
 */
export function useMergeCommand(
  kind: RecordKind,
  ids: string[],
  enabled: boolean,
  { before, onMerged }: { before?: () => Promise<boolean>; onMerged?: () => void } = {},
): void {
  const run = async () => {
    if (canMerge(kind) && (!before || (await before()))) askToMerge(kind, ids, onMerged)
  }
  useCommand('record.merge', run, enabled && canMerge(kind) && ids.length > 0, { outranks: ids.length > 1 })
}

function set(next: MergeRequest | null): void {
  request = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
