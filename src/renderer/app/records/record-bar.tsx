import { ActionIcon, Tooltip } from '@mantine/core'
import type { RecordKind } from '@shared/records/common'
import { IconArrowBackUp, IconArrowMerge, IconTrash } from '@tabler/icons-react'
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
  /** Before the saved state, such as a way back to the grid. */
  left?: ReactNode
  right?: ReactNode
}

/** The bar of a record's form: saved state, taking back, merging, the bin. */
export function RecordBar({ kind, id, name, state, save, canUndo, undo, left, right }: Props) {
  useMergeCommand(kind, [id], true, { before: save })
  useInsertCommand(kind, id)
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
          <Tooltip label="Take back the last change">
            <ActionIcon aria-label="Take back the last change" disabled={!canUndo} onClick={undo}>
              <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {canMerge(kind) && <CommandIcon id="record.merge" icon={IconArrowMerge} />}
          <CommandIcon id="record.bin" icon={IconTrash} />
        </>
      }
    />
  )
}
