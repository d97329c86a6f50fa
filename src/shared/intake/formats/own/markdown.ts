import type { Blockquote, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { QuestionLook } from '../../../article/exporter'
import {
  COMMENT,
  commentWords,
  lookOf,
  nameInPrefix,
  readsAsAnswer,
  readsAsQuestion,
  splitPrefix,
} from '../../../article/markdown-conventions'
import type { Block, PairBlock, ReadSource, Run } from '../../blocks'
import { readFrontMatter } from '../markdown/front-matter'
import { parseInParts } from '../markdown/parts'
import { paragraphsOf, toBlock, toRuns } from './markdown-blocks'
import { bringFootnotesIn } from './markdown-footnotes'

/**
 * Reads Markdown that our own export wrote with ties: its front matter says how the questions look, and comments say
 * what Markdown has no words for (article/markdown-conventions.ts). Nothing is guessed. Null for any other Markdown.
 */
export function readOwnMarkdown(text: string, strangers: ReadonlySet<string>): ReadSource | null {
  const look = statedLook(text)
  if (look === null) return null
  const front = readFrontMatter(text)
  const reader = new Reader(look, strangers)
  for (const node of parse(front.body)) reader.take(node)
  return {
    format: 'markdown',
    metadata: front.metadata,
    blocks: reader.done(),
    dropped: front.dropped.filter((line) => !/^(?:questions|lastmod):/.test(line)),
    warnings: front.warnings,
    stated: true,
  }
}

function statedLook(text: string): QuestionLook | null {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1]
  return lookOf(head === undefined ? undefined : /^questions: ([\w-]+)$/m.exec(head)?.[1])
}

function parse(body: string): RootContent[] {
  // Without the transforms that make links of words: our export writes a link as a link.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))
  return bringFootnotesIn(
    parseInParts(body, (part) => fromMarkdown(part, { extensions: [gfm()], mdastExtensions })),
  )
}

class Reader {
  private readonly blocks: Block[] = []
  private pair: PairBlock | null = null
  /** Comments that are about the next block. */
  private said = new Set<string>()
  private card: { kind: string; id: string } | null = null
  /** Where in a definition list the next block stands. */
  private part: 'term' | 'definition' | null = null
  private opensAnswer = false

  constructor(
    private readonly look: QuestionLook,
    private readonly strangers: ReadonlySet<string>,
  ) {}

  take(node: RootContent): void {
    const words = commentWords(node)
    if (words !== null) {
      this.takeComment(words)
      return
    }
    if (node.type === 'html' && this.takeTags(node.value)) return
    this.takeBlock(node)
    this.said = new Set()
    this.card = null
  }

  done(): Block[] {
    this.closePair()
    return this.blocks
  }

  private takeComment(words: string): void {
    const [kind = '', id = ''] = words.split(': ')
    if (words === COMMENT.end) this.closePair()
    else if (words === COMMENT.emptyQuestion) this.openPair(null, [])
    else if (kind === COMMENT.productCard || kind === COMMENT.expertCard)
      this.card = this.strangers.has(id) ? null : { kind, id }
    else this.said.add(words)
  }

  /** The tags of a definition list, which stand alone. */
  private takeTags(html: string): boolean {
    if (this.look.style !== 'definition-list' || !/^\s*(?:<\/?d[ltd]>\s*)+$/.test(html)) return false
    for (const [tag] of html.matchAll(/<\/?d[ltd]>/g)) {
      if (tag === '<dt>') {
        this.openPair(null, [])
        this.part = 'term'
      } else if (tag === '<dd>') {
        this.part = 'definition'
        this.opensAnswer = true
      } else if (tag === '</dl>') this.closePair()
    }
    return true
  }

  private takeBlock(node: RootContent): void {
    const isText = this.said.has(COMMENT.text)
    const begins = this.said.has(COMMENT.answer)
    if (this.part === 'term') this.takeTerm(node)
    else if (this.part === 'definition') this.takeAnswer(node, this.opensAnswer)
    else if (!isText && !begins && readsAsQuestion(node, this.look)) this.takeQuestion(node)
    else this.takeText(node, isText, begins)
  }

