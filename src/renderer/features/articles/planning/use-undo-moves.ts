import { useEffect, useMemo, useRef } from 'react'
import { isInDialog, isTyping, matchesKeys } from '../../../app/commands/keys'
import { useCommand } from '../../../app/commands/use-command'
import { showError, showUndo } from '../../../app/notices'

type Undo = () => Promise<unknown>
type Move = { undo: Undo; hideNotice: () => void }

/** More steps back than anybody remembers. */
const KEPT = 50

/** The moves of a board or a calendar, each taken back once: by its notice, or by Mod-Z, the last one first. */
export function useUndoMoves() {
  const done = useRef<Move[]>([])
  const moves = useMemo(() => {
    const takeBack = async (move: Move) => {
      if (!done.current.includes(move)) return
      done.current = done.current.filter((other) => other !== move)
      move.hideNotice()
      await move.undo()
    }
    return {
      /** @param message shown with a way back; null where the eye sees what was done */
      add(message: string | null, undo: Undo): void {
        const move: Move = { undo, hideNotice: () => {} }
        done.current = [...done.current, move].slice(-KEPT)
        if (message !== null) move.hideNotice = showUndo(message, () => takeBack(move))
      },
      undoLast(): boolean {
        const last = done.current.at(-1)
        if (last) takeBack(last).catch(showError)
        return last !== undefined
      },
    }
  }, [])
  useCommand('edit.undo', () => {
    moves.undoLast()
  })
  // The key belongs to the editor where there is one; here is none.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matchesKeys(event, 'Mod-z')) return
      if (isTyping(event.target) || isInDialog(event.target)) return
      if (moves.undoLast()) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [moves])
  return moves
}
