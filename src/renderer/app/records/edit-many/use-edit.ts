import { newId } from '@shared/identifiers'
import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import { useEffect, useState } from 'react'
import { call, onEvent } from '../../../api/desk'
import { countedKind } from '../../../ui/words'
import { showDone, showUndo } from '../../notices'

type Running = { editId: string; done: number; total: number }

/** Edits of many records: how far the one under way is, and what went wrong with the last. */
export function useEdit(kind: ListKind) {
  const [running, setRunning] = useState<Running | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(
    () =>
      onEvent('records.editing', (progress) => {
        setRunning((now) => (now?.editId === progress.editId ? progress : now))
      }),
    [],
  )

  async function run(
    ids: readonly string[],
    fields: Record<string, EditValue>,
    tags: TagChange,
    succeeded: () => void,
  ): Promise<void> {
    const editId = newId()
    setError(null)
    setRunning({ editId, done: 0, total: ids.length })
    try {
      const { done } = await call('records.editMany', { kind, ids: [...ids], fields, tags, editId })
      succeeded()
      if (done === 0) showDone('They had these values already. Nothing was changed.')
      else showUndo(`${countedKind(done, kind)} changed.`, () => undoEdit(editId))
    } catch (problem) {
      setError(problem)
    } finally {
      setRunning(null)
    }
  }

  return {
    run,
    busy: running !== null,
    error,
    /** Null until the first word on it, which comes only of an edit that takes longer than a blink. */
    progress: running && running.done > 0 ? running : null,
  }
}

/** Takes an edit back, and says what could not be. */
export async function undoEdit(editId: string): Promise<void> {
  const { done, left } = await call('records.undoEdit', { editId })
  if (left > 0)
    showDone(
      `Taken back on ${done.toLocaleString('en-GB')}. ${left.toLocaleString('en-GB')} were changed since and stay as they are.`,
      'long',
    )
}
