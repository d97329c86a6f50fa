import { call } from '../../api/desk'
import { showDone, showProblem } from '../../app/notices'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { counted, formatCount } from '../../ui/words'

/** As many lines as are read at a glance. */
const TOLD = 3

/** Takes a replacement back, and says what stays as it is. */
export async function takeBack(undoId: string): Promise<void> {
  if (!(await mayGoOn('takeBack'))) return
  const { restored, problems } = await call('find.undoReplace', { undoId })
  showDone(`${counted(restored, 'article')} as before.`)
  const more = problems.length - TOLD
  const lines = [...problems.slice(0, TOLD), ...(more > 0 ? [`And ${formatCount(more)} more.`] : [])]
  if (lines.length > 0) showProblem(lines.join(' '))
}
