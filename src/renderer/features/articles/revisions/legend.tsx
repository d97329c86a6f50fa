import texts from './compared-text.module.css'
import classes from './legend.module.css'

/** How changes are marked. */
export function Legend() {
  return (
    <p className={`${classes.legend} ${texts.legendText}`}>
      <ins>Added</ins>
      <del>Removed</del>
      <span className={texts.restyled}>Other formatting</span>
      <span className={classes.moved}>Moved</span>
    </p>
  )
}
