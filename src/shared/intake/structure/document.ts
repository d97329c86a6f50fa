import type {
  AnswerBlock,
  ArticleDocument,
  BlockquoteNode,
  BulletListNode,
  FigureNode,
  HeadingLevel,
  InlineNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  QaNode,
  TextMark,
  TopBlock,
} from '../../article/document'
import type { Block, FigureBlock, ListBlock, QuoteBlock, Run } from '../blocks'
import type { NamedPicture } from '../result'
import type { Outline, OutlineRow } from './outline'
import { blockText } from './rows'

export type BuiltDocument = { document: ArticleDocument; pictures: NamedPicture[] }

/** Builds the article document that an outline stands for. `makeId` gives every block its id. */
export function buildFromOutline(outline: Outline, makeId: () => string): BuiltDocument {
  const build = new Builder(makeId)
  for (const row of outline.rows) build.add(row)
  return build.done()
}

type Voice = {
  speaker: string | null
  expertId: string | null
  blocks: AnswerBlock[]
  last: ParagraphNode | null
}
type OpenPair = { askedBy: string | null; question: InlineNode[]; voices: Voice[] }

class Builder {
  private readonly content: TopBlock[] = []
  private readonly pictures: NamedPicture[] = []
  private pair: OpenPair | null = null
  private lastText: ParagraphNode | null = null

  constructor(private readonly makeId: () => string) {}

  add(row: OutlineRow): void {
    if (row.role === 'dropped') return
    if (row.role === 'question') this.addQuestion(row)
    else if (row.role === 'answer' && this.pair) this.addAnswer(row, this.pair)
    else this.addText(row)
  }

  done(): BuiltDocument {
    this.closePair()
    if (this.content.length === 0) this.content.push(this.paragraph([]))
    return { document: { type: 'doc', content: this.content }, pictures: this.pictures }
  }

  private addQuestion(row: OutlineRow): void {
    const runs = 'runs' in row.block ? row.block.runs : [{ text: blockText(row.block) }]
    const open = this.pair
    if (row.opens || open === null || open.voices.length > 0) {
      this.closePair()
      this.pair = { askedBy: row.speaker, question: inline(runs), voices: [] }
      return
    }
    if (open.question.length > 0) open.question.push({ type: 'hardBreak' })
    open.question.push(...inline(runs))
  }

  private addAnswer(row: OutlineRow, pair: OpenPair): void {
    let voice = pair.voices.at(-1)
    if (
      !voice ||
      (row.opens && (voice.speaker !== row.speaker || voice.expertId !== row.expertId)) ||
      voice.speaker !== row.speaker
    ) {
      voice = { speaker: row.speaker, expertId: row.expertId, blocks: [], last: null }
      pair.voices.push(voice)
    }
    if (row.joins && voice.last && row.block.type === 'paragraph') {
      voice.last.content = [...(voice.last.content ?? []), { type: 'hardBreak' }, ...inline(row.block.runs)]
      return
    }
    const blocks = this.answerBlocks(row.block)
    voice.blocks.push(...blocks)
    const last = blocks.at(-1)
    voice.last = last?.type === 'paragraph' ? last : null
  }

  private addText(row: OutlineRow): void {
    this.closePair()
    if (
      row.joins &&
      this.lastText &&
      row.block.type === 'paragraph' &&
      this.content.at(-1) === this.lastText
    ) {
      this.lastText.content = [
        ...(this.lastText.content ?? []),
        { type: 'hardBreak' },
        ...inline(row.block.runs),
      ]
      return
    }
    const blocks = this.topBlocks(row.block)
    this.content.push(...blocks)
    const last = blocks.at(-1)
    this.lastText = last?.type === 'paragraph' ? last : null
  }

  private closePair(): void {
    const { pair } = this
    this.pair = null
    if (!pair) return
    this.lastText = null
    const voices =
      pair.voices.length > 0
        ? pair.voices
        : [{ speaker: null, expertId: null, blocks: [] as AnswerBlock[], last: null }]
    const [first, ...more] = voices.map((voice) => ({
      type: 'answer' as const,
      attrs: { id: this.makeId(), expertId: voice.expertId, speaker: voice.speaker },
      content: voice.blocks.length > 0 ? voice.blocks : [this.paragraph([])],
    }))
    if (!first) return
    const qa: QaNode = {
      type: 'qa',
      attrs: { id: this.makeId() },
      content: [
        {
          type: 'question',
          attrs: { id: this.makeId(), askedBy: pair.askedBy },
          ...contentOf(pair.question),
        },
        first,
        ...more,
      ],
    }
    this.content.push(qa)
  }

  private topBlocks(block: Block): TopBlock[] {
    switch (block.type) {
      case 'heading':
        return [
          {
            type: 'heading',
            attrs: { id: this.makeId(), level: headingLevel(block.level) },
            ...contentOf(inline(block.runs)),
          },
        ]
      case 'divider':
        return [{ type: 'divider', attrs: { id: this.makeId() } }]
      case 'pullQuote':
        return [
          {
            type: 'pullQuote',
            attrs: { id: this.makeId(), qaId: null, speaker: block.speaker },
            ...contentOf(inline(block.runs)),
          },
        ]
      case 'expertCard':
        return [{ type: 'expertCard', attrs: { id: this.makeId(), expertId: block.expertId } }]
      default:
        return this.answerBlocks(block)
    }
  }

