import classes from './notice-with-actions.module.css'

type Props = { message: string; actions: readonly { label: string; run: () => void }[] }

export function NoticeWithActions({ message, actions }: Props) {
  return (
    <span className={classes.notice}>
      <span>{message}</span>
      <span className={classes.actions}>
        {actions.map(({ label, run }) => (
          <button key={label} type="button" className={classes.action} onClick={run}>
            {label}
          </button>
        ))}
      </span>
    </span>
  )
}
