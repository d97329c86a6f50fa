import { useEffect, useMemo, useReducer } from 'react'
import { useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'

/** Somebody who speaks in the article's pairs. `name` is null for the interview's only, unnamed expert. */
export type Voice = {
  key: string
  role: 'asks' | 'answers'
  name: string | null
  title: string
  words: number
  /** Whole percents of all words in the pairs. */
  percent: number
}

/** Who speaks in the pairs and how much, most words first; follows text and records. */
export function useVoices(session: ArticleSession): Voice[] {
  const shares = useStorePart(session.summary, (summary) => summary.shares)
  const byline = useStorePart(session.fields, (fields) => fields.byline)
  const [version, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.services.references.watchAll(drawAgain), [session])
  return useMemo(() => {
    // Records come one after the other; `version` says that more are known.
    void version
    const all = shares.reduce((sum, share) => sum + share.words, 0)
    return shares.map(({ role, expertId, name, words }) => {
      const expert = session.services.references.expert(expertId)
      return {
        key: `${role} ${expertId ?? name}`,
        role,
        name: expert?.name ?? name ?? (role === 'asks' ? byline || null : null),
        title: expert?.title ?? '',
        words,
        percent: all === 0 ? 0 : Math.round((words / all) * 100),
      }
    })
  }, [shares, byline, session, version])
}
