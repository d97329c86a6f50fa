import { numbersTyped } from '@shared/article/question-numbers'
import { IconX } from '@tabler/icons-react'
import { CommandButton } from '../../../../app/commands/command-button'
import { usePreference } from '../../../../app/preferences'
import { useKept } from '../../../../app/use-kept'
import { countOf } from '../../../../ui/words'
import type { ArticleSession } from '../../session/article-session'
import classes from './outline.module.css'
import type { OutlineRow } from './outline-rows'

/** One number may be a question's own; two are somebody's counting. */
const FEWEST = 2

/**
 * Where numbers are typed before questions and run out of order, or stand beside those of the margin: what can be done
 * about it. It goes when it is told to, and stays away from this article while the library is open.
 */
export function NumbersOffer({ session, rows }: { session: ArticleSession; rows: readonly OutlineRow[] }) {
  const [isAway, setIsAway] = useKept(`numbers-offer ${session.id}`, false)
  const questionNumbers = usePreference('questionNumbers')
  const questions = rows.flatMap(({ entry }) => (entry.kind === 'pair' ? [entry.question] : []))
  const { typed, isInOrder } = numbersTyped(questions)
  if (isAway || typed < FEWEST || (isInOrder && !questionNumbers)) return null
  return (
    <section className={classes.offer} aria-label="Numbers before questions">
      <p>
        {countOf(typed, questions.length)} questions have a number typed before them
        {isInOrder ? ', and one in the margin.' : '; they are not in order.'}
      </p>
      <span className={classes.offerActions}>
        {!isInOrder && <CommandButton id="article.renumber" label="Renumber" />}
        <CommandButton id="article.removeNumbers" label="Remove" />
      </span>
      <button type="button" className={classes.close} aria-label="Leave them" onClick={() => setIsAway(true)}>
        <IconX size={14} stroke={1.8} aria-hidden />
      </button>
    </section>
  )
}
