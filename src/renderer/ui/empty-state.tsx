import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './empty-state.module.css'
import { isFocusNowhere } from './focus-nowhere'

type Props = {
  icon: Icon
  title: string
  /** What this place is for and how to begin; one or two sentences. */
  children: ReactNode
  actions?: ReactNode
  /** A whole section has nothing yet: whoever comes to it by key begins by key. */
  begins?: boolean
}

/** A place with nothing in it yet, which says what belongs there. */
export function EmptyState({ icon: IconOf, title, children, actions, begins = false }: Props) {
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (begins && isFocusNowhere()) buttons.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [begins])
  return (
    <div className={classes.empty}>
      <span className={classes.mark}>
        <IconOf size={26} stroke={1.4} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.words}>{children}</p>
      {actions && (
        <div ref={buttons} className={classes.actions}>
          {actions}
        </div>
      )}
    </div>
  )
}
