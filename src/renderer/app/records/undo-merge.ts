import { call } from '../../api/desk'
import { counted } from '../../ui/words'
import { showDone, showProblem } from '../notices'

/** Takes a merge back and says what could not follow. */
export async function undoMerge(mergeId: string): Promise<void> {
  const { done, left } = await call('merges.undo', { mergeId })
  if (left === 0) showDone(`The merge is undone: ${counted(done, 'record')} back.`)
  else
    showProblem(
      `The merge is undone: ${counted(done, 'record')} back. ${counted(left, 'record or article', 'records and articles')} changed since and stayed as they are.`,
    )
}
