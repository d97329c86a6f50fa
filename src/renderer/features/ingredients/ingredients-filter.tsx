import { Select } from '@mantine/core'
import type { IngredientKind } from '@shared/ingredients/facts'
import type { RefObject } from 'react'
import { ingredientKindNames, markedKinds } from '../../app/ingredients/ingredient-words'
import listClasses from '../../app/records/record-list.module.css'
import { FilterLine } from '../../ui/filter-line'
import { capitalised, counted } from '../../ui/words'

const kindChoices = markedKinds.map((kind) => ({
  value: kind,
  label: capitalised(ingredientKindNames[kind].many),
}))

type Props = {
  filter: string
  onFilter: (filter: string) => void
  /** How many ingredients the library has. */
  total: number
  inputRef: RefObject<HTMLInputElement | null>
  kind: IngredientKind | null
  onKind: (kind: IngredientKind | null) => void
  /** The list below is gone to. */
  onLeave: () => void
}

/** What narrows the list of ingredients: words, and what they are for. */
export function IngredientsFilter(props: Props) {
  const { filter, onFilter, total, inputRef, kind, onKind, onLeave } = props
  return (
    <>
      <div className={listClasses.filter}>
        <FilterLine
          value={filter}
          onChange={onFilter}
          label={`Filter ${counted(total, 'ingredient')}`}
          inputRef={inputRef}
          onLeave={onLeave}
        />
      </div>
      <div className={listClasses.filter}>
        <Select
          aria-label="What it is for"
          size="xs"
          placeholder="Of every kind"
          data={kindChoices}
          value={kind}
          onChange={(value) => onKind(markedKinds.find((one) => one === value) ?? null)}
          clearable
          clearButtonProps={{ 'aria-label': 'Show every kind' }}
        />
      </div>
    </>
  )
}
