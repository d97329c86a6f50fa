import type { ReactNode } from 'react'
import type { ArticleSession } from '../session/article-session'
import { useSession } from '../session/sessions'

/** Shows a tab about the article in the middle, once it is open. */
export function WithSession({
  id,
  children,
}: {
  id: string
  children: (session: ArticleSession) => ReactNode
}) {
  const session = useSession(id)
  return session && children(session)
}
