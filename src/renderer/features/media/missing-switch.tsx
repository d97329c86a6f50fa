import type { Condition } from '@shared/lists/query'
import { useList } from '../../api/queries'
import { changeListState, useListState } from '../../app/lists/list-state'
import classes from './missing-switch.module.css'

const missing = { test: 'is', flag: 'missingEither' } as const satisfies Condition
const isMissing = (condition: Condition) => condition.test === 'is' && condition.flag === missing.flag

/** How many media still owe a credit or words for those who cannot see them; a click shows those alone. */
export function MissingSwitch() {
  const { filter, where } = useListState('media')
  const { data } = useList('media', { filter, where: [missing] }, 1)
  const count = data?.total ?? 0
  const on = where.some(isMissing)
  const others = where.filter((condition) => !isMissing(condition))
  return (
    <button
      type="button"
      className={classes.missing}
      aria-pressed={on}
      disabled={count === 0 && !on}
      onClick={() => changeListState('media', { where: on ? others : [...others, missing], viewId: null })}
    >
      Missing credit or alt text: {count}
    </button>
  )
}
