import { newId } from '@shared/identifiers'
import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import { useState } from 'react'
import { call } from '../../../api/desk'
import { countedKind, formatCount } from '../../../ui/words'
import { showDone, showUndo } from '../../notices'

/** Edits of many records: whether one is under way, and what went wrong with the last. */
export function useEdit(kind: ListKind) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function run(
    ids: readonly string[],
    fields: Record<string, EditValue>,
    tags: TagChange,
    succeeded: () => void,
  ): Promise<void> {
    const editId = newId()
    setError(null)
    setBusy(true)
    try {
      const { done, left } = await call('records.editMany', { kind, ids: [...ids], fields, tags, editId })
      succeeded()
      const stay = leftWords(left)
      if (done === 0) showDone(stay || 'They had these values already. Nothing was changed.')
      else showUndo(`${countedKind(done, kind)} changed. ${stay}`.trim(), () => undoEdit(editId))
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  return { run, busy, error }
}

/** What an edit says of records that somebody saved before their turn came; empty where there are none. */
export function leftWords(left: number): string {
  if (left === 0) return ''
  return left === 1
    ? '1 was changed meanwhile and stays as it is.'
    : `${formatCount(left)} were changed meanwhile and stay as they are.`
}

/** Takes an edit back, and says what could not be. */
export async function undoEdit(editId: string): Promise<void> {
  const { done, left } = await call('records.undoEdit', { editId })
  if (left > 0)
    showDone(
      `Taken back on ${formatCount(done)}. ${formatCount(left)} were changed since and stay as they are.`,
      'long',
    )
}
