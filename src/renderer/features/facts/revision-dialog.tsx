import { Button } from '@mantine/core'
import type { PlannedRevision } from '@shared/ipc/fact-calls'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { unfinishedWork } from '../../app/closing'
import { OldToNew } from '../../app/facts/value-line'
import { showUndo } from '../../app/notices'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { Dialog } from '../../ui/dialog'
import { DialogActions } from '../../ui/dialog-actions'
import { Problem } from '../../ui/problem'
import { counted } from '../../ui/words'
import classes from './revision-dialog.module.css'
import { takeBack } from './take-back'

/** What a revision of several articles changes, shown before it is done. */
export function RevisionDialog({ articleIds, onClose }: { articleIds: string[]; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['facts', 'preview', ...articleIds],
    queryFn: async () => {
      const [unsaved] = await unfinishedWork()
      return { plans: await call('facts.previewRevision', { articleIds }), unsaved: unsaved?.message ?? null }
    },
  })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const revise = async () => {
    setBusy(true)
    try {
      if (!(await mayGoOn('revise'))) return setBusy(false)
      const { revised, undoId } = await call('facts.revise', { articleIds })
      onClose()
      showUndo(`${counted(revised, 'article')} revised. Export them again, so that readers see it.`, () =>
        takeBack(undoId),
      )
    } catch (reason) {
      setBusy(false)
      setProblem(messageOf(reason))
    }
  }
  const unsaved = data?.unsaved ? `${data.unsaved} This is of what was last saved.` : null
  const shownProblem = problem ?? (error ? messageOf(error) : unsaved)
  return (
    <Dialog opened onClose={onClose} title={`Revise ${counted(articleIds.length, 'article')}`} size="lg">
      <div className={classes.body}>
        <p className={classes.words}>
          Pinned values become what their records say now; live ones follow by themselves. Published articles
          are marked as needing an update, and leave the list with their next export.
        </p>
        <ul className={classes.articles} aria-label="What changes">
          {(data?.plans ?? []).map((plan) => (
            <li key={plan.articleId}>
              <Plan plan={plan} />
            </li>
          ))}
        </ul>
        {shownProblem && <Problem>{shownProblem}</Problem>}
        <DialogActions onCancel={onClose}>
          <Button data-autofocus variant="filled" loading={busy} disabled={!data} onClick={revise}>
            Revise
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

function Plan({ plan }: { plan: PlannedRevision }) {
  return (
    <>
      <h3 className={classes.title}>{plan.title || 'Untitled article'}</h3>
      <ul className={classes.changes}>
        {plan.changes.map((change, index) => (
          // Two pinned values of one product may read the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changes its order
          <li key={index} className={classes.change}>
            <span>{change.productName}</span>
            <OldToNew old={change.from} now={change.to} />
          </li>
        ))}
        {plan.following.map(({ productId, field, productName, from, to }) => (
          <li key={`${productId} ${field} ${from}`} className={classes.change}>
            <span>
              {productName} <span className={classes.follows}>follows its record</span>
            </span>
            <OldToNew old={from} now={to} />
          </li>
        ))}
      </ul>
    </>
  )
}
