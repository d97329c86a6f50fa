import classes from './key-cap.module.css'

type Props = {
  /** What is printed on it: "Tab", "Ctrl+K". */
  keys: string
  /** Only for the eye: what it is for tells its key to those who do not see it. */
  isHidden?: boolean
}

/** A key, or a stroke of several, as it looks on a keyboard. */
export function KeyCap({ keys, isHidden }: Props) {
  return (
    <kbd className={classes.key} aria-hidden={isHidden || undefined}>
      {keys}
    </kbd>
  )
}
