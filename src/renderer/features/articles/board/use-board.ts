import { newId } from '@shared/identifiers'
import type { BoardColumn } from '@shared/records/board'
import type { ArticleStatus } from '@shared/records/choices'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '../../../api/desk'
import { keys, queryClient } from '../../../api/queries'
import { arrangementOf, useListState } from '../../../app/lists/list-state'
import { showError } from '../../../app/notices'
import { undoEdit } from '../../../app/records/edit-many/use-edit'
import { countOf, statusNames } from '../../../ui/words'
import { type Moved, useUndoMoves } from '../planning/use-undo-moves'
import { findCard, isThere, moved, type Target } from './moves'

/** Cards that a column shows more of at a press. */
const MORE = 200

const none: BoardColumn[] = []

/** The board as the list of articles is narrowed now, and how its cards are moved. */
export function useBoard() {
  const { filter, where } = arrangementOf(useDeferredValue(useListState('articles')))
  const query = { filter, where }
  const [shown, setShown] = useState<Partial<Record<ArticleStatus, number>>>({})
  const undos = useUndoMoves()
  const key = keys.board(query, shown)
  const { data, error, isPending } = useQuery({
    queryKey: key,
    queryFn: () => call('board.read', { query, shown }),
    placeholderData: keepPreviousData,
  })
  const columns = data ?? none

  /** @returns what to say of it where nobody sees it; null where nothing moved */
  function move(id: string, target: Target): string | null {
    const at = findCard(columns, id)
    if (!at || isThere(columns, id, target)) return null
    const after = moved(columns, id, target)
    // What is still being read would put it back for a moment.
    void queryClient.cancelQueries({ queryKey: key })
    queryClient.setQueryData<BoardColumn[]>(key, after)
    const saving = save(id, at.card.title || 'Untitled article', at.card.status, target)
    undos.add(saving)
    saving.catch((problem: unknown) => {
      void queryClient.invalidateQueries({ queryKey: ['list', 'article', 'board'] })
      showError(problem)
    })
    const now = findCard(after, id)
    return now && `${statusNames[target.status]}, ${countOf(now.index + 1, now.column.count)}`
  }

  async function save(
    id: string,
    title: string,
    former: ArticleStatus,
    { status, after }: Target,
  ): Promise<Moved> {
    const editId = newId()
    const { done, formerlyAfter } = await call('board.move', { ids: [id], status, after, editId })
    if (done > 0)
      return { message: `“${title}” is now ${statusNames[status]}.`, undo: () => undoEdit(editId) }
    const undo = () => call('board.move', { ids: [id], status: former, after: formerlyAfter })
    return { message: null, undo }
  }

  return {
    columns,
    error,
    isPending,
    query,
    move,
    showMore: (status: ArticleStatus, now: number) => setShown({ ...shown, [status]: now + MORE }),
  }
}
