import { Button } from '@mantine/core'
import type { FormKind, Whole } from '../../api/records'
import { capitalised } from '../../ui/words'
import classes from './stale-save.module.css'
import type { RecordEditor } from './use-record-editor'
import { valueWords } from './value-words'

/** Shown when a save was refused because the record has moved on: both sides, and the choice. */
export function StaleSave<Kind extends FormKind>({ editor }: { editor: RecordEditor<Kind> }) {
  if (!editor.theirs) return null
  const mine = editor.form.getValues() as Record<string, unknown>
  const theirs = editor.theirs as Whole<Kind> & Record<string, unknown>
  const apart = Object.keys(mine).filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  )
  return (
    <section className={classes.stale} role="alert" aria-label="Changed elsewhere">
      <h2 className={classes.title}>This was changed in another window</h2>
      <p>Nothing is lost. Here is where the two differ; choose which one to keep.</p>
      <table className={classes.sides}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours, here</th>
            <th scope="col">In the library now</th>
          </tr>
        </thead>
        <tbody>
          {apart.map((name) => (
            <tr key={name}>
              <th scope="row">{fieldName(name)}</th>
              <td>{valueWords(mine[name])}</td>
              <td>{valueWords(theirs[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        <Button variant="filled" onClick={editor.keepMine}>
          Keep mine
        </Button>
        <Button variant="default" onClick={editor.takeTheirs}>
          Take the other
        </Button>
      </div>
    </section>
  )
}

/** `bioShort` → "Bio short": close enough to the label to be found again. */
function fieldName(name: string): string {
  return capitalised(
    name.replace(/MediaId$|Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  )
}
