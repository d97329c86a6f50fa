import type { ListKind, SortName } from '@shared/lists/kinds'
import type { ReactNode } from 'react'
import type { Summary } from '../../../api/records'
import type { ColumnShape } from '../../lists/column-choice'

/** A column of a table of records. */
export type TableColumn<Kind extends ListKind> = ColumnShape & {
  label: string
  /** The order that a click on its heading asks for. */
  sort?: SortName<Kind>
  /** Numbers stand under each other by their last digit. */
  align?: 'end'
  render: (row: Summary<Kind>) => ReactNode
}