  private answerBlocks(block: Block): AnswerBlock[] {
    switch (block.type) {
      case 'paragraph':
        return [this.paragraph(inline(block.runs))]
      case 'heading':
        return [this.paragraph(inline(block.runs.map((run) => ({ ...run, bold: true }))))]
      case 'list': {
        const hoisted: FigureNode[] = []
        return [this.list(block, hoisted), ...hoisted]
      }
      case 'quote': {
        const hoisted: FigureNode[] = []
        const quote = this.quote(block, hoisted)
        return quote ? [quote, ...hoisted] : hoisted
      }
      case 'figure':
        return [this.figure(block)]
      case 'productCard':
        return [
          { type: 'productCard', attrs: { id: this.makeId(), productId: block.productId, note: block.note } },
        ]
      case 'pullQuote':
        return [this.paragraph(inline(block.runs))]
      case 'definitions':
        return block.entries.flatMap((entry) => [
          this.paragraph(inline(entry.term.map((run) => ({ ...run, bold: true })))),
          ...entry.definitions.flatMap((definition) =>
            definition.flatMap((inner) => this.answerBlocks(inner)),
          ),
        ])
      case 'cue':
        return [this.paragraph(inline(block.runs))]
      case 'pair':
        return [
          this.paragraph(inline(block.question.map((run) => ({ ...run, bold: true })))),
          ...block.answers.flatMap((answer) => answer.blocks.flatMap((inner) => this.answerBlocks(inner))),
        ]
      case 'divider':
      case 'expertCard':
        return []
    }
  }

  private paragraph(content: InlineNode[]): ParagraphNode {
    return { type: 'paragraph', attrs: { id: this.makeId() }, ...contentOf(content) }
  }

  private figure(block: FigureBlock): FigureNode {
    const id = this.makeId()
    this.pictures.push({ figureId: id, source: block.source, alt: block.alt, credit: block.credit })
    return {
      type: 'figure',
      attrs: {
        id,
        mediaId: block.mediaId ?? null,
        alt: block.alt,
        credit: block.credit,
        width: block.width ?? 'text',
      },
      ...contentOf(inline(block.caption)),
    }
  }

  private list(block: ListBlock, hoisted: FigureNode[]): BulletListNode | OrderedListNode {
    const content = block.items.map((item): ListItemNode => {
      const inner = this.plainBlocks(item, hoisted)
      return {
        type: 'listItem',
        attrs: { id: this.makeId() },
        content: inner.length > 0 ? inner : [this.paragraph([])],
      }
    })
    const attrs = { id: this.makeId() }
    return block.ordered
      ? { type: 'orderedList', attrs: { ...attrs, start: block.start }, content }
      : { type: 'bulletList', attrs, content }
  }

  private quote(block: QuoteBlock, hoisted: FigureNode[]): BlockquoteNode | null {
    const content = this.plainBlocks(block.blocks, hoisted)
    return content.length > 0 ? { type: 'blockquote', attrs: { id: this.makeId() }, content } : null
  }

  /** What a list item or a quotation can hold; pictures in it come right after it. */
  private plainBlocks(
    blocks: readonly Block[],
    hoisted: FigureNode[],
  ): (ParagraphNode | BulletListNode | OrderedListNode)[] {
    const out: (ParagraphNode | BulletListNode | OrderedListNode)[] = []
    for (const block of blocks) {
      if (block.type === 'list') out.push(this.list(block, hoisted))
      else if (block.type === 'figure') hoisted.push(this.figure(block))
      else if (block.type === 'quote') out.push(...this.plainBlocks(block.blocks, hoisted))
      else {
        for (const made of this.answerBlocks(block)) {
          if (made.type === 'paragraph' || made.type === 'bulletList' || made.type === 'orderedList')
            out.push(made)
        }
      }
    }
    return out
  }
}

function headingLevel(level: number): HeadingLevel {
  return level <= 2 ? 2 : level === 3 ? 3 : 4
}

function contentOf(content: InlineNode[]): { content?: InlineNode[] } {
  return content.length > 0 ? { content } : {}
}

/** Runs as inline nodes: neighbours with the same marks merged, line breaks as nodes of their own. */
export function inline(runs: readonly Run[]): InlineNode[] {
  const out: InlineNode[] = []
  for (const run of runs) {
    const marks = marksOf(run)
    const marked = marks.length > 0 ? { marks } : {}
    if (run.mention) {
      out.push({
        type: 'mention',
        attrs: { kind: run.mention.kind, id: run.mention.id, text: run.mention.follows ? null : run.text },
        ...marked,
      })
      continue
    }
    if (run.fact) {
      out.push({
        type: 'fact',
        attrs: {
          productId: run.fact.productId,
          field: run.fact.field,
          mode: run.fact.mode,
          value: run.fact.value,
          asOf: run.fact.asOf,
          sizeId: run.fact.sizeId,
          currency: run.fact.currency,
        },
        ...marked,
      })
      continue
    }
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) out.push({ type: 'hardBreak' })
      if (text === '') return
      const last = out.at(-1)
      if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text
      else out.push({ type: 'text', text, ...marked })
    })
  }
  return out
}

function marksOf(run: Run): TextMark[] {
  const marks: TextMark[] = []
  if (run.href !== undefined) marks.push({ type: 'link', attrs: { href: run.href, rel: run.rel ?? null } })
  for (const type of ['bold', 'italic', 'strike', 'subscript', 'superscript'] as const)
    if (run[type]) marks.push({ type })
  return marks
}

function sameMarks(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  return a.length === b.length && a.every((mark, i) => JSON.stringify(mark) === JSON.stringify(b[i]))
}
