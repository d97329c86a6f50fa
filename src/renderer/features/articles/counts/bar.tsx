import { counted, countOf } from '../../../ui/words'
import classes from './bar.module.css'

type Props = { label: string; value: number; goal: number | null }

/** How far words are towards a goal; without one, only how many they are. */
export function Bar({ label, value, goal }: Props) {
  const words = goal === null ? counted(value, 'word') : `${countOf(value, goal)} words`
  return (
    <div className={classes.bar}>
      <span>{label}</span>
      <span className={classes.value}>{words}</span>
      {goal !== null && (
        <span
          className={classes.track}
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={goal}
          aria-valuenow={Math.min(value, goal)}
          aria-valuetext={words}
        >
          <i
            data-tone={value > goal ? 'over' : value === goal ? 'there' : undefined}
            style={{ width: `${Math.min(100, (value / goal) * 100)}%` }}
          />
        </span>
      )}
    </div>
  )
}
