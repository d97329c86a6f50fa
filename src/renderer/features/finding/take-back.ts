import { call } from '../../api/desk'
import { finishUnsavedWork } from '../../app/closing'
import { showDone, showProblem } from '../../app/notices'
import { counted } from '../../ui/words'

/** Takes a replacement back, and says what stays as it is. */
export async function takeBack(undoId: string): Promise<void> {
  await finishUnsavedWork()
  const { restored, problems } = await call('find.undoReplace', { undoId })
  showDone(`${counted(restored, 'article')} as before.`)
  if (problems.length > 0) showProblem(problems.slice(0, 3).join(' '))
}
