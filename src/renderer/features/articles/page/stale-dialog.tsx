import { Button } from '@mantine/core'
import type { NameOf } from '@shared/article/inline-text'
import { plainLines } from '@shared/article/plain-text'
import type { Article } from '@shared/records/article'
import { useMemo } from 'react'
import { showDone, showError } from '../../../app/notices'
import { formatAgo } from '../../../ui/dates'
import { Dialog } from '../../../ui/dialog'
import type { ArticleSession } from '../session/article-session'
import { articleLines, linesApart } from './compare-lines'
import classes from './stale-dialog.module.css'

type Props = { session: ArticleSession; theirs: Article; onClose: () => void }

/** Both versions side by side, and the writer's choice. Nothing is written until one is made. */
export function StaleDialog({ session, theirs, onClose }: Props) {
  const sides = useMemo(() => {
    const nameOf: NameOf = session.nameOf
    const mine = articleLines(session.fields.get(), plainLines(session.document(), nameOf))
    const other = articleLines(theirs, plainLines(theirs.document, nameOf))
    return linesApart(mine, other)
  }, [session, theirs])

  const choose = (act: () => unknown) => () => {
    Promise.resolve(act()).catch(showError)
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size="min(1080px, 94vw)"
      title="This article was changed in another window"
    >
      <p className={classes.lead}>
        Both texts are safe: yours is in this window, the other in the library. Lines that differ are marked.
      </p>
      <div className={classes.sides}>
        <Side title="Yours, in this window" lines={sides.mine} />
        <Side title={`In the library, saved ${formatAgo(theirs.updatedAt)}`} lines={sides.theirs} />
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={choose(() => session.saving.takeTheirs())}>
          Take the other
        </Button>
        <Button variant="default" onClick={choose(() => session.saving.keepMine())}>
          Write mine over it
        </Button>
        <Button
          variant="filled"
          onClick={choose(async () => {
            await session.saving.keepMineAsCopy()
            showDone('Your text is now an article of its own, “… (my copy)”. This one shows the other text.')
          })}
        >
          Keep mine as a copy
        </Button>
      </div>
    </Dialog>
  )
}

function Side({ title, lines }: { title: string; lines: { text: string; differs: boolean }[] }) {
  return (
    // A scrolling text must be reachable by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={classes.side} aria-label={title} tabIndex={0}>
      <h3 className={classes.title}>{title}</h3>
      {lines.map(({ text, differs }, index) => (
        // Lines have no identity of their own, and this list never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={index} data-differs={differs || undefined}>
          {text}
        </p>
      ))}
    </section>
  )
}
