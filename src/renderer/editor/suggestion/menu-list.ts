import type { SuggestionProps } from '@tiptap/suggestion'
import { element, setAttributes } from '../views/dom'
import { type MenuItem, wordsOf } from './menu-item'

export type MenuProps = SuggestionProps<MenuItem, MenuItem>

type Options = {
  id: string
  label: string
  /** What to say where there is no row. */
  none(query: string): string
}

/** Pixels that stay free between the list and the line, and the window's edge, together. */
const FREE_EDGE = 16

/** The list under the caret. Plain DOM: it must not wait for React while letters come. */
export class MenuList {
  private readonly list: HTMLElement
  private props: MenuProps | null = null
  /** -1 while nothing is chosen. */
  private chosen = 0
  private unmount: (() => void) | null = null

  constructor(private readonly options: Options) {
    const { id, label } = options
    // The focus stays in the text; a long list can be reached to be scrolled.
    const attributes = { class: 'mention-menu', role: 'listbox', tabindex: '0', 'aria-label': label, id }
    this.list = element('div', attributes)
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
  }

  onStart = (props: MenuProps) => {
    this.fit(props)
    this.unmount = props.mount(this.list)
    this.chosen = firstChosen(props)
    this.draw(props)
  }

  onUpdate = (props: MenuProps) => {
    if (props.query !== this.props?.query || props.items !== this.props.items)
      this.chosen = firstChosen(props)
    this.fit(props)
    this.draw(props)
  }

  onKeyDown = ({ event }: { event: KeyboardEvent }): boolean => {
    const items = this.props?.items ?? []
    if (event.isComposing || items.length === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.move(event.key === 'ArrowDown' ? 1 : -1, items.length)
      return true
    }
    if (event.key === 'Tab' && this.chosen < 0) {
      this.move(1, items.length)
      return true
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && this.chosen >= 0) {
      this.choose(this.chosen)
      return true
    }
    return false
  }

  onExit = () => {
    this.unmount?.()
    this.unmount = null
    const dom = this.props?.editor.view.dom
    dom?.removeAttribute('aria-activedescendant')
    dom?.removeAttribute('aria-controls')
    this.props = null
  }

  /** No higher than the room above or below the line, whichever is more: what would stick out could not be reached. */
  private fit({ clientRect }: MenuProps): void {
    const line = clientRect?.()
    if (!line) return
    const room = Math.max(line.top, window.innerHeight - line.bottom) - FREE_EDGE
    this.list.style.setProperty('--menu-room', `${Math.round(room)}px`)
  }

  private move(step: 1 | -1, count: number): void {
    const from = this.chosen < 0 && step < 0 ? 0 : this.chosen
    this.chosen = (from + step + count) % count
    if (this.props) this.draw(this.props)
  }

  private choose(index: number): void {
    const item = this.props?.items[index]
    if (item) this.props?.command(item)
  }

  private draw(props: MenuProps): void {
    this.props = props
    const { items, loading, query } = props
    this.chosen = Math.min(this.chosen, items.length - 1)
    if (items.length === 0) {
      const words = loading ? 'Looking…' : this.options.none(query)
      this.list.replaceChildren(
        element('div', { class: 'mention-none', role: 'option', 'aria-disabled': 'true' }, words),
      )
      return
    }
    this.list.replaceChildren(...this.grouped(items))
    this.list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    setAttributes(props.editor.view.dom, {
      'aria-controls': this.options.id,
      'aria-activedescendant': this.chosen < 0 ? null : `${this.options.id}-${this.chosen}`,
    })
  }

  /** The rows; under a heading where they are in groups. */
  private grouped(items: readonly MenuItem[]): HTMLElement[] {
    const rows = items.map((item, index) => this.row(item, index, items[index - 1]))
    if (items.every(({ group }) => group === undefined)) return rows
    const groups = [...new Set(items.map(({ group = '' }) => group))]
    return groups.map((name) =>
      element(
        'div',
        { role: 'group', 'aria-label': name },
        element('div', { class: 'mention-group', 'aria-hidden': 'true' }, name),
        ...rows.filter((_row, index) => items[index]?.group === name),
      ),
    )
  }

  private row(item: MenuItem, index: number, before: MenuItem | undefined): HTMLElement {
    const { name, detail } = wordsOf(item)
    const startsGroup = before !== undefined && item.group === undefined && before.does !== item.does
    const row = element(
      'div',
      {
        class: 'mention-option',
        role: 'option',
        id: `${this.options.id}-${index}`,
        'aria-selected': index === this.chosen ? 'true' : 'false',
        'data-does': item.does,
        'data-starts-group': startsGroup ? '' : null,
      },
      element('span', { class: 'mention-name' }, name),
      element('span', { class: 'mention-detail' }, detail),
    )
    row.addEventListener('mousedown', (event) => {
      event.preventDefault()
      this.choose(index)
    })
    return row
  }
}

/** A record is never made by an Enter that was meant for the text: it has to be chosen, unless a kind was asked for. */
function firstChosen({ items, text }: MenuProps): number {
  return items[0]?.does === 'create' && text.startsWith('@') ? -1 : 0
}
