import type { Note } from '@shared/records/note'
import { isOverdue } from '@shared/records/note-due'
import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type HeldNote, holdNote, lookForNote, mapNote } from './held-note'
import { isWholeBlock } from './note-place'

/** The note that is being written; it has a place before it has a record. */
export const DRAFT_ID = 'draft'

type Look = Pick<Note, 'isTodo' | 'dueOn' | 'resolvedAt'>
type State = {
  held: ReadonlyMap<string, HeldNote>
  looks: ReadonlyMap<string, Look>
  activeId: string | null
  today: string
  marks: DecorationSet
}
type Change =
  | { kind: 'notes'; notes: readonly Note[]; today: string }
  | { kind: 'hold'; note: HeldNote }
  | { kind: 'drop'; id: string }
  | { kind: 'activate'; id: string | null }
  | { kind: 'look' }

const key = new PluginKey<State>('notes')

/** What the plugin tells the window: where the editor is, and that notes may have gone or come back. */
export type NoteFollower = {
  attach(view: EditorView): void
  detach(): void
  placesChanged(): void
  /** The words of an open note were clicked; the caret is there too. */
  clicked(id: string): void
}

/** The writer has paused for so long before words that were gone are looked for. */
const PAUSE = 700

/** Follows the places of notes through every change, and marks the words of open ones. The document knows nothing of it. */
export function noteMarks(follower: NoteFollower | null): Plugin {
  return new Plugin<State>({
    key,
    state: {
      init: () => ({
        held: new Map(),
        looks: new Map(),
        activeId: null,
        today: '',
        marks: DecorationSet.empty,
      }),
      apply: (transaction, state, before) => applied(transaction, state, before.doc),
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      handleClick(view, _position, event) {
        const element = event.target instanceof Element ? event.target.closest('.note-words') : null
        const id = element?.getAttribute('data-note')
        // A click with letters selected ends the selection and nothing else.
        if (id && id !== DRAFT_ID && follower && view.state.selection.empty) follower.clicked(id)
        return false
      },
    },
    ...(follower && { view: (view) => new LostNotes(view, follower) }),
  })
}

export function heldNotes(state: EditorState): ReadonlyMap<string, HeldNote> {
  return key.getState(state)?.held ?? new Map()
}

export function activeNote(state: EditorState): string | null {
  return key.getState(state)?.activeId ?? null
}

export function changeNotes(transaction: Transaction, change: Change): Transaction {
  const changing = transaction.setMeta(key, change).setMeta('addToHistory', false)
  // What is written after a comment was begun is a step of undo of its own.
  return change.kind === 'hold' ? closeHistory(changing) : changing
}

function applied(transaction: Transaction, state: State, before: Node): State {
  const change: Change | undefined = transaction.getMeta(key)
  let next = transaction.docChanged && state.held.size > 0 ? followed(transaction, state, before) : state
  if (change) {
    next = changed(next, change, transaction.doc)
    return { ...next, marks: drawn(next, transaction.doc) }
  }
  return next
}

function followed(transaction: Transaction, state: State, before: Node): State {
  const { mapping, doc } = transaction
  const isHistory = isHistoryTransaction(transaction)
  const held = new Map<string, HeldNote>()
  let hasJumped = false
  for (const [id, note] of state.held) {
    const next = mapNote(note, mapping, before, doc, isHistory)
    held.set(id, next)
    // Where the words went or came back the marks cannot simply be mapped.
    if (
      next.isLost !== note.isLost ||
      next.range.from !== mapping.map(note.range.from, 1) ||
      next.range.to !== mapping.map(note.range.to, -1)
    )
      hasJumped = true
  }
  const next = { ...state, held }
  return { ...next, marks: hasJumped ? drawn(next, doc) : state.marks.map(mapping, doc) }
}

function changed(state: State, change: Change, doc: Node): State {
  const held = new Map(state.held)
  switch (change.kind) {
    case 'notes': {
      const ids = new Set(change.notes.map(({ id }) => id))
      for (const id of held.keys()) if (!ids.has(id) && id !== DRAFT_ID) held.delete(id)
      for (const { id, place, isLost } of change.notes)
        if (!held.has(id)) held.set(id, holdNote(doc, id, place, isLost))
      return {
        ...state,
        held,
        looks: new Map(change.notes.map((note) => [note.id, note])),
        today: change.today,
      }
    }
    case 'hold':
      held.set(change.note.id, change.note)
      return { ...state, held }
    case 'drop':
      held.delete(change.id)
      return { ...state, held }
    case 'activate':
      return { ...state, activeId: change.id }
    case 'look':
      for (const [id, note] of held) held.set(id, lookForNote(note, doc))
      return { ...state, held }
  }
}

function drawn({ held, looks, activeId, today }: State, doc: Node): DecorationSet {
  const marks: Decoration[] = []
  for (const note of held.values()) {
    const look = looks.get(note.id)
    const isActive = note.id === activeId || note.id === DRAFT_ID
    if (note.isLost || (!isActive && (!look || look.resolvedAt !== null))) continue
    const state = [
      look?.isTodo && 'is-todo',
      look && isOverdue(look, today) && 'is-overdue',
      isActive && 'is-active',
    ]
    const whole = isWholeBlock(note.place)
    const attributes = {
      class: [whole ? 'note-block' : 'note-words', ...state].filter(Boolean).join(' '),
      'data-note': note.id,
    }
    const { from, to } = note.range
    marks.push(
      whole
        ? Decoration.node(from, to, attributes, { id: note.id })
        : Decoration.inline(from, to, attributes, { id: note.id }),
    )
  }
  return DecorationSet.create(doc, marks)
}

/** Looks for words that are gone once the writer pauses, and says when a note's words went or came. */
class LostNotes {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly view: EditorView,
    private readonly follower: NoteFollower,
  ) {
    // The editor is not yet whole while its plugins are made.
    this.timer = setTimeout(() => follower.attach(view))
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.doc === before.doc) return
    const held = heldNotes(view.state)
    if (held.size === 0) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(), PAUSE)
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.follower.detach()
  }

  private look(): void {
    if (this.view.isDestroyed) return
    const lost = [...heldNotes(this.view.state).values()].filter(({ isLost }) => isLost)
    if (lost.some((note) => lookForNote(note, this.view.state.doc) !== note))
      this.view.dispatch(changeNotes(this.view.state.tr, { kind: 'look' }))
    this.follower.placesChanged()
  }
}
