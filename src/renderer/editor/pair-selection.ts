import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Selection, type SelectionBookmark, SelectionRange } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import type { Placed } from './commands/places'

/** Several pairs selected as wholes, whatever stands between them. Cut, copied and deleted without that. */
export class PairSelection extends Selection {
  /** In reading order. */
  readonly pairs: Placed[]

  private constructor(pairs: Placed[], ranges: readonly [SelectionRange, ...SelectionRange[]]) {
    super(ranges[0].$from, ranges[0].$to, ranges)
    this.pairs = pairs
    // The browser's own mark of a selection would be drawn over the first pair only.
    this.visible = false
  }

  /** The pairs at these positions; null where none of them is one. */
  static of(doc: Node, positions: readonly number[]): PairSelection | null {
    const pairs: Placed[] = []
    for (const pos of positions) {
      const node = pos < doc.content.size ? doc.nodeAt(pos) : null
      if (node?.type.name === 'qa') pairs.push({ node, pos })
    }
    const [first, ...others] = pairs.map(
      ({ node, pos }) => new SelectionRange(doc.resolve(pos), doc.resolve(pos + node.nodeSize)),
    )
    return first ? new PairSelection(pairs, [first, ...others]) : null
  }

  map(doc: Node, mapping: Mappable): Selection {
    const kept = this.positions.map((pos) => mapping.mapResult(pos)).filter(({ deleted }) => !deleted)
    return (
      PairSelection.of(
        doc,
        kept.map(({ pos }) => pos),
      ) ?? Selection.near(doc.resolve(mapping.map(this.from)))
    )
  }

  override content(): Slice {
    return new Slice(Fragment.from(this.pairs.map(({ node }) => node)), 0, 0)
  }

  eq(other: Selection): boolean {
    return other instanceof PairSelection && other.positions.join() === this.positions.join()
  }

  toJSON(): { type: string; positions: number[] } {
    return { type: 'pairs', positions: this.positions }
  }

  static override fromJSON(doc: Node, json: { positions?: unknown }): Selection {
    const positions = Array.isArray(json.positions) ? json.positions.map(Number) : []
    return PairSelection.of(doc, positions) ?? Selection.atStart(doc)
  }

  override getBookmark(): SelectionBookmark {
    return new PairBookmark(this.positions)
  }

  private get positions(): number[] {
    return this.pairs.map(({ pos }) => pos)
  }
}

Selection.jsonID('pairs', PairSelection)

/** How undo remembers it while the document is another. */
class PairBookmark implements SelectionBookmark {
  constructor(private readonly positions: readonly number[]) {}

  map(mapping: Mappable): SelectionBookmark {
    return new PairBookmark(this.positions.map((pos) => mapping.map(pos)))
  }

  resolve(doc: Node): Selection {
    const near = Math.min(this.positions[0] ?? 0, doc.content.size)
    return PairSelection.of(doc, this.positions) ?? Selection.near(doc.resolve(near))
  }
}
