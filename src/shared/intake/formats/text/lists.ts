import type { Block, ListBlock } from '../../blocks'
import { joinWrapped } from './hard-wrap'
import type { Marker } from './marker'

type Level = { indent: number; list: ListBlock; end: string | undefined }

/** The list being read, with the lists nested in it by indentation. */
export class TextLists {
  private levels: Level[] = []
  lastLine = ''

  get isOpen(): boolean {
    return this.levels.length > 0
  }

  get isCounted(): boolean {
    return this.levels.at(-1)?.list.ordered === true
  }

  get indent(): number {
    return this.levels.at(-1)?.indent ?? 0
  }

  /** Adds an item; answers the list before it when the item begins another. */
  add(marker: Marker, line: string): ListBlock | null {
    this.lastLine = line
    const ordered = marker.kind === 'number' || marker.kind === 'letter'
    while (this.levels.length > 1 && marker.indent < this.indent) this.levels.pop()
    let finished: ListBlock | null = null
    const top = this.levels.at(-1)
    if (top && marker.indent >= top.indent + 2 && this.levels.length < 8) this.nest(marker, ordered)
    else if (!top || !continues(top, marker, ordered)) {
      if (this.levels.length <= 1) {
        finished = this.end()
        this.levels = [{ indent: marker.indent, list: newList(ordered, marker), end: marker.end }]
      } else {
        this.levels.pop()
        this.nest(marker, ordered)
      }
    }
    this.levels.at(-1)?.list.items.push([{ type: 'paragraph', runs: [{ text: marker.text }] }])
    return finished
  }

  private nest(marker: Marker, ordered: boolean): void {
    const list = newList(ordered, marker)
    this.levels.at(-1)?.list.items.at(-1)?.push(list)
    this.levels.push({ indent: marker.indent, list, end: marker.end })
  }

  continueItem(text: string, line: string, newParagraph: boolean): void {
    const item: Block[] | undefined = this.levels.at(-1)?.list.items.at(-1)
    const last = item?.at(-1)
    const run = last?.type === 'paragraph' ? last.runs[0] : undefined
    if (run && !newParagraph) run.text = joinWrapped(run.text, text)
    else item?.push({ type: 'paragraph', runs: [{ text }] })
    this.lastLine = line
  }

  end(): ListBlock | null {
    const list = this.levels[0]?.list ?? null
    this.levels = []
    return list
  }
}

function newList(ordered: boolean, { kind, value }: Marker): ListBlock {
  const list: ListBlock = { type: 'list', ordered, start: ordered ? value : 1, items: [] }
  return kind === 'letter' ? { ...list, lettered: true } : list
}

function continues({ list, end }: Level, marker: Marker, ordered: boolean): boolean {
  if (list.ordered !== ordered) return false
  return !ordered || (marker.end === end && marker.value === list.start + list.items.length)
}
