import type { MentionNode } from '@shared/article/document'
import type { Editor } from '@tiptap/core'
import type { EditorServices } from '../services'

/** Makes plain words of the chip at `pos`: those it shows. */
export function unlinkChip(editor: Editor, pos: number, { references }: EditorServices): void {
  const { state, view } = editor
  const node = state.doc.nodeAt(pos)
  if (node?.type.name !== 'mention') return
  const { kind, id, text } = node.attrs as MentionNode['attrs']
  const words = text ?? references.nameOf(kind, id) ?? ''
  const { tr } = state
  if (words === '') tr.delete(pos, pos + node.nodeSize)
  else tr.replaceWith(pos, pos + node.nodeSize, state.schema.text(words, node.marks))
  view.dispatch(tr)
}
