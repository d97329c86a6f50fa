import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/desk'
import { keys } from '../../../api/queries'
import { articleOnScreen } from '../../../app/article-on-screen'
import { templateRequest } from '../../../app/template-request'
import { Store, useStore } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import classes from './start-from.module.css'

const never = new Store(false)

/** On an article with nothing in it: the templates that it can begin from. */
export function StartFrom({ session }: { session: ArticleSession }) {
  const shown = useStore(articleOnScreen)
  const isEmpty = useStore(shown?.id === session.id ? shown.isEmpty : never)
  return <div className={classes.place}>{isEmpty && <Offered />}</div>
}

function Offered() {
  const { data } = useQuery({ queryKey: keys.templates, queryFn: () => call('templates.list') })
  const templates = data?.templates.filter(({ binnedAt }) => binnedAt === null) ?? []
  if (templates.length === 0) return null
  return (
    <nav className={classes.start} aria-label="Start from a template">
      <span className={classes.words}>Start from…</span>
      {templates.slice(0, 8).map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={classes.one}
          onClick={() => templateRequest.set({ into: 'shown', templateId: id })}
        >
          {name}
        </button>
      ))}
      {templates.length > 8 && (
        <button
          type="button"
          className={classes.one}
          onClick={() => templateRequest.set({ into: 'shown', templateId: null })}
        >
          All templates…
        </button>
      )}
    </nav>
  )
}
