import { Button } from '@mantine/core'
import type { ListedQuestion } from '@shared/records/question'
import { call } from '../../api/desk'
import { showError, showUndo } from '../../app/notices'
import { counted } from '../../ui/words'
import classes from './chosen-bar.module.css'

type Props = {
  picked: readonly ListedQuestion[]
  binned: boolean
  /** Asks, then deletes them for good. */
  onDelete: () => void
  onDone: () => void
}

/** What can be done with several questions at once. */
export function ChosenBar({ picked, binned, onDelete, onDone }: Props) {
  const ids = picked.map(({ id }) => id)
  const run = (work: Promise<unknown>) => work.then(onDone).catch(showError)
  return (
    <section className={classes.bar} aria-label="Chosen questions">
      <span className={classes.count}>{counted(picked.length, 'question')} chosen</span>
      {binned ? (
        <>
          <Button variant="default" onClick={() => run(call('questions.restore', { ids }))}>
            Restore
          </Button>
          <Button variant="default" onClick={onDelete}>
            Delete for ever…
          </Button>
        </>
      ) : (
        <>
          <Button variant="default" disabled={picked.length < 2} onClick={() => run(merge(picked))}>
            Merge into the first
          </Button>
          <Button variant="default" onClick={() => run(bin(ids))}>
            Move to bin
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={onDone}>
        Choose none
      </Button>
    </section>
  )
}

async function merge(picked: readonly ListedQuestion[]): Promise<void> {
  const [first, ...others] = picked
  if (!first) return
  const { kept, uses } = await call('questions.merge', { ids: picked.map(({ id }) => id) })
  const { id, text, topic, note } = first
  const fields = { text, topic, note }
  const before = { fields, others: others.map((other) => other.id), uses }
  showUndo(`“${text}” stays; ${counted(others.length, 'question')} went into it.`, () =>
    call('questions.unmerge', { id, revision: kept.revision, ...before }),
  )
}

async function bin(ids: string[]): Promise<void> {
  await call('questions.bin', { ids })
  showUndo(`${counted(ids.length, 'question')} in the bin.`, () => call('questions.restore', { ids }))
}
