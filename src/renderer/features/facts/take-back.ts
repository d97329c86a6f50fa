import { call } from '../../api/desk'
import { finishUnsavedWork } from '../../app/closing'
import { showProblem } from '../../app/notices'

/** Takes a revision back, and names the articles that stay as they are. @returns how many are as before */
export async function takeBack(undoId: string): Promise<number> {
  await finishUnsavedWork()
  const { restored, problems } = await call('facts.undoRevision', { undoId })
  for (const line of problems) showProblem(line)
  return restored
}
