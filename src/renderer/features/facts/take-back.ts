import { call } from '../../api/desk'
import { showProblem } from '../../app/notices'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'

/** Takes a revision back, and names the articles that stay as they are. @returns how many are as before; null where the writer left it */
export async function takeBack(undoId: string): Promise<number | null> {
  if (!(await mayGoOn('takeBack'))) return null
  const { restored, problems } = await call('facts.undoRevision', { undoId })
  for (const line of problems) showProblem(line)
  return restored
}
