import { IconX } from '@tabler/icons-react'
import { CommandIcon } from '../../../app/commands/command-button'
import { useStorePart } from '../../../ui/store'
import { CountsButton } from '../counts/counts-button'
import type { ArticleSession } from '../session/article-session'
import classes from './focus-foot.module.css'
import { SavedState } from './saved-state'

/** What is left of bars in focus mode: the count, the way out, and a save that failed. */
export function FocusFoot({ session, onCompare }: { session: ArticleSession; onCompare: () => void }) {
  const hasTrouble = useStorePart(session.saving.state, ({ trouble }) => trouble !== null)
  return (
    <footer className={classes.foot}>
      <CountsButton session={session} />
      {hasTrouble && <SavedState session={session} onCompare={onCompare} />}
      <span className={classes.leave}>
        <CommandIcon id="focus.toggle" icon={IconX} label="Leave focus mode" />
      </span>
    </footer>
  )
}
