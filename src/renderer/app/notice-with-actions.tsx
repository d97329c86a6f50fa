import { commandDefinition } from '@shared/commands'
import { KeyCap } from '../ui/key-cap'
import { ariaKeys, keyLabel } from './commands/keys'
import classes from './notice-with-actions.module.css'
import { useOfferedId } from './offered'

type Props = { id: string; message: string; actions: readonly { label: string; run: () => void }[] }

/** A notice that offers to do something. The newest one says by which key its first offer is taken: the focus is elsewhere. */
export function NoticeWithActions({ id, message, actions }: Props) {
  const { keys } = commandDefinition('notice.take')
  const isNewest = useOfferedId() === id && keys !== null
  return (
    <span className={classes.notice}>
      <span>{message}</span>
      <span className={classes.actions}>
        {actions.map(({ label, run }, index) => {
          const hasKey = isNewest && index === 0
          return (
            <button
              key={label}
              type="button"
              className={classes.action}
              aria-keyshortcuts={hasKey ? ariaKeys(keys) : undefined}
              onClick={run}
            >
              {label}
              {hasKey && (
                <span className={classes.key}>
                  <KeyCap keys={keyLabel(keys)} isHidden />
                </span>
              )}
            </button>
          )
        })}
      </span>
    </span>
  )
}
