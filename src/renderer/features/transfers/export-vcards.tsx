import { call } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showDone } from '../../app/notices'
import { counted } from '../../ui/words'

/** The command that writes the experts for an address book, from anywhere in the window. */
export function ExportVcards() {
  useCommand('experts.exportVcards', async () => {
    const { chosen, name, cards } = await call('transfers.exportVcards')
    if (chosen) showDone(`${counted(cards, 'expert')} in ${name ?? 'a new file'}.`)
  })
  return null
}
