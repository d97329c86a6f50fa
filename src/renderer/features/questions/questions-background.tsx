import { lazy, Suspense, useState } from 'react'
import { articleOnScreen } from '../../app/article-on-screen'
import { useCommand } from '../../app/commands/use-command'
import { showProblem } from '../../app/notices'
import { useStore } from '../../editor/store'

const KeepDialog = lazy(() => import('./keep-dialog').then((module) => ({ default: module.KeepDialog })))

/** Takes a question out of the article on the screen into the bank. */
export function QuestionsBackground() {
  const article = useStore(articleOnScreen)
  const [kept, setKept] = useState<{ text: string; articleId: string } | null>(null)
  useCommand(
    'questions.keep',
    () => {
      const text = article?.question()
      if (article && text) setKept({ text, articleId: article.id })
      else showProblem('Put the caret in a question, or in its answer, to keep that question.')
    },
    article !== null,
  )
  if (!kept) return null
  return (
    <Suspense fallback={null}>
      <KeepDialog {...kept} onClose={() => setKept(null)} />
    </Suspense>
  )
}
