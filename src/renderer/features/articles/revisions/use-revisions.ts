import type { RevisionEntry, RevisionState } from '@shared/records/revision'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, onEvent } from '../../../api/desk'
import { keys, queryClient } from '../../../api/queries'
import type { ArticleSession } from '../session/article-session'

const none: RevisionEntry[] = []

/** The revisions of an article, newest first. */
export function useRevisions(session: ArticleSession): {
  revisions: RevisionEntry[]
  isRead: boolean
  error: unknown
} {
  const articleId = session.id
  const { data, isFetched, error } = useQuery({
    queryKey: keys.revisions(articleId),
    queryFn: async () => {
      // Asking keeps what the article was before it was written in, which shows once that writing is saved. Whoever
      // opened the list is told of a save that fails.
      await session.flush().catch(() => {})
      return call('revisions.list', { articleId })
    },
    // Revisions were kept while nobody looked.
    refetchOnMount: 'always',
  })
  useEffect(
    () =>
      onEvent('revisions.changed', (changed) => {
        if (changed.articleId === articleId)
          void queryClient.invalidateQueries({ queryKey: keys.revisions(articleId) })
      }),
    [articleId],
  )
  return { revisions: data ?? none, isRead: isFetched, error }
}

/** A revision's state; undefined until it is read, null for none. */
export function useRevisionState(id: string | null): RevisionState | null | undefined {
  const { data } = useQuery({
    queryKey: keys.revision(id ?? ''),
    queryFn: () => call('revisions.read', { id: id ?? '' }),
    enabled: id !== null,
  })
  return id === null ? null : data
}
