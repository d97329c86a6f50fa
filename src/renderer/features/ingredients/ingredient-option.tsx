import type { IngredientSummary } from '@shared/ingredients/summary'
import { ingredientKindNames, markOf } from '../../app/ingredients/ingredient-words'
import listClasses from '../../app/records/record-list.module.css'
import { Dot } from '../../ui/tag'
import { counted } from '../../ui/words'

type Props = {
  /** The list names its active row by it. */
  domId: string
  row: IngredientSummary
  /** From 1. */
  place: number
  total: number
  isActive: boolean
  /** It stands in the middle. */
  isShown: boolean
  /** How far down the list it stands, in pixels. */
  start: number
  onOpen: () => void
}

/** One ingredient of the list: how many products have it, and what it is for where that is worth a mark. */
export function IngredientOption({ domId, row, place, total, isActive, isShown, start, onOpen }: Props) {
  const mark = markOf(row.kinds)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the rows has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    <div
      id={domId}
      className={listClasses.row}
      role="option"
      aria-selected={isShown}
      aria-setsize={total}
      aria-posinset={place}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${start}px)` }}
      onClick={onOpen}
    >
      <span className={listClasses.words}>
        <span className={listClasses.name}>{row.name}</span>
        <span className={listClasses.meta}>
          <span>{counted(row.productCount, 'product')}</span>
          {mark && (
            <span>
              <Dot tone={mark.tone} /> {ingredientKindNames[mark.kind].one}
            </span>
          )}
        </span>
      </span>
    </div>
  )
}
