import { type RefObject, useEffect, useRef } from 'react'
import { isFocusNowhere } from '../../../ui/focus-nowhere'

type Options = {
  board: RefObject<HTMLElement | null>
  isPending: boolean
  /** The card that was left, and the one to begin with where there is none such. */
  selectedId: string | null
  firstCard: () => string | null
}

/** Puts the focus on cards of the board. */
export function useCardFocus({ board, isPending, selectedId, firstCard }: Options) {
  const wanted = useRef<string | null>(null)
  /** False where there is no such card. */
  const focusCard = (id: string | null): boolean => {
    const card = id !== null && board.current?.querySelector(`[data-card="${id}"]`)
    if (card instanceof HTMLElement) card.focus()
    return card instanceof HTMLElement
  }
  const hasCome = useRef(false)
  // A card that changes its column is another element there.
  useEffect(() => {
    if (!hasCome.current && !isPending) {
      hasCome.current = true
      // Whoever comes by key goes on by key, from the card that was left.
      if (isFocusNowhere() && !focusCard(selectedId)) focusCard(firstCard())
    }
    if (wanted.current !== null && focusCard(wanted.current)) wanted.current = null
  })
  return {
    focusCard,
    /** For a card that is being moved: once it stands where it goes. */
    focusWhenMoved: (id: string) => {
      wanted.current = id
    },
  }
}
