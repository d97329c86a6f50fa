import type { Note, NoteFields, PlacedNote } from '@shared/records/note'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Store } from '../../ui/store'
import { beginningOf } from './beginning-of'
import { type HeldNote, placeNow } from './held-note'
import { fieldsOfNote, mergeNote } from './merge-note'
import { NoteAnswers, newReply } from './note-answers'
import type { NoteAsks, NoteDraft, OpenNoteCard } from './note-asks'
import { boxOf } from './note-box'
import { changeNotes, DRAFT_ID, heldNotes, type NoteFollower } from './note-marks'

const emptyDraft: NoteDraft = { text: '', isTodo: false, dueOn: null }
/** Letters that follow each other so closely, in milliseconds, are saved together. */
const SAVE_DELAY = 600
const QUOTE_LENGTH = 300

/** The notes beside one open article: their words, their saving, and the card that shows one. */
export class ArticleNotes implements NoteFollower {
  /** As the writer sees them: with what is not saved yet. Oldest first. */
  readonly notes = new Store<readonly Note[]>([])
  readonly card = new Store<OpenNoteCard | null>(null)
  readonly draft = new Store<NoteDraft>(emptyDraft)
  /** Grows when a note's words went or came back, or the order may have changed. */
  readonly placesVersion = new Store(0)

  readonly answers: NoteAnswers

  /** Resolves when the notes stand in the text that is on the screen. */
  readonly ready: Promise<void>
  private isReady: () => void = () => {}
  private view: EditorView | null = null
  /** What the library has of notes that are changed here. */
  private readonly bases = new Map<string, Note>()
  private readonly stored = new Map<string, string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> = Promise.resolve()

  constructor(
    private readonly asks: NoteAsks,
    /** A block's or a range's words as readers see them. */
    private readonly shownWords: (doc: Node, from: number, to: number) => string,
  ) {
    this.answers = new NoteAnswers(this, asks.undoable)
    this.ready = new Promise((resolve) => {
      this.isReady = resolve
    })
  }

  attach(view: EditorView): void {
    this.view = view
    void this.load().then(this.isReady)
  }

  clicked(id: string): void {
    const held = this.heldOf(id)
    if (!this.view || !held || this.card.get()?.id === id) return
    this.openCard(id, boxOf(this.view, held.range), 'pointer')
  }

  detach(): void {
    this.view = null
  }

  placesChanged(): void {
    this.placesVersion.set(this.placesVersion.get() + 1)
  }

  /** Reads the notes again; what is not saved yet stays. */
  async load(): Promise<void> {
    try {
      const listed = await this.asks.list()
      for (const note of listed) this.remember(note)
      const changed = new Map(this.notes.get().map((note) => [note.id, note]))
      this.show(listed.map((note) => (this.bases.has(note.id) ? (changed.get(note.id) ?? note) : note)))
    } catch (error) {
      this.asks.failed(error)
    }
  }

  note(id: string): Note | null {
    return this.notes.get().find((note) => note.id === id) ?? null
  }

  heldOf(id: string): HeldNote | null {
    return this.view ? (heldNotes(this.view.state).get(id) ?? null) : null
  }

  /** A note's words as they are now; while they are gone, as they were last known. */
  quoteOf(note: Note): string {
    const held = this.heldOf(note.id)
    return held && this.view ? this.placed(this.view.state.doc, held).quote : note.quote
  }

  /** Begins a note on what the editor holds under the draft's id. */
  beginDraft(held: HeldNote, anchor: DOMRect): void {
    this.closeCard()
    this.draft.set(emptyDraft)
    this.dispatch({ kind: 'hold', note: { ...held, id: DRAFT_ID } })
    this.card.set({ id: DRAFT_ID, anchor, by: 'key' })
  }

  openCard(id: string, anchor: DOMRect, by: OpenNoteCard['by'] = 'key'): void {
    this.closeCard()
    this.dispatch({ kind: 'activate', id })
    this.card.set({ id, anchor, by })
  }

  /** Closes the card. Words of a note that was begun become the note: they are thrown away only when told to. */
  closeCard(): void {
    const open = this.card.get()
    if (!open) return
    if (open.id === DRAFT_ID && this.draft.get().text.trim() !== '') {
      void this.keepDraft()
      return
    }
    this.card.set(null)
    this.dispatch(open.id === DRAFT_ID ? { kind: 'drop', id: DRAFT_ID } : { kind: 'activate', id: null })
    if (this.bases.size > 0) void this.flush()
  }

  discardDraft(): void {
    this.draft.set(emptyDraft)
    this.closeCard()
  }

  /** Makes a note of the draft. Where that fails its words stay in the card. */
  async keepDraft(): Promise<void> {
    const draft = this.draft.get()
    const open = this.card.get()
    const held = this.heldOf(DRAFT_ID)
    const { view } = this
    if (draft.text.trim() === '' || !held || !view) return
    const { id: _, ...at } = this.placed(view.state.doc, held)
    this.draft.set(emptyDraft)
    this.card.set(null)
    try {
      const note = await this.asks.create(draft, at)
      this.remember(note)
      const now = this.heldOf(DRAFT_ID) ?? held
      this.dispatch({ kind: 'hold', note: { ...now, id: note.id } })
      this.dispatch({ kind: 'drop', id: DRAFT_ID })
      if (!this.note(note.id)) this.show([...this.notes.get(), note])
    } catch (error) {
      this.draft.set(draft)
      this.card.set(open)
      this.asks.failed(error)
    }
  }

