import type { TopBlock } from '@shared/article/document'
import { blocksOf, blocksOfFields, type CheckedBlock, introLength } from '@shared/checks/checked-block'
import { type BlockReading, isFor } from '@shared/checks/read-block'
import { settle } from '@shared/checks/settle'
import type { EditorView } from '@tiptap/pm/view'
import { documentJson } from '../document-json'
import type { Findings } from './findings'

/** The writer has paused for so long before the text is read. */
const PAUSE = 900
/** Blocks that are read at once, so that the answer takes no frame. */
const BLOCKS_AT_ONCE = 60

type Read = { isIntro: boolean; blocks: CheckedBlock[]; readings: (BlockReading | null)[] }

/**
 * Checks the house style of what changed once the writer pauses. A block's JSON is an object that stays while the block
 * is the same, and so does what was read in it; nothing here happens while letters come.
 */
export class StyleReader {
  private known = new WeakMap<TopBlock, Read>()
  private fields: { key: string; read: Read } | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  /** Asked for while it was busy. */
  private again = false
  private readonly stops: (() => void)[]

  constructor(
    private readonly view: EditorView,
    private readonly findings: Findings,
    private readonly language: () => string,
  ) {
    this.stops = [
      findings.version.subscribe(() => {
        this.known = new WeakMap()
        this.fields = null
        this.lookSoon()
      }),
      findings.looked.subscribe(() => this.lookSoon()),
    ]
    this.lookSoon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop()
  }

  lookSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      requestIdleCallback(() => void this.look(), { timeout: 2000 })
    }, PAUSE)
  }

  private async look(): Promise<void> {
    if (this.view.isDestroyed) return
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    this.again = false
    const { version, rules } = this.findings
    let seen = version.get()
    try {
      if (rules.get() === null) {
        await this.findings.refresh()
        seen = version.get()
      }
      const { doc } = this.view.state
      const reads = this.readsOf(documentJson(doc).content)
      await this.readUnknown(reads)
      if (this.view.isDestroyed || version.get() !== seen || this.view.state.doc !== doc) return
      const language = this.language()
      const own = (rules.get()?.rules ?? []).filter((info) => info.on && isFor({ info }, language))
      this.findings.putOrder(reads.flatMap(({ blocks }) => blocks.flatMap(({ id }) => id ?? [])))
      const readings = reads.flatMap((read) => read.readings.flatMap((reading) => reading ?? []))
      this.findings.put('style', settle(own, readings))
    } catch {
      // The library is closed or changes: the next change of text or rules reads again.
    } finally {
      this.busy = false
      if (!this.view.isDestroyed && (this.again || version.get() !== seen)) this.lookSoon()
    }
  }

  private readsOf(content: readonly TopBlock[]): Read[] {
    const introEnd = introLength(content)
    const { nameOf, fields } = this.findings.asks
    const inText = content.map((block, index) => {
      const isIntro = index < introEnd
      let read = this.known.get(block)
      if (read?.isIntro !== isIntro) {
        read = unread(blocksOf(block, isIntro, nameOf), isIntro)
        this.known.set(block, read)
      }
      return read
    })
    const key = JSON.stringify(fields())
    if (this.fields?.key !== key) this.fields = { key, read: unread(blocksOfFields(fields()), false) }
    return [this.fields.read, ...inText]
  }

  private async readUnknown(reads: readonly Read[]): Promise<void> {
    const waiting = reads.flatMap((read) =>
      read.blocks.flatMap((block, index) => (read.readings[index] ? [] : [{ read, block, index }])),
    )
    for (let start = 0; start < waiting.length; start += BLOCKS_AT_ONCE) {
      const batch = waiting.slice(start, start + BLOCKS_AT_ONCE)
      const answers = await this.findings.asks.read(
        batch.map(({ block }) => block),
        this.language(),
      )
      batch.forEach(({ read, index }, place) => {
        read.readings[index] = answers[place] ?? null
      })
    }
  }
}

function unread(blocks: CheckedBlock[], isIntro: boolean): Read {
  return { isIntro, blocks, readings: blocks.map(() => null) }
}
