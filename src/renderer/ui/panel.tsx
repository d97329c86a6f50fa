import type { ReactNode } from 'react'
import classes from './panel.module.css'

type PartProps = {
  title: string
  /** A part of a form: its title stands above the names of fields, and has to look it. */
  hasFields?: boolean
  children: ReactNode
}

/** A titled part of the inspector. */
export function PanelPart({ title, hasFields, children }: PartProps) {
  return (
    <section className={classes.part} data-fields={hasFields || undefined}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  )
}

/** A small card in the inspector; with `onClick` it is a button. */
export function PanelCard({ onClick, children }: { onClick?: () => void; children: ReactNode }) {
  if (!onClick) return <div className={classes.card}>{children}</div>
  return (
    <button type="button" className={classes.card} onClick={onClick}>
      {children}
    </button>
  )
}

/** A quiet sentence where a part has nothing to show. */
export function PanelNote({ children }: { children: ReactNode }) {
  return <p className={classes.note}>{children}</p>
}
