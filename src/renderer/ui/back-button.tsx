import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './back-button.module.css'

/** The way from a record back to the pictures it was chosen from. */
export function BackButton({
  icon: IconOf,
  onClick,
  children,
}: {
  icon: Icon
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={classes.back} onClick={onClick}>
      <IconOf size={17} stroke={1.8} aria-hidden />
      {children}
    </button>
  )
}
