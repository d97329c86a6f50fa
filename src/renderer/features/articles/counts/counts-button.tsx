import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { tooltipOf } from '../../../app/commands/keys'
import { useCommand } from '../../../app/commands/use-command'
import { useStore, useStorePart } from '../../../ui/store'
import { counted, formatCount } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import classes from './counts-button.module.css'
import { sitting, wordsOfSitting } from './sitting'

const CountsPanel = lazy(() => import('./counts-panel').then((module) => ({ default: module.CountsPanel })))

/** The quiet count at the foot of the text; a click or its key opens all the others. */
export function CountsButton({ session }: { session: ArticleSession }) {
  const [open, setOpen] = useState(false)
  useCommand('counts.open', () => setOpen((now) => !now))
  const close = () => {
    setOpen(false)
    session.editor.view.focus()
  }
  const button = (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={open}
      className={classes.button}
      title={tooltipOf('counts.open')}
      // The selection in the text must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setOpen((now) => !now)}
    >
      <Words session={session} />
    </button>
  )
  // What is not open yet costs the opening of an article nothing.
  if (!open) return button
  return (
    <Popover
      opened
      onDismiss={close}
      position="top-start"
      width={372}
      trapFocus
      // The roles would name the panel by the count it hangs on.
      withRoles={false}
      withinPortal
      radius="lg"
      shadow="md"
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Counts and goals" className={classes.panel}>
        <Suspense fallback={null}>
          <CountsPanel session={session} onClose={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function Words({ session }: { session: ArticleSession }) {
  const summary = useStore(session.summary)
  const words = useStorePart(session.fields, (fields) => session.totalWords(summary, fields))
  const selected = useStorePart(session.counting.selected, (counts) => counts?.words ?? 0)
  const written = useStorePart(sitting, wordsOfSitting)
  if (!summary.counted) return 'Counting…'
  return (
    <>
      {selected > 0 && `${formatCount(selected)} of `}
      {counted(words, 'word')}
      {written > 0 && <span className={classes.written}>{formatCount(written)} this sitting</span>}
    </>
  )
}
