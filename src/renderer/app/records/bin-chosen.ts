import type { ListKind } from '@shared/lists/kinds'
import type { Summary } from '../../api/records'
import { showError } from '../notices'
import { binWithUndo } from './bin-with-undo'
import type { ListSelection } from './use-list-selection'

/**
 * Puts what is chosen in a list in the bin, with a way back; nothing is chosen then.
 * @param row that keys go from; undefined for none, or for one that is not read
 */
export function binChosen<Kind extends ListKind>(
  kind: Kind,
  selection: ListSelection,
  row: Summary<Kind> | undefined,
  nameOf: (row: Summary<Kind>) => string,
): void {
  // Mod and an arrow lead to a row without choosing it: what is chosen may be another one.
  const name = row && selection.isSelected(row.id) ? nameOf(row) : undefined
  binWithUndo(kind, selection.ids, name).catch(showError)
  selection.clear()
}
