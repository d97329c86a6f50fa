import { type RefObject, useEffect, useRef, useState } from 'react'

/** Where the caret stands in the line for a query, and the lit copy of its words behind it, which scrolls along. */
export function useQueryCaret(value: string, inputRef: RefObject<HTMLInputElement | null>) {
  const mirrorRef = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState(value.length)
  const nextCaret = useRef<number | null>(null)
  const follow = () => {
    const input = inputRef.current
    if (!input) return
    if (mirrorRef.current) mirrorRef.current.scrollLeft = input.scrollLeft
    setCaret(input.selectionStart ?? input.value.length)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put after the text that it stands in
  useEffect(() => {
    if (nextCaret.current !== null) inputRef.current?.setSelectionRange(nextCaret.current, nextCaret.current)
    nextCaret.current = null
    follow()
  }, [value])
  return {
    caret,
    mirrorRef,
    follow,
    /** Where it stands in the next text that is put in the line. */
    putAfterChange: (place: number) => {
      nextCaret.current = place
    },
  }
}
