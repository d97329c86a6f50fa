import type { Block, Run } from '../../blocks'
import { append } from '../append'
import { hasWords, tidyRuns } from '../runs'
import { type RunStyle, styledRun } from './style'

/**
 * Collects words and blocks in reading order. Words gather in a line until something ends it; two line breaks in a
 * row end a paragraph, one stays as `\n`.
 */
export class BlockBuilder {
  readonly blocks: Block[] = []
  /** Blocks that came in the middle of a paragraph and stand after it (a picture floating in the text). */
  private floating: Block[] = []
  private runs: Run[] = []
  private breaks = 0

  /** `single`: all of it is one run of text (a heading, a caption), so that nothing ends a paragraph. */
  constructor(private readonly single = false) {}

  addText(text: string, style: RunStyle, keepBreaks = false): void {
    let words = keepBreaks ? text.replace(/[ \t\f]+/g, ' ') : text.replace(/[ \t\n\r\f]+/g, ' ')
    if (this.endsInSpace()) words = words.replace(/^ /, '')
    if (words === '') return
    if (words.trim() !== '') this.breaks = 0
    this.runs.push(styledRun(words, style))
  }

  addFootnote(words: readonly Run[]): void {
    if (hasWords(words)) this.runs.push({ text: '', footnote: tidyRuns(words) })
  }

  addBreak(style: RunStyle): void {
    this.breaks++
    if (this.breaks > 1 && !this.single) this.endParagraph()
    else if (this.runs.length > 0) this.runs.push(styledRun('\n', style))
  }

  endParagraph(): void {
    if (this.single) {
      if (this.runs.length > 0) this.runs.push({ text: '\n' })
      return
    }
    if (hasWords(this.runs)) this.blocks.push({ type: 'paragraph', runs: tidyRuns(this.runs) })
    this.runs = []
    this.breaks = 0
    append(this.blocks, this.floating)
    this.floating = []
  }

  addBlock(block: Block): void {
    this.endParagraph()
    this.blocks.push(block)
  }

  /** A block that belongs to the text around it: before the words of its paragraph if it leads, else after. */
  addFloating(block: Block): void {
    const leads = !hasWords(this.runs)
    const beside = leads ? this.blocks : this.floating
    if (leads) this.runs = []
    const last = beside.at(-1)
    // Pages that load pictures late hold each one twice.
    if (last && isSamePicture(last, block)) beside.pop()
    beside.push(last && isSamePicture(last, block) && hasSource(last) ? last : block)
  }

  /** Ends the last paragraph and answers all blocks. */
  finish(): Block[] {
    this.endParagraph()
    return this.blocks
  }

  /** The words collected by a `single` builder, with the blocks that floated in them. */
  finishRuns(): { runs: Run[]; others: Block[] } {
    return { runs: tidyRuns(this.runs), others: [...this.blocks, ...this.floating] }
  }

  private endsInSpace(): boolean {
    const last = this.runs.at(-1)
    return last === undefined || /[ \n]$/.test(last.text)
  }
}

function isSamePicture(one: Block, other: Block): boolean {
  if (one.type !== 'figure' || other.type !== 'figure' || one.alt !== other.alt) return false
  return one.source === other.source || one.source === null || other.source === null
}

function hasSource(block: Block): boolean {
  return block.type === 'figure' && block.source !== null
}
