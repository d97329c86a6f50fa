import type { ReactNode } from 'react'
import type { RowActions } from '../row-actions'
import { CardCell } from './grid-cells'

type Props<Row> = {
  /** The row of the first card, and how many there are. */
  first: number
  count: number
  gridId: string
  /** Undefined until its page is read. */
  rowAt: (index: number) => Row | undefined
  /** The row the keys are at. */
  active: number
  actions: RowActions
  selection: { isSelected: (id: string) => boolean }
  /** How many cards the grid has; null among groups. */
  setSize: number | null
  renderCard: (row: Row) => ReactNode
}

/** The cards of one line of the grid. */
export function CardsOfLine<Row extends { id: string }>(props: Props<Row>) {
  const { first, count, gridId, rowAt, active, actions, selection, setSize, renderCard } = props
  return Array.from({ length: count }, (_, column) => {
    const index = first + column
    const record = rowAt(index)
    return (
      <CardCell
        key={record?.id ?? index}
        id={`${gridId}-${index}`}
        index={index}
        active={index === active}
        actions={actions}
        record={record}
        selected={record !== undefined && selection.isSelected(record.id)}
        setSize={setSize}
        renderCard={renderCard}
      />
    )
  })
}
