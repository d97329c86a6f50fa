import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** Names and values in two columns, as the inspector shows them. Empty values are left out. */
export function Facts({ rows }: { rows: [name: string, value: ReactNode][] }) {
  const shown = rows.filter(([, value]) => value !== null && value !== '' && value !== undefined)
  if (shown.length === 0) return null
  return (
    <dl className={classes.facts}>
      {shown.map(([name, value]) => (
        <div key={name} className={classes.row}>
          <dt className={classes.name}>{name}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
