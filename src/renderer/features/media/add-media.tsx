import { call } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showAdded } from './show-added'

/** The command that adds media from anywhere in the window. */
export function AddMedia() {
  useCommand('media.add', async () => showAdded(await call('media.pick')))
  return null
}
