import { useEffect, useMemo, useRef } from 'react'
import { isInDialog, isTyping, matchesKeys } from '../../../app/commands/keys'
import { useCommand } from '../../../app/commands/use-command'
import { showError, showUndo } from '../../../app/notices'

/** What was moved: what to say of it, with a way back, or null where the eye sees it; and how it is taken back. */
export type Moved = { message: string | null; undo: () => Promise<unknown> }
type Move = { saved: Promise<Moved | null>; hideNotice: () => void }

/** More steps back than anybody remembers. */
const KEPT = 50

/** The moves of a board or a calendar, each taken back once: by its notice, or by Mod-Z, the last one first. */
export function useUndoMoves() {
  const done = useRef<Move[]>([])
  const moves = useMemo(() => {
    const forget = (move: Move) => {
      done.current = done.current.filter((other) => other !== move)
    }
    const takeBack = async (move: Move) => {
      if (!done.current.includes(move)) return
      forget(move)
      move.hideNotice()
      await (await move.saved)?.undo()
    }
    return {
      /**
       * Adds a move at once, in its turn: taken back before the library has said that it is done, it waits for that.
       * @param saving null where nothing came of it; the caller tells why it failed
       */
      add(saving: Promise<Moved | null>): void {
        const move: Move = { saved: saving.catch(() => null), hideNotice: () => {} }
        done.current = [...done.current, move].slice(-KEPT)
        void move.saved.then((moved) => {
          if (moved === null) forget(move)
          else if (moved.message !== null && done.current.includes(move))
            move.hideNotice = showUndo(moved.message, () => takeBack(move))
        })
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
