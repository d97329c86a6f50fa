import type { RecordKind } from '@shared/records/common'
import { useCommand } from '../commands/use-command'
import { binWithUndo } from './bin-with-undo'

/** Lets the menu and the palette put the chosen record in the bin. */
export function useBinCommand(kind: RecordKind, id: string | null, name?: string): void {
  useCommand('record.bin', () => binWithUndo(kind, id === null ? [] : [id], name), id !== null)
}
