import type {
  AnswerBlock,
  ArticleDocument,
  InlineNode,
  ParagraphNode,
  QaNode,
  TopBlock,
} from '../../../article/document'
import type { Run } from '../../blocks'
import type { NamedPicture } from '../../result'
import { blockText } from '../block-text'
import type { Outline, OutlineRow } from '../outline'
import { inline } from './inline'
import { contentOf, DocumentNodes } from './nodes'

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
  private pair: OpenPair | null = null
  private lastText: ParagraphNode | null = null
  private readonly nodes: DocumentNodes

  constructor(makeId: () => string) {
    this.nodes = new DocumentNodes(makeId)
  }

  add(row: OutlineRow): void {
    if (row.role === 'dropped') return
    if (row.role === 'question') this.addQuestion(row)
    else if (row.role === 'answer' && this.pair) this.addAnswer(row, this.pair)
    else this.addText(row)
  }

  done(): BuiltDocument {
    this.closePair()
    if (this.content.length === 0) this.content.push(this.nodes.paragraph([]))
    return { document: { type: 'doc', content: this.content }, pictures: this.nodes.pictures }
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
    const isAnother = voice?.speaker !== row.speaker || (row.opens && voice.expertId !== row.expertId)
    if (!voice || isAnother) {
      voice = { speaker: row.speaker, expertId: row.expertId, blocks: [], last: null }
      pair.voices.push(voice)
    }
    if (row.joins && voice.last && row.block.type === 'paragraph') {
      addLine(voice.last, row.block.runs)
      return
    }
    const blocks = this.nodes.answerBlocks(row.block)
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
      addLine(this.lastText, row.block.runs)
      return
    }
    const blocks = this.nodes.topBlocks(row.block)
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
      attrs: { id: this.nodes.makeId(), expertId: voice.expertId, speaker: voice.speaker },
      content: voice.blocks.length > 0 ? voice.blocks : [this.nodes.paragraph([])],
    }))
    if (!first) return
    const qa: QaNode = {
      type: 'qa',
      attrs: { id: this.nodes.makeId() },
      content: [
        {
          type: 'question',
          attrs: { id: this.nodes.makeId(), askedBy: pair.askedBy },
          ...contentOf(pair.question),
        },
        first,
        ...more,
      ],
    }
    this.content.push(qa)
  }
}

function addLine(paragraph: ParagraphNode, runs: readonly Run[]): void {
  paragraph.content ??= []
  paragraph.content.push({ type: 'hardBreak' }, ...inline(runs))
}
