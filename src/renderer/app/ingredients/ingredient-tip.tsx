import { Tooltip } from '@mantine/core'
import type { IngredientFact } from '@shared/ingredients/facts'
import type { ReactElement } from 'react'
import classes from './ingredient-tip.module.css'

type Props = {
  fact: IngredientFact | null
  /** What the pack says besides the name: as printed, a footnote. */
  note?: string
  children: ReactElement
}

/** Says what an ingredient is while it is pointed at or has the focus. */
export function IngredientTip({ fact, note = '', children }: Props) {
  if (!fact && note === '') return children
  return (
    <Tooltip
      multiline
      events={{ hover: true, focus: true, touch: false }}
      label={
        <span className={classes.tip}>
          {fact && <span>{fact.about}</span>}
          {fact?.prescription && <span>{fact.prescription}</span>}
          {note && <span>On the pack: {note}</span>}
        </span>
      }
    >
      {children}
    </Tooltip>
  )
}
