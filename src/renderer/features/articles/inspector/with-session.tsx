import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useDeferredValue } from 'react'
import type { ArticleSession } from '../session/article-session'
import { useSession } from '../session/sessions'

/** Shows a tab about the article in the middle, once it is open. */
type Props = {
  id: string
  /** The tab's heading, for those who go by headings; the tab itself shows it. */
  title: string
  children: (session: ArticleSession) => ReactNode
}

export function WithSession({ id, title, children }: Props) {
  // The text comes first: what stands beside it is drawn in the next frame, however long its outline is.
  const session = useDeferredValue(useSession(id))
  return (
    session?.id === id && (
      <>
        <VisuallyHidden component="h2">{title}</VisuallyHidden>
        {children(session)}
      </>
    )
  )
}
