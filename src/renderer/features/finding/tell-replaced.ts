import type { CallOutput } from '@shared/ipc/contract'
import { showDone, showProblem, showUndo } from '../../app/notices'
import { currentPlace, navigate } from '../../app/routes'
import { counted, firstOf } from '../../ui/words'
import { takeBack } from './take-back'

/** Says what was replaced, with a way back and one to what was kept of it, and what could not be. */
export function tellReplaced({ changed, places, left, undoId }: CallOutput<'find.replaceInArticles'>): void {
  const [first] = changed
  if (first === undefined) showDone('Nothing was replaced.')
  else {
    const done = `${counted(places, 'place')} in ${counted(changed.length, 'article')} replaced.`
    const kept =
      changed.length === 1 ? 'A revision keeps what it was.' : 'Each has a revision of what it was.'
    const { id } = currentPlace()
    const shown = changed.find((articleId) => articleId === id) ?? first
    const also = {
      label: 'Revisions',
      run: () => navigate({ section: 'articles', id: shown, view: 'revisions' }),
    }
    showUndo(`${done} ${kept}`, () => takeBack(undoId), { also })
  }
  if (left.length > 0) showProblem(`Changed meanwhile, and left as they are: ${firstOf(left, 5)}.`)
}
