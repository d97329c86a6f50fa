import { call } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { AddedReport } from './added-report'
import { showAdded } from './show-added'

/** The command that adds media from anywhere in the window, and what became of it. */
export function AddMedia() {
  useCommand('media.add', async () => showAdded(await call('media.pick')))
  return <AddedReport />
}
