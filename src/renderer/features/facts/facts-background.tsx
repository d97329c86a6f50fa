import { type OpenArticle, openArticles } from '@shared/facts/open-values'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { call, onEvent } from '../../api/desk'
import { useOutOfDate } from '../../api/queries'
import { useCommand } from '../../app/commands/use-command'
import { showAction } from '../../app/notices'
import { navigate } from '../../app/routes'
import { counted } from '../../ui/words'
import { newlyOutOfDate, noticeWords } from './newly-out-of-date'

const PastRevisions = lazy(() =>
  import('./past-revisions').then((module) => ({ default: module.PastRevisions })),
)

/** Says so at once when a changed product leaves old values standing in published articles. */
export function FactsBackground() {
  const { data } = useOutOfDate()
  const [pastOpen, setPastOpen] = useState(false)
  useCommand('facts.past', () => setPastOpen(true))
  const before = useRef<OpenArticle[] | null>(null)
  const saved = useRef(new Set<string>())

  useEffect(
    () =>
      onEvent('records.changed', ({ kind, ids }) => {
        if (kind === 'product') for (const id of ids) saved.current.add(id)
      }),
    [],
  )
  useEffect(() => {
    if (!data) return
    const now = openArticles(data)
    if (before.current === null && now.length > 0)
      tellCutOff(() => setPastOpen(true)).catch(() => {
        // The list of past revisions says it too, and why it cannot be read.
      })
    const news = before.current === null ? [] : newlyOutOfDate(before.current, now, saved.current)
    before.current = now
    saved.current.clear()
    // Of several windows only the one that is worked in speaks.
    if (!document.hasFocus()) return
    if (news.length === 0) return
    const [first] = news
    const id = news.length === 1 && first ? first.productId : null
    showAction('facts-out-of-date', noticeWords(news), {
      label: 'Show',
      run: () => navigate({ section: 'facts', id }),
    })
  }, [data])
  return (
    <Suspense fallback={null}>{pastOpen && <PastRevisions onClose={() => setPastOpen(false)} />}</Suspense>
  )
}

/** Says that the latest revision ended with the process before it was through, while old values are left. */
async function tellCutOff(show: () => void): Promise<void> {
  const [latest] = await call('facts.revisions')
  if (!latest || latest.isWhole) return
  showAction(
    'facts-cut-off',
    `Revising old prices was cut off before its end: ${counted(latest.articles, 'article')} revised, the others have what was printed.`,
    { label: 'Past revisions', run: show },
  )
}
