import { call } from '../../api/desk'
import { useBeforeClose } from '../../app/closing'
import { useCommand } from '../../app/commands/use-command'
import { navigate } from '../../app/routes'
import { flushAll, markFresh } from './session/open-work'

/** What articles do wherever the window is: a new one, and saving all of them before the window closes. */
export function ArticlesBackground() {
  useCommand('articles.new', async () => {
    const { byline } = await call('settings.get')
    const { id } = await call('articles.create', { fields: { byline } })
    markFresh(id)
    navigate({ section: 'articles', id })
  })
  useBeforeClose(flushAll)
  return null
}
