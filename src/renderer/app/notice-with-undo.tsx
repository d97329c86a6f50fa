import classes from './notice-with-undo.module.css'

export function NoticeWithUndo({ message, onUndo }: { message: string; onUndo: () => void }) {
  return (
    <span className={classes.notice}>
      <span>{message}</span>
      <button type="button" className={classes.undo} onClick={onUndo}>
        Undo
      </button>
    </span>
  )
}
