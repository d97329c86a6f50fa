import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { EditedRecord } from '../../library/repositories/editing'
import type { Following } from './record-call-types'

/** Where edits of thousands of records are made. */
export type EditWork = {
  library: Library
  repositories: Repositories
  /** Told of what was taken back. */
  tell: (kind: ListKind, ids: readonly string[]) => void
}

/** One kind's share of an edit. */
export type EditPart = {
  kind: ListKind
  ids: readonly string[]
  fields: Record<string, EditValue>
  tags: TagChange
}
/** What a share changed, and what that was before. */
export type DonePart = EditPart & Changed
/** Records of a kind as they were before they were changed. */
export type Changed = { kind: ListKind; records: EditedRecord[]; changesWords: boolean }

/** Records of one transaction: some tens of milliseconds of work, after which saves and lists are answered. */
export const SLICE = 250

/** The ids of all records of each kind. */
export function idsByKind(parts: readonly Changed[]): Map<ListKind, string[]> {
  const byKind = new Map<ListKind, string[]>()
  for (const { kind, records } of parts) {
    const ids = byKind.get(kind) ?? []
    for (const { id } of records) ids.push(id)
    byKind.set(kind, ids)
  }
  return byKind
}

/** The words that records are found by are brought in step afterwards; in the same transaction that is written down. */
export function letWordsFollow({ wordsBehind }: Repositories, parts: readonly Changed[]): void {
  for (const [kind, ids] of idsByKind(parts.filter(({ changesWords }) => changesWords)))
    wordsBehind.add(kind, ids)
}

/** Lets everybody else have their turn. @throws DeskError `cancelled` once it should stop */
export async function mayGoOn({ signal }: Following): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new DeskError('cancelled', 'It was stopped.')
}

/** Whether it ended because it should stop. */
export function isStop(error: unknown): boolean {
  return error instanceof DeskError && error.code === 'cancelled'
}
