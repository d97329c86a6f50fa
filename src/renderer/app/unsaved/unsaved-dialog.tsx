import { Button } from '@mantine/core'
import { Dialog } from '../../ui/dialog'
import { showError } from '../notices'
import classes from './unsaved-dialog.module.css'
import type { UnsavedWork } from './unsaved-work'

type Props = { consequence: string; unsaved: readonly UnsavedWork[]; onAnswer: (goesOn: boolean) => void }

/** Says what is not saved before anything is done without it, and leaves that to the writer. */
export function UnsavedDialog({ consequence, unsaved, onAnswer }: Props) {
  const copies = unsaved.flatMap(({ saveElsewhere }) => (saveElsewhere ? [saveElsewhere] : []))
  const saveCopies = async () => {
    for (const save of copies) await save()
  }
  return (
    <Dialog opened onClose={() => onAnswer(false)} title="Not everything here is saved" size="lg">
      <div className={classes.body}>
        <p>{consequence}</p>
        <ul className={classes.unsaved} aria-label="Not saved">
          {unsaved.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <div className={classes.actions}>
          <Button variant="default" data-autofocus onClick={() => onAnswer(false)}>
            Cancel
          </Button>
          {copies.length > 0 && (
            <Button variant="default" onClick={() => saveCopies().catch(showError)}>
              Save a copy elsewhere…
            </Button>
          )}
          <Button variant="filled" onClick={() => onAnswer(true)}>
            Go on with the last saved text
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
