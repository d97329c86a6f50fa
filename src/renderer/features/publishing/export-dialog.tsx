import { Button, Progress, Select } from '@mantine/core'
import type { CallOutput } from '@shared/ipc/contract'
import { useState } from 'react'
import { messageOf } from '../../api/desk'
import { useList } from '../../api/queries'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { Dialog } from '../../ui/dialog'
import { Problem } from '../../ui/problem'
import { counted, formatCount } from '../../ui/words'
import classes from './export-dialog.module.css'
import { ExportReport } from './export-report'
import { chosenProfile } from './profile-settings'
import { type RunningExport, useRunningExport } from './use-running-export'

type Props = { articleIds: readonly string[]; onClose: () => void }

/** Several articles into a folder, and what became of each. */
export function ExportDialog({ articleIds, onClose }: Props) {
  const { data } = useList('profile')
  const rows = data?.rows ?? []
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [report, setReport] = useState<CallOutput<'exports.toFolder'> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRunningExport()
  const profile = chosenProfile(rows, chosenId)

  const run = async () => {
    if (!profile) return
    setProblem(null)
    try {
      if (!(await mayGoOn('publish'))) return
      const answer = await running.run(articleIds, profile.id)
      if (answer.chosen) setReport(answer)
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  // An export never goes on unseen: whatever would close the dialog stops it, and the report comes first.
  const leave = running.busy ? running.cancel : onClose

  return (
    <Dialog
      opened
      onClose={leave}
      closeOnClickOutside={!running.busy}
      title={`Export ${counted(articleIds.length, 'article')}`}
      size="lg"
    >
      {report ? (
        <ExportReport report={report} asked={articleIds.length} onClose={onClose} />
      ) : (
        <div className={classes.form}>
          <Select
            label="Profile"
            data={rows.map(({ id, name }) => ({ value: id, label: name }))}
            value={profile?.id ?? null}
            allowDeselect={false}
            disabled={running.busy}
            onChange={setChosenId}
          />
          <HowFar running={running} total={articleIds.length} />
          {problem && <Problem>{problem}</Problem>}
          <div className={classes.actions}>
            <Button variant="default" loading={running.stopping} onClick={leave}>
              Cancel
            </Button>
            <Button data-autofocus variant="filled" loading={running.busy} onClick={() => void run()}>
              Choose a folder…
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

function HowFar({ running: { done, stopping }, total }: { running: RunningExport; total: number }) {
  if (done === null) return null
  const all = counted(total, 'article')
  return (
    <div className={classes.progress}>
      <Progress value={(done / total) * 100} aria-label="Exporting" />
      <span role="status">
        {stopping ? 'Stopping after this article…' : `${formatCount(done)} of ${all} written`}
      </span>
    </div>
  )
}
