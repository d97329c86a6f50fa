import type { TopBlock } from '@shared/article/document'
import type { NameOf } from '@shared/article/inline-text'
import { blocksOf, blocksOfFields, type CheckedBlock, introLength } from '@shared/checks/checked-block'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { Store } from '../../ui/store'
import { documentJson } from '../document-json'

/** The writer has paused for so long before the text is read. */
const PAUSE = 900
/** Who opens an article may only want to look at it: what takes long to begin waits for so long. */
const SETTLED = 2500
/** While a long text is read for the first time, what is found so far is shown this often. */
const SHOWN_EVERY = 600

/** What reads the text for one source of findings. */
export type Source<Reading> = {
  /** Blocks that are read at once, so that neither question nor answer takes a frame. */
  atOnce: number
  /** Grows when all that was read may be so no more. */
  version: Store<number>
  /** Grows when chips may show other words than they did. */
  shownWords: Store<number>
  /** Grows when the fields have changed: what was read in the text stays true. */
  looked: Store<number>
  fields(): { title: string; dek: string }
  nameOf: NameOf
  /** Before anything is read. */
  prepare?(): Promise<void>
  /** An answer for each block, in their order. */
  read(blocks: CheckedBlock[]): Promise<Reading[]>
  /** What was read of the article, in the order of its lines. */
  show(readings: Reading[], blockIds: string[]): void
  /** All of this text was read, and shown. */
  finished(text: Node): void
  /** Reading takes long: what is on the screen is read first, and shown before all is read. */
  isSlow?: boolean
  failed?(error: unknown): void
}

type Line<Reading> = { block: CheckedBlock; key: string; reading: Reading | null; version: number }
type Lines<Reading> = { isIntro: boolean; lines: Line<Reading>[] }

/**
 * Reads what changed of an article once the writer pauses. A block's JSON is an object that stays while the block is
 * the same, and so does what was read in it; nothing here happens while letters come.
 */
export class TextReader<Reading> {
  private known = new WeakMap<TopBlock, Lines<Reading>>()
  /** The state of chips that these lines were put together in. */
  private wordsOf = 0
  private fields: { key: string; lines: Line<Reading>[] } | null = null
  /** The line of each block as it was last, so that an edit beside it in its pair costs no reading. */
  private readonly byPlace = new Map<string, Line<Reading>>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  /** Asked for while it was busy. */
  private again = false
  private readonly begins: number
  private readonly stops: (() => void)[]

  constructor(
    private readonly view: EditorView,
    private readonly source: Source<Reading>,
  ) {
    this.begins = performance.now() + (source.isSlow ? SETTLED : 0)
    const lookSoon = () => this.lookSoon()
    this.stops = [source.version, source.shownWords, source.looked].map((store) => store.subscribe(lookSoon))
    this.lookSoon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop()
  }

  lookSoon(): void {
    clearTimeout(this.timer)
    const wait = Math.max(PAUSE, this.begins - performance.now())
    this.timer = setTimeout(() => {
      requestIdleCallback(() => void this.look(), { timeout: 2000 })
    }, wait)
  }

  private async look(): Promise<void> {
    if (this.view.isDestroyed) return
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    this.again = false
    const { version } = this.source
    let seen = version.get()
    try {
      await this.source.prepare?.()
      seen = version.get()
      await this.readAll(seen)
    } catch (error) {
      // The library is closed or changes: the next change of text or rules reads again.
      this.source.failed?.(error)
    } finally {
      this.busy = false
      if (!this.view.isDestroyed && (this.again || version.get() !== seen)) this.lookSoon()
    }
  }

  private async readAll(version: number): Promise<void> {
    const { doc } = this.view.state
    const blocks = documentJson(doc).content
    const { fields, inText } = this.linesOf(blocks)
    const all = [...fields, ...inText.flat()]
    const isUnread = (line: Line<Reading>) => line.reading === null || line.version !== version
    const waiting = this.inOrder(fields, inText, isUnread)
    let shownAt = Date.now()
    for (let start = 0; start < waiting.length; start += this.source.atOnce) {
      const batch = waiting.slice(start, start + this.source.atOnce)
      const answers = await this.source.read(batch.map(({ block }) => block))
      if (this.view.isDestroyed) return
      batch.forEach((line, index) => {
        line.reading = answers[index] ?? null
        line.version = version
      })
      // What was read stays read; the rest waits for the next pause, or for what is to be looked for now.
      if (this.source.version.get() !== version || this.view.state.doc !== doc) return
      if (this.source.isSlow && Date.now() - shownAt > SHOWN_EVERY) {
        this.show(all)
        shownAt = Date.now()
      }
    }
    this.show(all)
    this.source.finished(doc)
  }

  private show(lines: readonly Line<Reading>[]): void {
    this.source.show(
      lines.flatMap(({ reading }) => reading ?? []),
      lines.flatMap(({ block }) => block.id ?? []),
    )
  }

  /** The lines that are to be read: of a long text those on the screen and after it first. */
  private inOrder(
    fields: readonly Line<Reading>[],
    inText: readonly (readonly Line<Reading>[])[],
    isUnread: (line: Line<Reading>) => boolean,
  ): Line<Reading>[] {
    const waiting = [...fields, ...inText.flat()].filter(isUnread)
    if (!this.source.isSlow || waiting.length <= this.source.atOnce) return waiting
    const first = firstOnScreen(this.view)
    const inOrder = [...fields, ...inText.slice(first).flat(), ...inText.slice(0, first).toReversed().flat()]
    return inOrder.filter(isUnread)
  }

  private linesOf(content: readonly TopBlock[]): {
    fields: Line<Reading>[]
    inText: Line<Reading>[][]
  } {
    const introEnd = introLength(content)
    const { nameOf, fields, shownWords } = this.source
    if (this.wordsOf !== shownWords.get()) {
      this.known = new WeakMap()
      this.wordsOf = shownWords.get()
    }
    const inText = content.map((block, index) => {
      const isIntro = index < introEnd
      let known = this.known.get(block)
      if (known?.isIntro !== isIntro) {
        known = { isIntro, lines: blocksOf(block, isIntro, nameOf).map((each) => this.lineOf(each)) }
        this.known.set(block, known)
      }
      return known.lines
    })
    const key = JSON.stringify(fields())
    if (this.fields?.key !== key)
      this.fields = { key, lines: blocksOfFields(fields()).map((each) => this.lineOf(each)) }
    return { fields: this.fields.lines, inText }
  }

  private lineOf(block: CheckedBlock): Line<Reading> {
    const place = `${block.id} ${block.part}`
    const key = JSON.stringify(block)
    const before = this.byPlace.get(place)
    const line = before?.key === key ? before : { block, key, reading: null, version: -1 }
    this.byPlace.set(place, line)
    return line
  }
}

/** The index of the outermost block at the top of what the window shows of the text. */
function firstOnScreen(view: EditorView): number {
  const { left, width, top } = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({ left: left + width / 2, top: Math.max(top, 0) + 8 })
  return found ? view.state.doc.resolve(found.pos).index(0) : 0
}
