import type { Editor } from '@tiptap/core'
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { scrollToPosition } from '../find-highlight'
import type { EditorServices } from '../services'
import { type HeldNote, holdBlock, holdRange } from './held-note'
import { boxOf } from './note-box'
import { activeNote, DRAFT_ID, heldNotes } from './note-marks'
import { type Range, trimmed } from './note-place'

/** Opens a card for a note on the selected words; without any, on the note at the caret, else on the caret's block. */
export function commentHere(editor: Editor, services: EditorServices): boolean {
  const { state } = editor
  const at = state.selection.empty ? noteAt(state, services) : null
  if (at) {
    services.notes.openCard(at.id, boxOf(editor.view, at.range))
    return true
  }
  const held = holdSelection(state)
  if (!held) return false
  services.notes.beginDraft(held, boxOf(editor.view, held.range))
  return true
}

/** Goes to the open note after the caret, round to the first, and shows it. */
export function goToNote(direction: 1 | -1) {
  return (editor: Editor, services: EditorServices): boolean => {
    const { state } = editor
    const open = openPlaces(state, services)
    if (open.length === 0) {
      services.say('No open notes in this article.')
      return true
    }
    const present = services.notes.card.get()?.id ?? activeNote(state)
    const index = open.findIndex(({ id }) => id === present)
    const caret = state.selection.from
    const next =
      index >= 0
        ? index + direction
        : direction > 0
          ? open.findIndex(({ range }) => range.from >= caret)
          : open.findLastIndex(({ range }) => range.from < caret)
    const wrapped = index < 0 && next < 0 ? (direction > 0 ? 0 : open.length - 1) : next
    const note = open.at(wrapped % open.length)
    if (note) showNote(editor, services, note.id)
    return true
  }
}

/** Scrolls to a note's words, puts the caret before them, and opens its card; without words, only the card. */
export function showNote(editor: Editor, services: EditorServices, id: string): void {
  const { view } = editor
  const note = heldNotes(view.state).get(id)
  if (!note || !services.notes.note(id)) {
    services.tell('This note is no longer here.')
    return
  }
  if (note.isLost) {
    const box = view.dom.getBoundingClientRect()
    services.notes.openCard(id, new DOMRect(box.left, Math.max(box.top, 120), box.width, 1))
    return
  }
  const selection = TextSelection.near(view.state.doc.resolve(note.range.from))
  view.dispatch(view.state.tr.setSelection(selection))
  scrollToPosition(view, Math.min(note.range.from + 1, view.state.doc.content.size), 'instant')
  services.notes.openCard(id, boxOf(editor.view, note.range))
}

/** Open notes whose words are there, in reading order. */
function openPlaces(state: EditorState, services: EditorServices): HeldNote[] {
  return [...heldNotes(state).values()]
    .filter(({ id, isLost }) => !isLost && id !== DRAFT_ID && services.notes.note(id)?.resolvedAt === null)
    .sort((one, other) => one.range.from - other.range.from)
}

/** The open note whose words the caret is in; of several the shortest. */
function noteAt(state: EditorState, services: EditorServices): HeldNote | null {
  const { from } = state.selection
  const here = openPlaces(state, services).filter(({ range }) => range.from <= from && range.to >= from)
  return here.sort((one, other) => size(one.range) - size(other.range))[0] ?? null
}

function size({ from, to }: Range): number {
  return to - from
}

function holdSelection({ doc, selection }: EditorState): HeldNote | null {
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    const { id } = selection.node.attrs
    return typeof id === 'string' ? holdBlock(doc, DRAFT_ID, id) : null
  }
  const words = selection.empty ? null : trimmed(doc, selection)
  if (words) return holdRange(doc, DRAFT_ID, words)
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { id } = $from.node(depth).attrs
    if (typeof id === 'string') return holdBlock(doc, DRAFT_ID, id)
  }
  return null
}
