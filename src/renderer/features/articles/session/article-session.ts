import type { ArticleDocument } from '@shared/article/document'
import type { NameOf } from '@shared/article/inline-text'
import { peopleInPairs } from '@shared/article/people'
import { countWords } from '@shared/article/words'
import type { ArticlePeople } from '@shared/ipc/spelling-calls'
import type { Article, ArticleFields } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import type { FieldHints } from '@shared/templates/template'
import type { Editor } from '@tiptap/core'
import { onEvent } from '../../../api/desk'
import { UnsavedWork } from '../../../app/unsaved/unsaved-work'
import { createArticleEditor } from '../../../editor/article-editor'
import { becomeDocument, documentJson } from '../../../editor/document-json'
import { closeHistory, redoDocument, undoDepth, undoDocument } from '../../../editor/history/document-history'
import {
  documentChanged,
  emptyHistory,
  fieldChanged,
  type HistoryMove,
  type HistorySequence,
  joinSteps,
  redo,
  undo,
} from '../../../editor/history/history-sequence'
import { heldNotes } from '../../../editor/notes/note-marks'
import type { EditorServices } from '../../../editor/services'
import { notCounted, Summariser, type Summary } from '../../../editor/summary'
import { factText } from '../../../editor/views/chip-views'
import { Store } from '../../../ui/store'
import { ArticleCounting } from '../counts/article-counting'
import { ArticleSaving } from './article-saving'
import { putFieldHints, shownFieldHints } from './field-hints'
import { followChecks } from './follow-checks'
import { followPeople } from './follow-people'
import { keepFindingCount } from './keep-finding-count'
import { saveElsewhere } from './save-elsewhere'
import { makeServices } from './services'

/** What undo goes through besides the text: the fields, and what a template says to write in two of them. */
type Undoable = ArticleFields & { fieldHints: FieldHints }

const SUMMARY_DELAY = 250

/** Pairs and paragraphs of a text that is counted before it is drawn. A longer one is on the screen first. */
const COUNTED_AT_ONCE = 120

/**
 * One open article: its editor, its fields, one order of undo over both, and its saving. It lives outside React, so
 * that typing renders nothing, and outlives the screen, so that undo goes on where it was.
 */
export class ArticleSession {
  readonly id: string
  readonly editor: Editor
  readonly services: EditorServices
  readonly fields: Store<ArticleFields>
  readonly saving: ArticleSaving
  readonly summary: Store<Summary>
  readonly counting: ArticleCounting
  /** The ids of the pairs that are folded. */
  readonly folded: Store<readonly string[]>
  /** The field that undo has just changed, to be shown with the caret. */
  readonly shownField = new Store<{ field: keyof ArticleFields } | null>(null)
  /** What a chip in this article's text shows. */
  readonly nameOf: NameOf
  /** Where the caret goes when it leaves the text upwards. */
  leaveUp: () => boolean = () => false

  private history: HistorySequence<Undoable> = emptyHistory()
  /** True while undo, redo or a reload changes the document: that is no new step. */
  private moving = false
  private disposed = false
  private summaryTimer: ReturnType<typeof setTimeout> | undefined
  private readonly summariser: Summariser
  private readonly stops: (() => void)[] = []

  /** @param folded the ids of the pairs that are folded from the start */
  constructor(article: Article, folded: readonly string[] = []) {
    this.id = article.id
    this.folded = new Store(folded)
    this.fields = new Store(fieldsOf(article))
    this.saving = new ArticleSaving(article, {
      id: article.id,
      fields: () => this.fields.get(),
      document: () => this.document(),
      placeNotes: () => this.placeNotes(),
      show: (current) => this.show(current),
    })
    this.services = makeServices({
      articleId: article.id,
      language: () => this.fields.get().language,
      fields: () => this.fields.get(),
      nameOf: (node) => this.nameOf(node),
      people: () => this.people(),
      undo: () => this.undo(),
      redo: () => this.redo(),
    })
    this.nameOf = (node) =>
      node.type === 'fact'
        ? (factText(node.attrs, this.services) ?? '')
        : (this.services.references.nameOf(node.attrs.kind, node.attrs.id) ?? '')
    this.summariser = new Summariser(this.nameOf)
    const short = article.document.content.length <= COUNTED_AT_ONCE
    this.summary = new Store(short ? this.summariser.summarise(article.document) : notCounted)
    if (!short) this.summariseSoon()
    this.editor = createArticleEditor({
      document: article.document,
      services: this.services,
      folds: { folded, onFold: (ids) => this.folded.set(ids) },
      leaveUp: () => this.leaveUp(),
      onDocumentChange: (change) => this.onDocumentChange(change),
      onBlur: () => this.saving.ask(),
    })
    this.counting = new ArticleCounting({
      articleId: article.id,
      editor: this.editor,
      fields: this.fields,
      summary: this.summary,
      nameOf: this.nameOf,
    })
    this.stops.push(
      () => this.counting.dispose(),
      this.services.references.watchAll(() => {
        this.summariser.forget()
        this.counting.forget()
        this.summariseSoon()
        this.services.findings.changed()
      }),
      ...followChecks(this.services, this.fields, this.editor),
      ...followPeople(this.services.spelling, () => this.people(), [this.fields, this.summary]),
      keepFindingCount(this),
      onEvent('notes.changed', ({ articleId }) => {
        if (articleId === this.id) void this.services.notes.load()
      }),
      onEvent('records.changed', ({ kind, ids }) => {
        if (kind === 'article' && ids.includes(this.id)) void this.saving.onSavedSomewhere()
        else {
          this.services.references.refresh(ids)
          if (kind === 'expert' || kind === 'brand' || kind === 'product') this.services.offers.changed()
        }
      }),
    )
  }

