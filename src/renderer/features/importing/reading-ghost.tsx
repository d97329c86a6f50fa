import classes from './reading-ghost.module.css'

/** Where a text will stand that is still being read: its title, and questions with their answers. */
export function ReadingGhost() {
  return (
    <div className={classes.ghost} aria-hidden>
      <i className={classes.title} />
      {[0, 1, 2].map((pair) => (
        <div key={pair} className={classes.pair}>
          <i className={classes.role} />
          <i className={classes.question} />
          <i className={classes.role} />
          <div className={classes.answer}>
            <i />
            <i />
            <i />
          </div>
        </div>
      ))}
    </div>
  )
}
