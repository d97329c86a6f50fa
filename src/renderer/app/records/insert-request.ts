import type { RecordKind } from '@shared/records/common'
import { type DraggedKind, isDraggedKind } from '../../ui/record-drag'
import { Store } from '../../ui/store'
import { useCommand } from '../commands/use-command'

/** A record that is to be put into the article that was open last; the articles take it from here. */
export const insertWish = new Store<{ kind: DraggedKind; id: string } | null>(null)

/** Lets the record on the screen be put into the article that was open last, as dragging it there does. */
export function useInsertCommand(kind: RecordKind, id: string): void {
  useCommand(
    'record.insertInArticle',
    () => {
      if (isDraggedKind(kind)) insertWish.set({ kind, id })
    },
    isDraggedKind(kind),
  )
}
