import { findInText } from '@shared/article/find/find-in-text'
import { compileQuery, type FindQuery, type Replacement } from '@shared/article/find/find-query'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { Store } from '../../ui/store'
import { scrollToPosition } from '../find-highlight'
import { dispatchAlone } from '../names/take-names'
import { markPlaces } from './find-marks'
import { findLines, type PlaceInArticle, placeInArticle } from './find-places'
import { matchLines } from './match-lines'
import { type Replaced, replacePlaces } from './replace-places'

export type FindState = {
  total: number
  /** Index of the place that is shown; -1 where none is. */
  current: number
  /** Why nothing can be looked for, as a line for people. */
  problem: string | null
}

const NOTHING: FindState = { total: 0, current: -1, problem: null }

/** Milliseconds without a letter in the text before it is looked through again. */
const PAUSE = 300

/** Finds and replaces in one article. It looks again once the writer pauses, never while letters come. */
export class ArticleFinder {
  readonly state = new Store<FindState>(NOTHING)
  private query: FindQuery | null = null
  private places: PlaceInArticle[] = []
  /** The text that `places` are of. */
  private seen: Node | null = null
  private lookups = 0
  private isOver = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly onTransaction = () => {
    if (this.editor.state.doc === this.seen || this.query === null) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => requestIdleCallback(() => void this.look(false), { timeout: 1000 }), PAUSE)
  }

  /** @param shown what a chip shows */
  constructor(
    private readonly editor: Editor,
    private readonly shown: (node: Node) => string,
  ) {}

  /** Follows the text until `dispose`. */
  start(): void {
    this.editor.on('transaction', this.onTransaction)
  }

  /** Looks for something else, and shows the first place from the caret on. */
  async find(query: FindQuery | null): Promise<void> {
    this.query = query
    await this.look(true)
  }

  /** Shows the next place, or the one before; after the last comes the first. */
  async go(step: 1 | -1): Promise<void> {
    if (!(await this.isFresh()) || this.places.length === 0) return
    const { current } = this.state.get()
    const from = current < 0 && step < 0 ? 0 : current
    this.show((from + step + this.places.length) % this.places.length)
  }

  /** Replaces the place that is shown and goes to the next; one in a chip stays as it is. */
  async replaceOne(replacement: Replacement): Promise<Replaced> {
    if (!(await this.isFresh())) return { replaced: 0, held: 0 }
    const place = this.places[this.state.get().current]
    if (!place) return { replaced: 0, held: 0 }
    if (place.isHeld) {
      await this.go(1)
      return { replaced: 0, held: 1 }
    }
    const done = this.put([place], replacement)
    await this.look(true)
    return done
  }

  /** Replaces every place but those in chips, as one step of undo. */
  async replaceAll(replacement: Replacement): Promise<Replaced> {
    if (!(await this.isFresh())) return { replaced: 0, held: 0 }
    const done = this.put(this.places, replacement)
    await this.look(false)
    return done
  }

  /** Takes the marks off the text. */
  dispose(): void {
    this.isOver = true
    this.lookups += 1
    clearTimeout(this.timer)
    this.editor.off('transaction', this.onTransaction)
    if (!this.editor.isDestroyed && this.editor.isInitialized) markPlaces(this.editor.view, [], -1)
  }

  private put(places: readonly PlaceInArticle[], replacement: Replacement): Replaced {
    const { state, view } = this.editor
    const { tr, ...done } = replacePlaces(state, places, replacement, this.query?.isExpression === true)
    const [only] = places
    // After what was put in, or a word that holds the one looked for would be found again.
    if (tr && only && places.length === 1)
      tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(only.to)))
    if (tr) dispatchAlone(view, tr)
    return done
  }

  /** Looks again where the text has changed since. False where somebody looks for something else meanwhile. */
  private async isFresh(): Promise<boolean> {
    return this.seen === this.editor.state.doc || this.look(false)
  }

  /** @returns false where this look was overtaken by another */
  private async look(moves: boolean): Promise<boolean> {
    // What waited for an idle moment may come to its turn when the bar is closed.
    if (this.isOver) return false
    clearTimeout(this.timer)
    this.lookups += 1
    const own = this.lookups
    const { doc } = this.editor.state
    const { query } = this
    const compiled = query && compileQuery(query)
    if (!query || !compiled || 'problem' in compiled) {
      this.take([], doc, { ...NOTHING, problem: compiled && 'problem' in compiled ? compiled.problem : null })
      return true
    }
    const lines = findLines(doc, query.scope, this.shown)
    const texts = lines.map(({ text }) => text)
    const matched = query.isExpression
      ? await matchLines(compiled.pattern, texts)
      : texts.map((text) => findInText(text, compiled.pattern))
    if (own !== this.lookups || this.editor.isDestroyed) return false
    // Letters came meanwhile: the places are no longer where they were.
    if (doc !== this.editor.state.doc) return this.look(moves)
    if (!matched) {
      this.take([], doc, { ...NOTHING, problem: 'This expression takes too long. Make it simpler.' })
      return true
    }
    const places = lines.flatMap((line, index) =>
      (matched[index] ?? []).map((found) => placeInArticle(line, found)),
    )
    const caret = this.editor.state.selection.from
    const next = places.findIndex(({ from }) => from >= caret)
    const current = next < 0 && places.length > 0 ? 0 : next
    this.take(places, doc, { total: places.length, current, problem: null })
    if (moves) this.show(current)
    return true
  }

  private take(places: PlaceInArticle[], doc: Node, state: FindState): void {
    this.places = places
    this.seen = doc
    this.state.set(state)
    markPlaces(this.editor.view, places, state.current)
  }

  private show(current: number): void {
    const place = this.places[current]
    if (!place) return
    this.state.set({ ...this.state.get(), current })
    const { view } = this.editor
    // A caret in a folded answer opens it.
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)))
    markPlaces(view, this.places, current)
    scrollToPosition(view, place.from, 'instant')
  }
}
