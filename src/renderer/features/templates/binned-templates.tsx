import type { Template } from '@shared/templates/template'
import { useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import classes from './binned-templates.module.css'

/** Templates that were put in the bin, each with its way back. */
export function BinnedTemplates({ templates }: { templates: readonly Template[] }) {
  const [open, setOpen] = useState(false)
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
              <span>{name}</span>
              <button
                type="button"
                className={classes.restore}
                aria-label={`Restore ${name}`}
                onClick={() => call('templates.restore', { ids: [id] }).catch(showError)}
              >
                Restore
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
