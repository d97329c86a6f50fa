import type { ImportKind } from '@shared/record-import/fields'
import type { ColumnMapping } from '@shared/record-import/map-columns'
import type { RowFilter, TableShape } from '@shared/record-import/shape'
import type { DayOrder } from '@shared/record-import/values'
import type { TableSource } from './source'

/** Everything that says how a source comes in. */
export interface ImportPlan {
  source: TableSource
  shape: TableShape
  kind: ImportKind
  mapping: ColumnMapping
  filter: RowFilter
  /** For a price that names no currency. */
  currency: string
  dayOrder: DayOrder
}
