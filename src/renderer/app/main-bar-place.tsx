import classes from './main-bar.module.css'

/** The room of the line, where it is drawn later than what stands under it. */
export function MainBarPlace() {
  return (
    <div className={classes.bar}>
      <div className={classes.line} />
    </div>
  )
}