  /** The document as it would be saved now. */
  document(): ArticleDocument {
    return documentJson(this.editor.state.doc)
  }

  /** Whose names are right in its text: those of its byline, pairs and interviews. */
  people(): ArticlePeople {
    const { byline, interviewIds } = this.fields.get()
    return { names: [byline, ...peopleInPairs(this.document())], interviewIds }
  }

  /** Words of title, dek and document. */
  totalWords(summary: Summary, fields: ArticleFields): number {
    return summary.words + countWords(fields.title) + countWords(fields.dek)
  }

  /** Changes a field as a step of undo. `typed` letters that follow closely become one step. */
  setField<Name extends keyof ArticleFields>(field: Name, value: ArticleFields[Name], typed = false): void {
    const before = this.fields.get()[field]
    if (JSON.stringify(before) === JSON.stringify(value)) return
    const steps = this.history.done.length
    // The three belong to one field; a mapped type cannot follow that through a generic.
    const change = { field, before, after: value } as Parameters<typeof fieldChanged<Undoable>>[1]
    this.history = fieldChanged(this.history, change, Date.now(), typed)
    // What is typed in the text after this is a step of its own.
    if (this.history.done.length !== steps && this.editor.isInitialized) {
      this.editor.view.dispatch(closeHistory(this.editor.state.tr))
    }
    this.putField(field, value)
  }

  /** Changes what to write in title and dek as a step of undo. */
  setFieldHints(after: FieldHints): void {
    const before = shownFieldHints(this.id)
    if (before.title === after.title && before.dek === after.dek) return
    this.history = fieldChanged(
      this.history,
      { field: 'fieldHints', before, after } as const,
      Date.now(),
      false,
    )
    putFieldHints(this.id, after)
  }

  undo(): boolean {
    return this.goThroughHistory(undo, undoDocument)
  }

  redo(): boolean {
    return this.goThroughHistory(redo, redoDocument)
  }

  /** Changes of text and fields that are one step of undo. The text's own change must close its history before it. */
  asOneStep(changes: () => void): void {
    const before = this.history.done.length
    changes()
    this.history = joinSteps(this.history, before)
  }

  /** Saves text and notes. Rejects with `UnsavedWork` when the text could not be saved. */
  async flush(): Promise<void> {
    await this.saving.flush()
    await this.services.notes.flush()
    const why = this.saving.whyUnsaved()
    if (why === null) return
    const title = this.fields.get().title || 'Untitled article'
    throw new UnsavedWork(why, `“${title}”`, () => saveElsewhere(this))
  }

  /** Ends the session. What is unsaved is gone: flush first. */
  dispose(): void {
    this.disposed = true
    for (const stop of this.stops) stop()
    this.saving.dispose()
    clearTimeout(this.summaryTimer)
    this.editor.destroy()
  }

  private onDocumentChange({ byWriter }: { byWriter: boolean }): void {
    this.summariseSoon()
    if (this.moving) return
    if (!byWriter) return
    this.history = documentChanged(this.history, undoDepth(this.editor.state))
    this.saving.changed('document')
  }

  private goThroughHistory(next: typeof undo<Undoable>, inDocument: typeof undoDocument): boolean {
    let step = next(this.history)
    if (!step) return false
    while (step) {
      this.history = step.history
      this.move(step.move, inDocument)
      step = step.goesOn ? next(this.history) : null
    }
    return true
  }

  private move(move: HistoryMove<Undoable>, inDocument: typeof undoDocument): void {
    if (move.kind === 'document') {
      const { view } = this.editor
      this.withoutStep(() => inDocument(view.state, view.dispatch))
      this.saving.changed('document')
      view.focus()
    } else if (move.field === 'fieldHints') {
      // The history holds a field's own values, here and below.
      putFieldHints(this.id, move.value as never)
    } else {
      this.putField(move.field, move.value as never)
      this.shownField.set({ field: move.field })
    }
  }

  /** Should it fail, what is written afterwards is a change all the same. */
  private withoutStep(change: () => void): void {
    this.moving = true
    try {
      change()
    } finally {
      this.moving = false
    }
  }

  private putField<Name extends keyof ArticleFields>(field: Name, value: ArticleFields[Name]): void {
    this.fields.set({ ...this.fields.get(), [field]: value })
    this.saving.changed('fields')
  }

  private placeNotes(): (revision: number) => void {
    const { editor, services } = this
    const placed = services.notes.placesIn(editor.state, heldNotes(editor.state))
    return (revision) => void services.notes.keepPlaces(revision, placed)
  }

  private show(article: Article): void {
    const { state, schema } = this.editor
    this.counting.notWriting(() => {
      this.withoutStep(() =>
        this.editor.view.dispatch(becomeDocument(state.tr, schema.nodeFromJSON(article.document))),
      )
      this.fields.set(fieldsOf(article))
    })
  }

  /** Counts again at once, for a change that was made in the outline itself. */
  summariseNow(): void {
    clearTimeout(this.summaryTimer)
    this.summary.set(this.summariser.summarise(this.document()))
  }

  private summariseSoon(): void {
    clearTimeout(this.summaryTimer)
    this.summaryTimer = setTimeout(() => {
      const summarise = () => this.disposed || this.summariseNow()
      requestIdleCallback(summarise, { timeout: 500 })
    }, SUMMARY_DELAY)
  }
}

/** The fields of a record, without what the library adds. */
function fieldsOf(article: Article): ArticleFields {
  // Every name of an empty article's fields is one, and there are no others.
  const names = Object.keys(emptyArticleFields()) as (keyof ArticleFields)[]
  return Object.fromEntries(names.map((name) => [name, article[name]])) as ArticleFields
}
