import type { ListKind } from '@shared/lists/kinds'
import { useEffect, useRef } from 'react'
import { call } from '../../../api/desk'
import type { Arranged } from '../../../api/records'
import { showError } from '../../notices'

type Options = {
  kind: ListKind
  query: Arranged
  /** The place in the list that the search goes on from. */
  from: number
  found: (place: number) => void
}

/** So long after a letter, the next one begins a new word. */
const pauseMs = 900

/** Letters typed in a list go to the next record whose name begins with them; true when the key was one of them. */
export function useTypeToFind({
  kind,
  query,
  from,
  found,
}: Options): (event: React.KeyboardEvent) => boolean {
  const typed = useRef({ text: '', at: 0 })
  // An answer that comes when the list is gone must not lead back to it.
  useEffect(() => {
    const { current } = typed
    return () => {
      current.text = ''
    }
  }, [])
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return false
    const { timeStamp } = event
    const goesOn = typed.current.text !== '' && timeStamp - typed.current.at < pauseMs
    // A space belongs to a word that was begun; the first sign of one is a letter or a digit.
    if (!goesOn && !/[\p{L}\p{N}]/u.test(event.key)) return false
    const text = goesOn ? typed.current.text + event.key : event.key
    typed.current.text = text
    typed.current.at = timeStamp
    // The same letter again goes to the next name of that letter; a longer word may fit where one is.
    const again = [...text].every((letter) => letter === text[0])
    const name = again ? text.slice(0, 1) : text
    const start = Math.max(0, again ? from + 1 : from)
    call('lists.find', { kind, query, sought: { name, from: start } })
      .then((place) => {
        if (place >= 0 && typed.current.text === text) found(place)
      })
      .catch(showError)
    return true
  }
}
