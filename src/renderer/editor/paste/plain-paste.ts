import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services'

/** Where the next paste is to be plain though no Shift is held: it was asked for in a menu or by a command. */
const plainNext = new WeakSet<EditorView>()

/** Pastes what is on the clipboard as plain text at the caret. */
export function pastePlain(editor: Editor, services: EditorServices): boolean {
  editor.view.focus()
  plainNext.add(editor.view)
  services.pastePlain()
  return true
}

/** Whether the paste that has come is to be plain; asked once. ProseMirror knows of Shift, and does not say so in its types. */
export function isPlainPaste(view: EditorView): boolean {
  return plainNext.delete(view) || (view as unknown as { input: { shiftKey: boolean } }).input.shiftKey
}

/** Another key came first: nothing was on the clipboard. */
export function forgetPlainPaste(view: EditorView): void {
  plainNext.delete(view)
}
