import { lazy, Suspense, useState } from 'react'
import { articleOnScreen } from '../../app/article-on-screen'
import { afterLoading } from '../../app/commands/hold-keys'
import { useCommand } from '../../app/commands/use-command'
import { showProblem } from '../../app/notices'
import { useStore } from '../../ui/store'

const loadKeepDialog = () => import('./keep-dialog').then((module) => ({ default: module.KeepDialog }))
const KeepDialog = lazy(loadKeepDialog)

/** Takes a question out of the article on the screen into the bank. */
export function QuestionsBackground() {
  const article = useStore(articleOnScreen)
  const [kept, setKept] = useState<{ text: string; articleId: string } | null>(null)
  useCommand(
    'questions.keep',
    async () => {
      const text = article?.question()
      if (article && text) await afterLoading(loadKeepDialog, () => setKept({ text, articleId: article.id }))
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
