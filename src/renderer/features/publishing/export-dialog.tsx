import { Button, Modal, Progress, Select } from '@mantine/core'
import type { CallOutput } from '@shared/ipc/contract'
import { useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { useList } from '../../api/queries'
import { counted } from '../../ui/words'
import classes from './export-dialog.module.css'
import { chosenProfile } from './profile-settings'

type Report = CallOutput<'exports.toFolder'>

/** Several articles into a folder, and what became of each. */
export function ExportDialog({
  articleIds,
  onClose,
}: {
  articleIds: readonly string[]
  onClose: () => void
}) {
  const { data } = useList('profile')
  const rows = data?.rows ?? []
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const profile = chosenProfile(rows, chosenId)

  const run = async () => {
    if (!profile) return
    setBusy(true)
    setProblem(null)
    try {
      const done = await call('exports.toFolder', { articleIds: [...articleIds], profileId: profile.id })
      if (done.chosen) setReport(done)
    } catch (error) {
      setProblem(messageOf(error))
    }
    setBusy(false)
  }

  return (
    <Modal opened onClose={onClose} title={`Export ${counted(articleIds.length, 'article')}`} size="lg">
      {report ? (
        <ExportReport report={report} asked={articleIds.length} onClose={onClose} />
      ) : (
        <div className={classes.form}>
          <Select
            label="Profile"
            data={rows.map(({ id, name }) => ({ value: id, label: name }))}
            value={profile?.id ?? null}
            allowDeselect={false}
            onChange={setChosenId}
          />
          {busy && <Progress value={100} animated aria-label="Exporting" />}
          {problem && (
            <p className={classes.problem} role="alert">
              {problem}
            </p>
          )}
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button data-autofocus variant="filled" loading={busy} onClick={() => void run()}>
              Choose a folder…
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function ExportReport({ report, asked, onClose }: { report: Report; asked: number; onClose: () => void }) {
  const { written, problems, folderName } = report
  return (
    <div className={classes.form}>
      <p role="status">
        {counted(written.length, 'article')} of {asked} written to “{folderName}”.
      </p>
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label="Problems">
          {problems.map((line, index) => (
            // Two articles may have the same problem.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      <ul className={classes.files} aria-label="Files">
        {written.map(({ articleId, title, file, mediaFiles }) => (
          <li key={articleId}>
            <span className={classes.name}>{title || 'Untitled article'}</span>
            <span className={classes.file}>
              {file}
              {mediaFiles.length > 0 && ` · ${counted(mediaFiles.length, 'picture')}`}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button data-autofocus variant="filled" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
