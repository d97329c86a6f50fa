import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { Template } from '@shared/templates/template'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { CallFailed, call, messageOf } from '../../api/desk'
import { showError, showUndo } from '../../app/notices'
import { Dialog } from '../../ui/dialog'
import { DialogActions } from '../../ui/dialog-actions'
import classes from './keep-dialog.module.css'
import { type EditedFields, TemplateFieldsForm } from './template-fields'

/** What can be done with a template of the library's own, besides beginning from it. */
export function OwnTemplateActions({ template }: { template: Template }) {
  const [editing, setEditing] = useState(false)
  const { id, name } = template
  const bin = async () => {
    await call('templates.bin', { ids: [id] })
    showUndo(`“${name}” is in the bin.`, () => call('templates.restore', { ids: [id] }))
  }
  return (
    <div className={classes.icons}>
      <Tooltip label="Name and hints…">
        <ActionIcon aria-label={`Name and hints of ${name}`} onClick={() => setEditing(true)}>
          <IconPencil size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Move to bin">
        <ActionIcon aria-label={`Move ${name} to the bin`} onClick={() => bin().catch(showError)}>
          <IconTrash size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {editing && <EditDialog template={template} onClose={() => setEditing(false)} />}
    </div>
  )
}

function EditDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const [fields, setFields] = useState<EditedFields>(template)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The chooser's own form is around this one in React, though not on the page.
    event.stopPropagation()
    if (fields.name.trim() === '') setProblem('A name is needed.')
    else save(template, fields).then(onClose, (error: unknown) => setProblem(messageOf(error)))
  }
  return (
    <Dialog opened onClose={onClose} title="Name and hints" size="md">
      <form className={classes.form} onSubmit={submit}>
        <TemplateFieldsForm fields={fields} problem={problem} onChange={setFields} />
        <p>
          To change its text, begin an article from it, write, and save that in its place with “Save as a
          template…”.
        </p>
        <DialogActions onCancel={onClose}>
          <Button variant="filled" type="submit">
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

async function save(template: Template, { name, about, title, dek }: EditedFields): Promise<void> {
  const { id, revision, status, tags } = template
  const answer = await call('templates.save', {
    id,
    revision,
    fields: { name, about, title, dek, status, tags },
  })
  if (answer.outcome === 'stale')
    throw new CallFailed({
      code: 'conflict',
      message: 'It was changed in another window a moment ago. Nothing was changed here; open it again.',
    })
}
