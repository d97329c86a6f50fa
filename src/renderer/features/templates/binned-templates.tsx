import type { Template } from '@shared/templates/template'
import { useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { useConfirm } from '../../app/use-confirm'
import classes from './binned-templates.module.css'

/** Templates that were put in the bin: each can come back, or go for good. */
export function BinnedTemplates({ templates }: { templates: readonly Template[] }) {
  const [open, setOpen] = useState(false)
  const [ask, dialog] = useConfirm()
  if (templates.length === 0) return null
  return (
    <div className={classes.bin}>
      <button type="button" className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {`${templates.length} in the bin`}
      </button>
      {open && (
        <ul className={classes.list}>
          {templates.map(({ id, name }) => (
            <li key={id} className={classes.row}>
              <span className={classes.name}>{name}</span>
              <button
                type="button"
                className={classes.restore}
                aria-label={`Restore ${name}`}
                onClick={() => call('templates.restore', { ids: [id] }).catch(showError)}
              >
                Restore
              </button>
              <button
                type="button"
                className={classes.delete}
                aria-label={`Delete ${name} for ever`}
                onClick={() =>
                  ask({
                    title: 'Delete for ever?',
                    message: `“${name}” will be gone. Articles that were made of it stay as they are. This cannot be undone; a backup made before still has it.`,
                    yes: 'Delete for ever',
                    run: () => call('templates.deleteForEver', { ids: [id] }),
                  })
                }
              >
                Delete…
              </button>
            </li>
          ))}
        </ul>
      )}
      {dialog}
    </div>
  )
}
