import { type PlacedPart, parseQuery } from '@shared/search/query'
import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { useKept } from '../../app/use-kept'

/**
 * What is typed in the search, kept while another screen is shown, and what of it is looked for.
 * @param onChange told of every other text, before it is drawn
 */
export function useSearchText(inputRef: RefObject<HTMLInputElement | null>, onChange: () => void) {
  const [text, setText] = useKept('search text', '')
  const query = text.trim()
  const parts = useMemo(() => parseQuery(query), [query])
  const change = (next: string) => {
    setText(next)
    onChange()
  }
  const latest = useRef({ text, change })
  latest.current = { text, change }
  return {
    text,
    query,
    parts,
    /** Empty while nothing is asked for yet. */
    wanted: parts.some(isAsking) ? query : '',
    change,
    /** Writes the beginning of a filter behind what is there. */
    insert: useCallback(
      (start: string) => {
        const { text: before, change: put } = latest.current
        put(before === '' ? start : `${before.trimEnd()} ${start}`)
        inputRef.current?.focus()
      },
      [inputRef],
    ),
  }
}

function isAsking(part: PlacedPart): boolean {
  return part.type !== 'incomplete'
}
