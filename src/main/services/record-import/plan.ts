import type { ImportKind } from '@shared/record-import/fields'
import type { ColumnMapping } from '@shared/record-import/map-columns'
import type { DayOrder } from '@shared/record-import/values'
import type { TableShape } from './sniff'
import type { TableSource } from './source'

/** What becomes of a row that the library has already. */
export const duplicateActions = ['skip', 'update', 'add'] as const
export type DuplicateAction = (typeof duplicateActions)[number]

/** Only rows whose words contain these, whatever their case and accents; empty ones choose nothing. */
export interface RowFilter {
  category: string
  brand: string
  country: string
}

export const noFilter: RowFilter = { category: '', brand: '', country: '' }

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
