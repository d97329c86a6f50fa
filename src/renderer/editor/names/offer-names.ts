import { lettersOf } from '@shared/article/line-letters'
import type { FoundName } from '@shared/mentions/name'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { keptDecorations } from '../kept-decorations'
import { eachLine } from '../lines'
import type { EditorServices } from '../services'
import type { NameOffers, OfferedName } from './name-offers'

/** The writer has paused for so long before the text is looked through. */
const PAUSE = 700
/** Blocks that are asked about at once: an answer of a few milliseconds. */
const BLOCKS_AT_ONCE = 120
const key = new PluginKey<DecorationSet>('offeredNames')

/** Underlines names of the library that stand in the text as plain words. Nothing here happens while letters come. */
export function offerNames({ offers }: EditorServices) {
  return Extension.create({
    name: 'offerNames',
    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          ...keptDecorations(key),
          view: (view) => new NameLooker(view, offers),
        }),
      ]
    },
  })
}

/** The names that are offered now, in reading order: those whose words are still there. */
export function offeredNames(state: EditorState): OfferedName[] {
  const offered = key.getState(state)?.find() ?? []
  return offered
    .map(({ from, to, spec }) => ({ from, to, name: spec.name as FoundName }))
    .filter(({ from, to, name }) => textOf(state.doc, from, to) === name.text)
    .sort((one, other) => one.from - other.from)
}

/** The words in a stretch of one line; a chip is one sign, a footnote as many as it takes. */
export function textOf(document: Node, from: number, to: number): string {
  const $from = document.resolve(from)
  const end = Math.min(to - $from.start(), $from.parent.content.size)
  return lettersOf($from.parent, $from.parentOffset, end)
}

/** Looks through the blocks that changed once the writer pauses. A block is an object that stays while it is the same. */
export class NameLooker {
  private known = new WeakMap<Node, FoundName[]>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  private readonly stop: () => void

  constructor(
    private readonly view: EditorView,
    private readonly offers: NameOffers,
  ) {
    this.stop = offers.version.subscribe(() => {
      this.known = new WeakMap()
      this.lookSoon()
    })
    this.lookSoon()
  }

  update(_view: EditorView, before: EditorState): void {
    if (before.doc !== this.view.state.doc) this.lookSoon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.stop()
  }

  private lookSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      requestIdleCallback(() => void this.look(), { timeout: 2000 })
    }, PAUSE)
  }

  private async look(): Promise<void> {
    if (this.busy || this.view.isDestroyed) return
    this.busy = true
    const { version } = this.offers
    const seen = version.get()
    try {
      const ignored = await this.offers.ignored()
      for (let blocks = this.unknownBlocks(); blocks.length > 0; blocks = this.unknownBlocks()) {
        const names = await this.offers.find(blocks.map((block) => lettersOf(block)))
        if (this.view.isDestroyed || version.get() !== seen) return
        blocks.forEach((block, index) => {
          this.known.set(block, names[index] ?? [])
        })
      }
      if (!this.view.isDestroyed) this.show(ignored)
    } catch {
      // The library is closed or changes: the next change of text or names looks again.
    } finally {
      this.busy = false
      // The look for changed names may have come to its turn while this one went on, and was left out.
      if (!this.view.isDestroyed && version.get() !== seen) this.lookSoon()
    }
  }

  private unknownBlocks(): Node[] {
    const blocks: Node[] = []
    this.view.state.doc.descendants((node) => {
      if (blocks.length >= BLOCKS_AT_ONCE || node.isLeaf) return false
      if (node.inlineContent && !this.known.has(node) && node.content.size > 0) blocks.push(node)
      return true
    })
    return blocks
  }

  private show(ignored: ReadonlySet<string>): void {
    const { state } = this.view
    const offered: OfferedName[] = []
    const left: OfferedName[] = []
    eachLine(state.doc, (line, pos) => {
      for (const name of this.known.get(line) ?? []) {
        const place = { from: pos + 1 + name.from, to: pos + 1 + name.to, name }
        if (ignored.has(name.key)) left.push(place)
        else offered.push(place)
      }
    })
    const { places, ignoredPlaces } = this.offers
    if (!sameNames(key.getState(state)?.find() ?? [], offered)) {
      const decorations = offered.map(({ from, to, name }) =>
        Decoration.inline(from, to, decorationOf(name), { name }),
      )
      this.view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)))
    }
    places.set(offered)
    ignoredPlaces.set(left)
  }
}

function sameNames(shown: readonly Decoration[], offered: readonly OfferedName[]): boolean {
  if (shown.length !== offered.length) return false
  const names = new Map(shown.map(({ from, to, spec }) => [`${from} ${to}`, spec.name]))
  return offered.every(({ from, to, name }) => names.get(`${from} ${to}`) === name)
}

function decorationOf({ candidates: [first, ...others] }: FoundName) {
  const wrong = first.written === 'wrong'
  const what = { product: 'A product', brand: 'A brand', expert: 'An expert' }[first.kind]
  const title =
    others.length > 0
      ? `${others.length + 1} records of the library have this name`
      : `${what} of the library${wrong ? `, spelled “${first.spelling}”` : ''}`
  return { class: wrong ? 'name-offer is-wrong' : 'name-offer', title }
}
