import type { Editor } from '@tiptap/core'
import { outsideFootnotes } from '../footnotes/footnote-commands'
import { putBlock } from './put-block'

type Block = { type: string; attrs?: Record<string, unknown>; content?: unknown[] }

/** Puts a block, as JSON of the article's schema, at the caret; see `putBlock`. */
export function insertBlock(editor: Editor, block: Block): boolean {
  outsideFootnotes(editor)
  const { view } = editor
  // First: while a list beside the text has the focus, the editor scrolls to no caret.
  view.focus()
  return putBlock(view.state.schema.nodeFromJSON(block))(view.state, view.dispatch)
}
