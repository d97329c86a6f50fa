import { call } from '../../api/desk'
import { useBeforeClose } from '../../app/closing'
import { useCommand } from '../../app/commands/use-command'
import { showDone } from '../../app/notices'
import { navigate } from '../../app/routes'
import { counted } from '../../ui/words'
import { flushAll, markFresh } from './session/open-work'

/** What articles do wherever the window is: a new one, and saving all of them before the window closes. */
export function ArticlesBackground() {
  useCommand('articles.new', async () => {
    const { byline } = await call('settings.get')
    const { id } = await call('articles.create', { fields: { byline } })
    markFresh(id)
    navigate({ section: 'articles', id })
  })
  useCommand('articles.exportDeadlines', async () => {
    const { chosen, name, events } = await call('transfers.exportDeadlines')
    if (chosen) showDone(`${counted(events, 'deadline')} in ${name ?? 'a new file'}.`)
  })
  useBeforeClose(flushAll)
  return null
}
