import { type Block, emptyMetadata, type ReadSource } from '../../blocks'
import { dropBoilerplate } from '../boilerplate/blocks'
import { trimEndSpace, trimSpace } from '../runs'
import { joinArrowTurns } from './arrow-turns'
import { joinCaptionLines } from './caption-lines'
import { keepLabelGaps } from './gap-labels'
import {
  changesCase,
  goesOn,
  isFull,
  joinWrapped,
  judgeWrapping,
  spills,
  startsTurn,
  type Wrapping,
} from './hard-wrap'
import { withBareLabels, withoutLabelDashes, withoutLineNumbers } from './label-lines'
import { isBlank } from './lines'
import { TextLists } from './lists'
import type { Marker } from './marker'
import { findMarkers } from './markers'

/** Rows of one sign that part sections: `---`, `* * *`, `———`, `###`. */
const DIVIDER = /^(?:(?:[-*_=~–—•.#+]\s?){3,})$/
const COUNTED = /^\(?\d{1,2}[.)]\s*\S/
const UNDERLINE = /^(?:={3,}|-{3,})$/

/**
 * Reads plain text: every line is a paragraph, bulleted and numbered lines are lists, and only where all the evidence
 * says that the lines were wrapped at a column are they joined again. A run of spaces between words is one, as it is in
 * every other format: two after a full stop, or those that fill a justified line.
 */
export function readPlainText(text: string): ReadSource {
  const { blocks, dropped, publishedOn } = dropBoilerplate(readTextBlocks(text))
  return { format: 'text', metadata: { ...emptyMetadata(), publishedOn }, blocks, dropped, warnings: [] }
}

export function readTextBlocks(text: string): Block[] {
  const lines = keepLabelGaps(
    withBareLabels(
      withoutLineNumbers(withoutLabelDashes(joinArrowTurns(joinCaptionLines(text.split('\n'))))),
    ),
  ).map(trimEndSpace)
  const wrapping = judgeWrapping(lines)
  const markers = findMarkers(lines, wrapping)
  const writer = new TextWriter(wrapping)
  lines.forEach((line, index) => {
    const marker = markers[index]
    const next = lines[index + 1] ?? ''
    if (isBlank(line)) writer.blank()
    else if (marker?.kind === 'spoken') writer.line(line)
    else if (marker) writer.item(marker, line)
    else if (isUnderlined(line, next)) writer.heading(trimSpace(line), next.startsWith('=') ? 1 : 2)
    else if (UNDERLINE.test(line) && isUnderlined(lines[index - 1] ?? '', line)) writer.blank()
    else if (isDivider(line)) writer.divider()
    else writer.line(line)
  })
  return writer.finish()
}

function isDivider(line: string): boolean {
  const text = line.trim()
  return text.length <= 200 && DIVIDER.test(text) && new Set(text.replace(/\s/g, '')).size === 1
}

function isUnderlined(line: string, next: string): boolean {
  return (
    UNDERLINE.test(next) &&
    !isBlank(line) &&
    !isDivider(line) &&
    line.length <= 100 &&
    Math.abs(line.trim().length - next.length) <= 3
  )
}

/** Gathers lines into blocks. */
class TextWriter {
  private readonly blocks: Block[] = []
  private readonly lists = new TextLists()
  private open: { text: string; lastLine: string; counted: boolean } | null = null
  private afterBlank = false

  constructor(private readonly wrapping: Wrapping) {}

  blank(): void {
    this.endParagraph()
    this.afterBlank = true
  }

  line(line: string): void {
    const indent = line.length - line.trimStart().length
    const text = trimSpace(line)
    if (this.lists.isOpen && this.continuesItem(line, indent)) {
      this.lists.continueItem(text, line, this.afterBlank)
    } else {
      this.endList()
      if (
        this.open &&
        ((this.open.counted && spills(this.open.lastLine, line)) ||
          (this.wrapping.hard &&
            (goesOn(this.open.lastLine, line, this.wrapping) ||
              (isFull(this.open.lastLine, line, this.wrapping.width) &&
                !startsTurn(text) &&
                !changesCase(this.open.lastLine, line)))))
      ) {
        this.open = { ...this.open, text: joinWrapped(this.open.text, text), lastLine: line }
      } else {
        this.endParagraph()
        this.open = { text, lastLine: line, counted: COUNTED.test(text) }
      }
    }
    this.afterBlank = false
  }

  private continuesItem(line: string, indent: number): boolean {
    if (startsTurn(trimSpace(line))) return false
    if (!this.afterBlank && this.lists.isCounted && spills(this.lists.lastLine, line)) return true
    if (indent > this.lists.indent) return indent >= this.lists.indent + 2
    if (this.afterBlank || !this.wrapping.hard) return false
    return (
      isFull(this.lists.lastLine, line, this.wrapping.width) ||
      goesOn(this.lists.lastLine, line, this.wrapping)
    )
  }

  item(marker: Marker, line: string): void {
    this.endParagraph()
    const finished = this.lists.add(marker, line)
    if (finished) this.blocks.push(finished)
    this.afterBlank = false
  }

  heading(text: string, level: 1 | 2): void {
    this.endAll()
    this.blocks.push({ type: 'heading', level, runs: [{ text }] })
  }

  divider(): void {
    this.endAll()
    this.blocks.push({ type: 'divider' })
  }

  finish(): Block[] {
    this.endAll()
    return this.blocks.map(withSingleSpaces)
  }

  private endAll(): void {
    this.endParagraph()
    this.endList()
    this.afterBlank = false
  }

  private endParagraph(): void {
    if (this.open) this.blocks.push({ type: 'paragraph', runs: [{ text: this.open.text }] })
    this.open = null
  }

  private endList(): void {
    const list = this.lists.end()
    if (list) this.blocks.push(list)
  }
}

function withSingleSpaces(block: Block): Block {
  if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(withSingleSpaces)) }
  if (block.type !== 'paragraph' && block.type !== 'heading') return block
  return { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace(/ {2,}/g, ' ') })) }
}
