import type { RecordKind } from '@shared/records/common'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowMerge, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CommandIcon } from '../commands/command-button'
import { useCommand } from '../commands/use-command'
import { MainBar } from '../main-bar'
import { binWithUndo } from './bin-with-undo'
import { useInsertCommand } from './insert-request'
import { canMerge, useMergeCommand } from './merge-request'
import { SavedWords } from './saved-words'
import type { SaveState } from './use-record-editor'

type Props = {
  kind: RecordKind
  id: string
  name: string
  state: SaveState
  save: () => Promise<boolean>
  canUndo: boolean
  undo: () => void
  canRedo: boolean
  redo: () => void
  /** Before the saved state, such as a way back to the grid. */
  left?: ReactNode
  right?: ReactNode
}

/** The bar of a record's form: saved state, taking back and making again, merging, the bin. */
export function RecordBar(props: Props) {
  const { kind, id, name, state, save, canUndo, undo, canRedo, redo, left, right } = props
  useMergeCommand(kind, [id], true, { before: save })
  useInsertCommand(kind, id)
  useCommand('record.takeBack', undo, canUndo)
  useCommand('record.makeAgain', redo, canRedo)
  useCommand('record.bin', () => binWithUndo(kind, [id], name))
  return (
    <MainBar
      left={
        <>
          {left}
          <SavedWords state={state} />
        </>
      }
      right={
        <>
          {right}
          <CommandIcon id="record.takeBack" icon={IconArrowBackUp} />
          <CommandIcon id="record.makeAgain" icon={IconArrowForwardUp} />
          {canMerge(kind) && <CommandIcon id="record.merge" icon={IconArrowMerge} />}
          <CommandIcon id="record.bin" icon={IconTrash} />
        </>
      }
    />
  )
}
