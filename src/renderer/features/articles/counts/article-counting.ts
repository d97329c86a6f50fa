import {
  type ArticleCounts,
  addUp,
  type BlockCounts,
  countBlock,
} from '@shared/article/counts/article-counts'
import { firstNames } from '@shared/article/counts/new-words'
import { countText, sumCounts, type TextCounts } from '@shared/article/counts/text-counts'
import type { TopBlock } from '@shared/article/document'
import type { NameOf } from '@shared/article/inline-text'
import { plainLines } from '@shared/article/plain-text'
import type { ArticleFields } from '@shared/records/article'
import type { Editor } from '@tiptap/core'
import { documentJson } from '../../../editor/document-json'
import type { Summary } from '../../../editor/summary'
import { Store } from '../../../ui/store'
import { noteWritten, sitting } from './sitting'
import { WrittenWords } from './written-words'

/** A selection has stayed for so long before it is counted. */
const SELECTION_PAUSE = 150
const FIELD_PAUSE = 400
/** A window that is never idle counts all the same: after so long, and for so long at a time. */
const LONGEST_WAIT = 1000
const LEAST_MS = 4

type Given = {
  articleId: string
  editor: Editor
  fields: Store<ArticleFields>
  /** Set anew whenever the text was read after a change: the moment to count. */
  summary: Store<Summary>
  nameOf: NameOf
}

/** The counts of one open article, made while nothing else goes on and from what changed since. */
export class ArticleCounting {
  /** Null until somebody follows them and they are made. */
  readonly counts = new Store<ArticleCounts | null>(null)
  /** Of the selected words; null while none are. */
  readonly selected = new Store<TextCounts | null>(null)
  private readonly written: WrittenWords
  private sittingNumber = sitting.get().number
  private known = new WeakMap<TopBlock, BlockCounts>()
  private followers = 0
  private selectionTimer: ReturnType<typeof setTimeout> | undefined
  private fieldTimer: ReturnType<typeof setTimeout> | undefined
  private idle = 0
  private readonly stops: (() => void)[]

  constructor(private readonly given: Given) {
    const { articleId, editor, fields, summary, nameOf } = given
    this.written = new WrittenWords(
      () => ({ doc: editor.state.doc, lines: [fields.get().title, fields.get().dek] }),
      firstNames(nameOf),
      sitting.get().written.get(articleId) ?? 0,
    )
    const onSelection = () => this.selectionChanged()
    editor.on('selectionUpdate', onSelection)
    this.stops = [
      () => editor.off('selectionUpdate', onSelection),
      summary.subscribe(() => this.count()),
      fields.subscribe(() => this.countSoon()),
      sitting.subscribe(() => this.sittingChanged()),
    ]
  }

  /** Keeps `counts` in step with the text. @returns how to stop */
  follow(): () => void {
    this.followers += 1
    if (this.followers === 1) this.countWhole()
    return () => {
      this.followers -= 1
    }
  }

  /** Makes a change whose words nobody writes. */
  notWriting(change: () => void): void {
    this.written.notWriting(change)
  }

  /** Names have changed: chips may have more words or fewer. */
  forget(): void {
    this.known = new WeakMap()
    this.written.forget()
  }

  dispose(): void {
    // The last words may be younger than the last count.
    noteWritten(this.given.articleId, this.written.count())
    for (const stop of this.stops) stop()
    clearTimeout(this.selectionTimer)
    clearTimeout(this.fieldTimer)
    cancelIdleCallback(this.idle)
  }

  private count(): void {
    noteWritten(this.given.articleId, this.written.count())
    if (this.followers > 0) this.countWhole()
  }

  private countSoon(): void {
    clearTimeout(this.fieldTimer)
    this.fieldTimer = setTimeout(() => this.count(), FIELD_PAUSE)
  }

  /** Block by block, as long as there is time; what is known already costs nothing. */
  private countWhole(): void {
    cancelIdleCallback(this.idle)
    const read = (deadline: IdleDeadline) => {
      const until = performance.now() + Math.max(LEAST_MS, deadline.timeRemaining())
      const { content } = documentJson(this.given.editor.state.doc)
      for (const block of content) {
        if (this.known.has(block)) continue
        if (performance.now() > until) return this.countWhole()
        this.known.set(block, countBlock(block, this.given.nameOf))
      }
      const counted = content.flatMap((block) => this.known.get(block) ?? [])
      this.counts.set(addUp(this.given.fields.get(), counted))
    }
    this.idle = requestIdleCallback(read, { timeout: LONGEST_WAIT })
  }

  private sittingChanged(): void {
    const { number } = sitting.get()
    if (number === this.sittingNumber) return
    this.sittingNumber = number
    this.written.begin()
  }

  private selectionChanged(): void {
    clearTimeout(this.selectionTimer)
    if (this.given.editor.state.selection.empty) {
      this.selected.set(null)
      return
    }
    this.selectionTimer = setTimeout(() => this.countSelection(), SELECTION_PAUSE)
  }

  private countSelection(): void {
    const { doc, selection } = this.given.editor.state
    const chosen = documentJson(doc.cut(selection.from, selection.to))
    const lines = chosen.content.flatMap((block) => plainLines(block, this.given.nameOf))
    this.selected.set(selection.empty ? null : sumCounts(lines.map(countText)))
  }
}
