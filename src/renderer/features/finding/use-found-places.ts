import type { FindQuery } from '@shared/article/find/find-query'
import type { CallOutput } from '@shared/ipc/contract'
import { useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { unfinishedWork } from '../../app/closing'
import { type Chosen, choose, everyPlace } from './chosen-places'

/** The places that have the words, with what was asked for. */
type Found = CallOutput<'find.inArticles'> & { query: FindQuery }

const nothingAsked: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  isExpression: false,
  scope: 'everywhere',
}

/** What is looked for in all articles, where it stands, and which of those places are ticked. */
export function useFoundPlaces() {
  const [query, setQuery] = useState(nothingAsked)
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<Chosen>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  // An answer that comes after something else was typed would be replaced unseen.
  const asked = useRef(0)

  async function find(): Promise<void> {
    if (query.text === '') return setProblem('Type what to look for first.')
    asked.current += 1
    const turn = asked.current
    try {
      const [unsaved] = await unfinishedWork()
      const answer = await call('find.inArticles', { query })
      if (turn !== asked.current) return
      setFound({ ...answer, query })
      setChosen(everyPlace(answer.articles))
      setProblem(unsaved ? `${unsaved.message} What was last saved is looked through.` : null)
    } catch (error) {
      if (turn === asked.current) setProblem(messageOf(error))
    }
  }

  return {
    query,
    change(part: Partial<FindQuery>): void {
      setQuery((now) => ({ ...now, ...part }))
      // What is shown no longer belongs to what is asked.
      asked.current += 1
      setFound(null)
      setProblem(null)
    },
    find,
    found,
    chosen,
    tick: (places: readonly string[], on: boolean) => setChosen((now) => choose(now, places, on)),
    problem,
    setProblem,
  }
}
