import type { CurrentLibrary } from '../../services/current-library'
import type { HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { WindowWork } from '../window-work'
import { libraryTransfers } from './library-transfers'
import { listTransfers } from './list-transfers'

/** Whole libraries and lists, out and in. */
export function transfersHandlers(
  current: CurrentLibrary,
  shell: ShellCalls,
  work: WindowWork,
): HandlersOf<'transfers'> {
  return { ...libraryTransfers(current, shell, work), ...listTransfers(current, shell, work) }
}
