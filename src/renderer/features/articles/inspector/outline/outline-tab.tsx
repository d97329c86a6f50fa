import { keyLabel } from '../../../../app/commands/keys'
import { PanelNote } from '../../../../ui/panel'
import { useStorePart } from '../../../../ui/store'
import type { ArticleSession } from '../../session/article-session'
import { WithSession } from '../with-session'
import { OutlineList } from './outline-list'

export function OutlineTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Outline">
      {(session) => <Outline session={session} />}
    </WithSession>
  )
}

/** Headings and pairs in reading order, or what will make them. */
function Outline({ session }: { session: ArticleSession }) {
  const isCounted = useStorePart(session.summary, (summary) => summary.counted)
  const isEmpty = useStorePart(session.summary, (summary) => summary.outline.length === 0)
  if (!isCounted) return null
  if (isEmpty) {
    return (
      <PanelNote>
        Questions and headings will stand here, with how long each is and who speaks.{' '}
        {keyLabel('Mod-Shift-a')} turns a paragraph into a question.
      </PanelNote>
    )
  }
  return <OutlineList key={session.id} session={session} />
}
