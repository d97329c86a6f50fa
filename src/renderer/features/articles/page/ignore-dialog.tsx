import { Button, Modal, TextInput } from '@mantine/core'
import type { Finding } from '@shared/checks/finding'
import { type FormEvent, useState } from 'react'
import { messageOf } from '../../../api/desk'
import { showUndo } from '../../../app/notices'
import { useStore } from '../../../editor/store'
import type { ArticleSession } from '../session/article-session'
import classes from './ignore-dialog.module.css'

const reasons = ['It is said with a wink', 'The name of a thing', 'The client wants it so']

/** Asks why a finding is to be ignored in this place: whoever checks the article next should know. */
export function IgnoreDialog({ session }: { session: ArticleSession }) {
  const finding = useStore(session.services.findings.asking)
  return finding && <Asking key={`${finding.rule} ${finding.from}`} session={session} finding={finding} />
}

function Asking({ session, finding }: { session: ArticleSession; finding: Finding }) {
  const { findings } = session.services
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => findings.asking.set(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') {
      setProblem('A reason is needed, for whoever checks this article next.')
      return
    }
    setBusy(true)
    findings
      .ignoreOnce(finding, reason.trim())
      .then(() => {
        showUndo(`‘${finding.words || finding.message}’ is ignored here.`, () => findings.heed(finding))
        close()
      })
      .catch((error: unknown) => {
        setBusy(false)
        setProblem(messageOf(error))
      })
  }
  return (
    <Modal opened onClose={close} title="Ignore once" size="md">
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.words}>{finding.words || finding.message}</p>
        <TextInput
          data-autofocus
          label="Why"
          description="Kept with the article, for these words in this paragraph"
          value={reason}
          maxLength={1000}
          error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <div className={classes.reasons}>
          {reasons.map((one) => (
            <button key={one} type="button" className={classes.reason} onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button variant="filled" type="submit" loading={busy}>
            Ignore once
          </Button>
        </div>
      </form>
    </Modal>
  )
}
