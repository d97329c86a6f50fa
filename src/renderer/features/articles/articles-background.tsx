import { useEffect } from 'react'
import { call } from '../../api/desk'
import { articleOnScreen } from '../../app/article-on-screen'
import { useBeforeClose } from '../../app/closing'
import { useCommand } from '../../app/commands/use-command'
import { showDone, showProblem } from '../../app/notices'
import { insertWish } from '../../app/records/insert-request'
import { currentPlace, navigate, subscribe } from '../../app/routes'
import { counted } from '../../ui/words'
import { flushAll, markFresh } from './session/open-work'
import { lastArticleId, prepareSession } from './session/sessions'

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
  useEffect(() => insertWish.subscribe(goToLastArticle), [])
  useEffect(() => subscribe(readAhead), [])
  useBeforeClose(flushAll)
  return null
}

/** An article is read while the window that is to show it is drawn, and not after that. */
function readAhead(): void {
  const { section, id, view } = currentPlace()
  if (section === 'articles' && id !== null && (view === null || view === 'revisions'))
    void prepareSession(id)
}

/** A record that is to be put into an article: its page does so once it is on the screen, or now if it is there. */
function goToLastArticle(): void {
  if (insertWish.get() === null || articleOnScreen.get() !== null) return
  const id = lastArticleId()
  if (id !== null) navigate({ section: 'articles', id })
  else {
    insertWish.set(null)
    showProblem('Open the article first: what you choose here goes into the one that was open last.')
  }
}