  /** A block that is no question: more of an answer, a new answer, or text outside all pairs. */
  private takeText(node: RootContent, isText: boolean, begins: boolean): void {
    if (this.pair === null || !fitsAnswer(node, this.said, this.card)) {
      this.closePair()
      this.blocks.push(...this.plain(node))
      return
    }
    const first = this.pair.answers.length === 0
    const named = !isText && !this.said.has(COMMENT.noName) && readsAsAnswer(node, this.look)
    this.takeAnswer(node, begins || first || named)
  }

  private takeQuestion(node: RootContent): void {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    const { name, words } = this.withoutName(node.children)
    const runs = toRuns(words)
    this.openPair(name, this.look.style === 'bold' ? runs.map(plainWeight) : runs)
  }

  private takeTerm(node: RootContent): void {
    if (this.pair === null || node.type !== 'paragraph') return
    const { name, words } = this.withoutName(node.children)
    this.pair.askedBy = name
    this.pair.question = toRuns(words)
  }

  private takeAnswer(node: RootContent, opens: boolean): void {
    if (this.pair === null) return
    if (!opens) {
      this.pair.answers.at(-1)?.blocks.push(...this.plain(node))
      return
    }
    this.opensAnswer = false
    const prefixed = node.type === 'paragraph' && readsAsAnswer(node, this.look)
    if (!prefixed || this.said.has(COMMENT.noName)) {
      this.pair.answers.push({ speaker: null, expertId: null, blocks: this.plain(node) })
      return
    }
    const { name, words } = this.withoutName(node.children)
    const blocks = words.length === 0 ? [] : toBlock({ type: 'paragraph', children: words })
    this.pair.answers.push({ speaker: name, expertId: null, blocks })
  }

  private withoutName(children: PhrasingContent[]): { name: string | null; words: PhrasingContent[] } {
    const split = this.said.has(COMMENT.noName) ? null : splitPrefix(children)
    const isWhole = this.look.style === 'bold' && split?.rest.length === 0 && !this.said.has(COMMENT.answer)
    if (split === null || isWhole) return { name: null, words: children }
    return { name: nameInPrefix(split.prefix, this.look), words: split.rest }
  }

  private plain(node: RootContent): Block[] {
    if (node.type === 'blockquote' && this.card !== null) return [cardBlock(node, this.card)]
    if (node.type === 'blockquote' && this.said.has(COMMENT.pullQuote)) return [pullQuoteBlock(node)]
    return toBlock(node)
  }

  private openPair(askedBy: string | null, question: Run[]): void {
    this.closePair()
    this.pair = { type: 'pair', askedBy, question, answers: [] }
  }

  private closePair(): void {
    if (this.pair !== null) this.blocks.push(this.pair)
    this.pair = null
    this.part = null
    this.opensAnswer = false
  }
}

/** Whether a block may go on with an answer; all else ends the pair. */
function fitsAnswer(node: RootContent, said: ReadonlySet<string>, card: { kind: string } | null): boolean {
  if (node.type === 'heading' || node.type === 'thematicBreak') return false
  return !said.has(COMMENT.pullQuote) && card?.kind !== COMMENT.expertCard
}

function cardBlock(node: Blockquote, { kind, id }: { kind: string; id: string }): Block {
  if (kind === COMMENT.expertCard) return { type: 'expertCard', expertId: id }
  const note = paragraphsOf(node)[1]
  return { type: 'productCard', productId: id, note: note ? textOf(note.children) : null }
}

function pullQuoteBlock(node: Blockquote): Block {
  const [words, line] = paragraphsOf(node)
  const speaker = line ? textOf(line.children).replace(/^— /, '') : null
  return { type: 'pullQuote', speaker, runs: toRuns(words?.children ?? []) }
}

function textOf(children: readonly PhrasingContent[]): string {
  return toRuns(children)
    .map((run) => run.text)
    .join('')
}

function plainWeight({ bold: _, ...run }: Run): Run {
  return run
}
