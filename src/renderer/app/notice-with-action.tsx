import classes from './notice-with-action.module.css'

type Props = { message: string; label: string; onAction: () => void }

export function NoticeWithAction({ message, label, onAction }: Props) {
  return (
    <span className={classes.notice}>
      <span>{message}</span>
      <button type="button" className={classes.action} onClick={onAction}>
        {label}
      </button>
    </span>
  )
}
