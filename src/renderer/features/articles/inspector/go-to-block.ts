import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { scrollToPosition } from '../../../editor/find-highlight'
import { isFootnote } from '../../../editor/lines'
import type { ArticleSession } from '../session/article-session'

/** Place of a top-level block among the document's blocks, counted from 0; -1 when it is gone. */
export function blockIndex(doc: Node, id: string | null): number {
  if (id === null) return -1
  for (let index = 0; index < doc.childCount; index += 1) if (doc.child(index).attrs.id === id) return index
  return -1
}

/** Position before the block with this id, at any depth; null when it is gone. */
function blockPosition(doc: Node, id: string): number | null {
  let found: number | null = null
  doc.descendants((node, pos) => {
    if (found !== null) return false
    if ((node.isBlock || isFootnote(node)) && node.attrs.id === id) found = pos
    return found === null && !node.isLeaf
  })
  return found
}

/** Scrolls to a block and puts the caret at its start. */
export function goToBlock(session: ArticleSession, id: string | null): void {
  const { view } = session.editor
  const position = id === null ? null : blockPosition(view.state.doc, id)
  if (position === null) return
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(position + 1))))
  view.focus()
  scrollToPosition(view, position + 1)
}
