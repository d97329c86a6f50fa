import type { ArticleDocument } from '@shared/article/document'
import type { Article, ArticleFields } from '@shared/records/article'
import { call, messageOf } from '../../../api/desk'
import {
  type AutosaveEvent,
  type AutosaveState,
  hasUnsaved,
  startAutosave,
  stepAutosave,
} from '../../../editor/autosave/autosave'
import { Store } from '../../../ui/store'
import { OwnEchoes } from './own-echoes'

/** What of an open article is saved, and shown again where somebody else saved it. */
type Saved = {
  id: string
  fields(): ArticleFields
  document(): ArticleDocument
  /** Looks where the notes stand in the text that is about to be sent. @returns keeps that, once it is saved */
  placeNotes(): (revision: number) => void
  /** Shows the article as it is in the library now; caret and scrolling stay where they can. */
  show(article: Article): void
}

type Part = 'fields' | 'document'

/** Saves one open article as `autosave` says when, a save at a time, and never over what somebody else saved since. */
export class ArticleSaving {
  readonly state: Store<AutosaveState>
  /** The article as somebody else saved it, while a save is refused because of it. */
  readonly theirs = new Store<Article | null>(null)
  /** What the next save has to write. */
  private unsaved = new Set<Part>()
  private wakeTimer: ReturnType<typeof setTimeout> | undefined
  private inFlight: Promise<void> | null = null
  private outcome: AutosaveEvent | null = null
  private disposed = false
  private readonly echoes = new OwnEchoes()

  constructor(
    article: Pick<Article, 'revision' | 'updatedAt'>,
    private readonly saved: Saved,
  ) {
    this.state = new Store(startAutosave(article.revision, article.updatedAt))
  }

  /** The writer changed this part. */
  changed(part: Part): void {
    this.unsaved.add(part)
    this.step({ kind: 'changed', at: Date.now() })
  }

  /** Saves soon what is unsaved; the answer comes through `state`. */
  ask(): void {
    this.step({ kind: 'asked', at: Date.now() })
  }

  /** Saves all that is unsaved. Rejects with a line for people when something could not be saved. */
  async flush(): Promise<void> {
    this.ask()
    while (this.inFlight) {
      await this.inFlight
      if (!this.state.get().trouble) this.ask()
    }
  }

  /** Why the last save was not taken, in a line for people; null where it was. */
  whyUnsaved(): string | null {
    const { trouble } = this.state.get()
    if (trouble?.kind === 'failed') return trouble.message
    return trouble?.kind === 'stale' ? 'it was changed in another window' : null
  }

  hasUnsaved(): boolean {
    return hasUnsaved(this.state.get())
  }

  /** The writer takes what somebody else saved, and gives up what was typed here since. */
  takeTheirs(): void {
    const theirs = this.theirs.get()
    if (theirs) this.become(theirs)
  }

  /** The writer writes this window's text over what somebody else saved. */
  keepMine(): void {
    const theirs = this.theirs.get()
    if (!theirs) return
    this.theirs.set(null)
    this.unsaved.add('fields').add('document')
    this.step({ kind: 'rebased', at: Date.now(), revision: theirs.revision })
  }

  /** This window's text as an article of its own; here the other's text takes its place. Answers the copy's id. */
  async keepMineAsCopy(): Promise<string> {
    const fields = this.saved.fields()
    const title = `${fields.title || 'Untitled article'} (my copy)`
    const copy = await call('articles.create', {
      fields: { ...fields, title, slug: '' },
      document: this.saved.document(),
    })
    this.takeTheirs()
    return copy.id
  }

  /** The article was saved, by this window or another. */
  async onSavedSomewhere(): Promise<void> {
    if (this.echoes.isOwn(Date.now())) return
    let current: Article
    try {
      current = await call('articles.get', { id: this.saved.id })
    } catch {
      // Gone or unreadable: the next save says so.
      return
    }
    this.meet(current)
  }

  /** Takes in the article as the library has it now, where somebody else saved it since. */
  meet(current: Article): void {
    // It may have been ended while the library was asked.
    if (this.disposed || current.revision <= this.state.get().revision) return
    if (!this.hasUnsaved()) this.become(current)
    else if (!this.inFlight) {
      this.theirs.set(current)
      this.step({ kind: 'stale' })
    }
  }

  dispose(): void {
    this.disposed = true
    clearTimeout(this.wakeTimer)
  }

  private become(article: Article): void {
    this.theirs.set(null)
    this.unsaved = new Set()
    this.saved.show(article)
    this.step({ kind: 'reloaded', revision: article.revision, savedAt: article.updatedAt })
  }

  private step(event: AutosaveEvent): void {
    const { state, save, wakeAt } = stepAutosave(this.state.get(), event)
    this.state.set(state)
    clearTimeout(this.wakeTimer)
    if (wakeAt !== null) {
      const wake = () => this.step({ kind: 'tick', at: Date.now() })
      this.wakeTimer = setTimeout(wake, Math.max(0, wakeAt - Date.now()))
    }
    if (save) {
      this.inFlight = this.send(event.kind === 'asked' || event.kind === 'rebased').finally(() => {
        this.inFlight = null
        this.settle()
      })
    }
  }

  /** The save's answer is taken in only when nothing is in flight any more, so that a next save is one by itself. */
  private settle(): void {
    const { outcome } = this
    this.outcome = null
    if (outcome) this.step(outcome)
  }

  private async send(now: boolean): Promise<void> {
    // Making the JSON of a long text takes a few milliseconds: between frames, not in one.
    if (!now) await idle()
    const sent = this.unsaved
    this.unsaved = new Set()
    this.echoes.sent()
    const { id, fields, document, placeNotes } = this.saved
    const keepNotes = placeNotes()
    try {
      const answer = await call('articles.save', {
        id,
        revision: this.state.get().revision,
        ...(sent.has('fields') && { fields: fields() }),
        ...(sent.has('document') && { document: document() }),
      })
      if (answer.outcome === 'saved') {
        this.echoes.saved(Date.now())
        this.outcome = { kind: 'saved', at: Date.now(), revision: answer.revision }
        keepNotes(answer.revision)
        return
      }
      this.theirs.set(answer.current)
      this.outcome = { kind: 'stale' }
    } catch (error) {
      this.outcome = { kind: 'failed', at: Date.now(), message: messageOf(error) }
    }
    this.echoes.failed()
    for (const part of sent) this.unsaved.add(part)
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 120 })
  })
}
