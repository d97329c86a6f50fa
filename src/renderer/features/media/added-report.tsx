import { Button } from '@mantine/core'
import type { CallOutput } from '@shared/ipc/contract'
import { useSyncExternalStore } from 'react'
import { showError } from '../../app/notices'
import { Dialog } from '../../ui/dialog'
import { formatCount } from '../../ui/words'
import classes from './added-report.module.css'
import { wordsOfAdded } from './added-words'
import { takeBackAdded } from './take-back-added'

type Added = CallOutput<'media.pick'>

/** A list longer than this is not read line by line, and would be slow to draw. */
const LONGEST_LIST = 500

let report: Added | null = null
const listeners = new Set<() => void>()

/** Shows what became of many files, and why some were refused. */
export function showAddedReport(added: Added | null): void {
  report = added
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The report that is to be shown, if any. */
export function AddedReport() {
  const added = useSyncExternalStore(subscribe, () => report)
  if (!added) return null
  const { newIds, problems, notices } = added
  const close = () => showAddedReport(null)
  const undo = () => {
    close()
    takeBackAdded(newIds).catch(showError)
  }
  return (
    <Dialog
      opened
      onClose={close}
      title={added.left > 0 ? 'Adding was stopped' : 'Added to the library'}
      size="lg"
    >
      <div className={classes.report}>
        <p role="status">{wordsOfAdded(added).join(' ')}</p>
        <Lines label="Refused" lines={problems} tone="problem" />
        <Lines label="Worth knowing" lines={notices} tone="notice" />
        <div className={classes.actions}>
          {newIds.length > 0 && (
            <Button variant="default" onClick={undo}>
              Undo
            </Button>
          )}
          <Button data-autofocus variant="filled" onClick={close}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Lines({ label, lines, tone }: { label: string; lines: string[]; tone: 'problem' | 'notice' }) {
  if (lines.length === 0) return null
  const more = lines.length - LONGEST_LIST
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by key
    <ul className={classes.lines} data-tone={tone} aria-label={label} tabIndex={0}>
      {lines.slice(0, LONGEST_LIST).map((line, index) => (
        // Two files of one name may be refused for one reason.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>{line}</li>
      ))}
      {more > 0 && <li>and {formatCount(more)} more</li>}
    </ul>
  )
}