  /** Changes a note; it is saved a moment later. */
  change(id: string, fields: Partial<NoteFields>): void {
    const note = this.note(id)
    if (!note) return
    if (!this.bases.has(id)) this.bases.set(id, note)
    this.show(this.notes.get().map((one) => (one.id === id ? { ...one, ...fields } : one)))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), SAVE_DELAY)
  }

  /** Resolves a note or opens it again. */
  toggleResolved(id: string): void {
    const note = this.note(id)
    if (note) this.change(id, { resolvedAt: note.resolvedAt === null ? Date.now() : null })
  }

  async delete(id: string): Promise<void> {
    await this.flush()
    const kept = this.note(id)
    if (!kept) return
    const held = this.heldOf(id)
    // Its place is as the text is now, for when it comes back.
    const note = held && this.view ? { ...kept, ...this.placed(this.view.state.doc, held) } : kept
    if (this.card.get()?.id === id) this.closeCard()
    try {
      await this.asks.delete(id)
    } catch (error) {
      this.asks.failed(error)
      return
    }
    this.bases.delete(id)
    this.show(this.notes.get().filter((one) => one.id !== id))
    this.asks.undoable(`Deleted the note “${beginningOf(note.text)}”.`, async () => {
      await this.asks.restore(note)
      await this.load()
    })
  }

  /** Saves every note that was changed. What fails stays changed, and is said. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.saving = this.saving.then(() => this.saveAll())
    return this.saving
  }

  /** Where the notes stand in this state: those whose place the library does not have. */
  placesIn({ doc }: EditorState, held: ReadonlyMap<string, HeldNote>): PlacedNote[] {
    return [...held.values()]
      .filter(({ id }) => id !== DRAFT_ID && this.stored.has(id))
      .map((note) => this.placed(doc, note))
      .filter((placed) => this.stored.get(placed.id) !== placeKey(placed))
  }

  /** Keeps places with the revision of the text that they were seen in. A place that is not kept is found by its words. */
  async keepPlaces(articleRevision: number, placed: PlacedNote[]): Promise<void> {
    if (placed.length === 0) return
    try {
      const { kept } = await this.asks.place(articleRevision, placed)
      if (!kept) return
      for (const one of placed) this.stored.set(one.id, placeKey(one))
    } catch {
      // They are sent again with the next save.
    }
  }

  private async saveAll(): Promise<void> {
    for (const [id, base] of [...this.bases]) {
      const note = this.note(id)
      if (!note || note.text.trim() === '') {
        // A note without words is not saved: once its card is closed, it is as it was before.
        if (note && this.card.get()?.id === id) continue
        this.bases.delete(id)
        if (note) this.show(this.notes.get().map((one) => (one.id === id ? base : one)))
        continue
      }
      try {
        const answer = await this.asks.save(id, base.revision, fieldsOfNote(note))
        if (answer.outcome === 'saved') this.settle(note, answer.revision)
        else this.rebase(base, note, answer.current)
      } catch (error) {
        this.asks.failed(error)
      }
    }
  }

  /** A note was saved; it may have been changed again meanwhile. */
  private settle(saved: Note, revision: number): void {
    const now = this.note(saved.id)
    if (!now) return
    const isSame = JSON.stringify(fieldsOfNote(now)) === JSON.stringify(fieldsOfNote(saved))
    if (isSame) this.bases.delete(saved.id)
    else this.bases.set(saved.id, { ...saved, revision })
    this.show(this.notes.get().map((one) => (one.id === saved.id ? { ...one, revision } : one)))
  }

  private rebase(base: Note, mine: Note, theirs: Note): void {
    const fields = mergeNote(base, mine, theirs, newReply)
    this.bases.set(mine.id, theirs)
    this.show(this.notes.get().map((one) => (one.id === mine.id ? { ...theirs, ...fields } : one)))
    this.timer = setTimeout(() => void this.flush(), SAVE_DELAY)
  }

  private show(notes: readonly Note[]): void {
    this.dispatch({ kind: 'notes', notes, today: this.asks.today() })
    this.notes.set(notes)
    this.placesChanged()
  }

  private placed(doc: Node, held: HeldNote): PlacedNote {
    const { from, to } = held.range
    const quote = held.isLost
      ? (this.note(held.id)?.quote ?? '')
      : this.shownWords(doc, from, to).slice(0, QUOTE_LENGTH)
    return { id: held.id, place: placeNow(doc, held), quote, isLost: held.isLost }
  }

  private remember({ id, place, quote, isLost }: Note): void {
    this.stored.set(id, placeKey({ id, place, quote, isLost }))
  }

  private dispatch(change: Parameters<typeof changeNotes>[1]): void {
    if (this.view && !this.view.isDestroyed) this.view.dispatch(changeNotes(this.view.state.tr, change))
  }
}

function placeKey({ place, quote, isLost }: PlacedNote): string {
  const { blockId, endBlockId, from, to, words, before, after } = place
  return JSON.stringify([blockId, endBlockId, from, to, words, before, after, quote, isLost])
}
