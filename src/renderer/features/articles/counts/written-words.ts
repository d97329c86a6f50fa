import { newWords, wordsOfBlock } from '@shared/article/counts/new-words'
import type { TopBlock } from '@shared/article/document'
import type { NameOf } from '@shared/article/inline-text'
import { wordsIn } from '@shared/article/words'
import type { Node } from '@tiptap/pm/model'
import { blockJson } from '../../../editor/document-json'

/** An article's words at a moment: its text, and the lines outside of it. */
export type Moment = { doc: Node; lines: readonly string[] }

/**
 * How many words an article has that it did not have when the sitting began. It compares two states and follows no keys,
 * so that a move, an undo or a renamed record is no writing; only blocks that changed are read.
 */
export class WrittenWords {
  private start: Moment
  /** Words that came without being written: an older revision restored, a save of another window. */
  private brought: string[] = []
  private known = new WeakMap<TopBlock, string[]>()

  /**
   * @param now the article's present state
   * @param before words of this sitting from when the article was open before
   */
  constructor(
    private readonly now: () => Moment,
    private readonly nameOf: NameOf,
    private before: number,
  ) {
    this.start = now()
  }

  count(): number {
    const [gone, come] = this.apart(this.start, this.now())
    return this.before + newWords([...gone, this.brought], come).length
  }

  /** Makes a change whose words nobody writes. */
  notWriting(change: () => void): void {
    const before = this.now()
    change()
    const [gone, come] = this.apart(before, this.now())
    this.brought.push(...newWords(gone, come))
  }

  /** A new sitting begins with the words of now. */
  begin(): void {
    this.start = this.now()
    this.brought = []
    this.before = 0
  }

  /** More names are known than when blocks were read. */
  forget(): void {
    this.known = new WeakMap()
  }

  /** The words of what differs. ProseMirror keeps a block that did not change as the same object. */
  private apart(one: Moment, other: Moment): [gone: string[][], come: string[][]] {
    const old = new Set(one.doc.children)
    const next = new Set(other.doc.children)
    const words = (blocks: Iterable<Node>, without: ReadonlySet<Node>, lines: readonly string[]) => [
      ...lines.map(wordsIn),
      ...[...blocks].filter((block) => !without.has(block)).map((block) => this.wordsOf(blockJson(block))),
    ]
    return [words(old, next, one.lines), words(next, old, other.lines)]
  }

  private wordsOf(block: TopBlock): string[] {
    const known = this.known.get(block)
    if (known) return known
    const words = wordsOfBlock(block, this.nameOf)
    this.known.set(block, words)
    return words
  }
}
