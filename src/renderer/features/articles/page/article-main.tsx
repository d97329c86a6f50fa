import { IconArticle } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { CallFailed, messageOf } from '../../../api/desk'
import { changePreferences, currentPreferences } from '../../../app/preferences'
import { NothingChosen } from '../../../app/records/nothing-chosen'
import { navigate } from '../../../app/routes'
import { useSide } from '../../../app/split/side'
import { EmptyState } from '../../../ui/empty-state'
import { NoArticles } from '../list/no-articles'
import { WaysToBegin } from '../list/ways-to-begin'
import type { ArticleSession } from '../session/article-session'
import { leaveSession, openSession, preparedSession } from '../session/sessions'
import classes from './article-main.module.css'
import { ArticlePage, type Target } from './article-page'

// The desk opens on an article and not on all of them.
const ArticleTable = lazy(() =>
  import('../table/article-table').then((module) => ({ default: module.ArticleTable })),
)

const ArticleBoard = lazy(() =>
  import('../board/article-board').then((module) => ({ default: module.ArticleBoard })),
)
const ArticleCalendar = lazy(() =>
  import('../calendar/article-calendar').then((module) => ({ default: module.ArticleCalendar })),
)

// Nor on its revisions.
const RevisionsPage = lazy(() =>
  import('../revisions/revisions-page').then((module) => ({ default: module.RevisionsPage })),
)

/** The middle pane of the section: the chosen article, or what to do to get one. */
export function ArticleMain({ id, view, find, part }: { id: string | null; view: string | null } & Target) {
  if (view === 'table') return <ArticleTable selectedId={id} />
  if (view === 'board') return <ArticleBoard selectedId={id} />
  if (view === 'calendar') return <ArticleCalendar selectedId={id} />
  if (id === null) {
    return (
      <NothingChosen kind="article" none={<NoArticles />}>
        <EmptyState icon={IconArticle} title="Nothing open yet" actions={<WaysToBegin />}>
          Choose an article on the left, start a new one, or import a transcript, a draft or a finished post.
        </EmptyState>
      </NothingChosen>
    )
  }
  return <OpenArticle key={id} id={id} showsRevisions={view === 'revisions'} find={find} part={part} />
}

type OpenProps = { id: string; showsRevisions: boolean } & Target

function OpenArticle({ id, showsRevisions, find, part }: OpenProps) {
  const [session, setSession] = useState<ArticleSession | null>(() => preparedSession(id))
  const [error, setError] = useState<unknown>(null)
  const isBeside = useSide() === 'beside'

  useEffect(() => {
    let left = false
    openSession(id).then(
      (opened) => {
        if (left) {
          void leaveSession(opened, false)
          return
        }
        setSession(opened)
        if (!isBeside && currentPreferences().lastArticleId !== id) changePreferences({ lastArticleId: id })
      },
      (reason: unknown) => {
        if (!left) setError(reason)
      },
    )
    return () => {
      left = true
    }
  }, [id, isBeside])

  if (error) {
    const gone = error instanceof CallFailed && error.code === 'not-found'
    return (
      <EmptyState
        icon={IconArticle}
        title={gone ? 'This article is no longer here' : 'This article could not be read'}
      >
        {gone ? 'It may be in the bin, from where it can be restored.' : messageOf(error)}
      </EmptyState>
    )
  }
  return (
    session && (
      <>
        {/* Beneath its revisions the article stays as it is, with its undo, its caret and its scrolling. */}
        <div className={classes.beneath} data-hidden={showsRevisions || undefined} inert={showsRevisions}>
          <ArticlePage session={session} find={find} part={part} />
        </div>
        {showsRevisions && (
          <Suspense fallback={null}>
            <RevisionsPage session={session} onClose={() => navigate({ section: 'articles', id })} />
          </Suspense>
        )}
      </>
    )
  )
}
