import { deadlineWords, isMet } from '@shared/records/deadline'
import { IconCalendarPlus } from '@tabler/icons-react'
import { tooltipOf } from '../../../app/commands/keys'
import { runCommand } from '../../../app/commands/registry'
import { useToday } from '../../../app/today'
import { useStorePart } from '../../../ui/store'
import { capitalised } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import classes from './deadline-button.module.css'

/** When the article is due, beside its byline; a click or Enter sets it. */
export function DeadlineButton({ session }: { session: ArticleSession }) {
  const deadline = useStorePart(session.fields, (fields) => fields.deadline)
  const isOver = useStorePart(session.fields, isMet)
  const today = useToday()
  const words = deadline !== null && !isOver ? deadlineWords(deadline, today) : null
  return (
    <button
      type="button"
      className={classes.button}
      data-late={words?.late || undefined}
      title={tooltipOf('articles.setDeadline')}
      onClick={() => runCommand('articles.setDeadline')}
    >
      {words ? (
        capitalised(words.words)
      ) : (
        <>
          <IconCalendarPlus size={15} stroke={1.6} aria-hidden />
          Set deadline
        </>
      )}
    </button>
  )
}
