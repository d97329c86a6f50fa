import type { EditorView } from '@tiptap/pm/view'
import type { SuggestionProps } from '@tiptap/suggestion'
import { onMac } from '../../app/commands/keys'
import { element, setAttributes } from '../views/dom'
import { isChoosingClick } from './choosing-click'

type Options = {
  id: string
  label: string
  /** What to say where there is no row. */
  none(query: string): string
  /** The letters that rows are looked up for; all behind the sign, unless given. */
  lettersOf?(query: string): string
  /** Stands under the rows while there are any. */
  foot?: HTMLElement
}

/** Letters that may bring nothing before the list takes them for words of the text. */
const MOST_IN_VAIN = 3

/** Keys that do something with the rows. */
const listKeys = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab'])

/** Pixels that stay free between the list and the line, and the window's edge, together. */
const FREE_EDGE = 16

/** A list under the caret. Plain DOM: it must not wait for React while letters come. */
export abstract class CaretList<Item, Picked> {
  protected props: SuggestionProps<Item, Picked> | null = null
  /** -1 while nothing is chosen. */
  protected chosen = 0
  private readonly list: HTMLElement
  /** What is placed under the caret and scrolls. */
  private readonly box: HTMLElement
  private unmount: (() => void) | null = null
  /** Closes the list and leaves the words as they stand; given by whoever brings it up. */
  close: () => void = () => {}
  /** How long the query was that last brought rows, or brought the list up. */
  private usefulLength = 0
  private closedItself = false
  /** Whether it shows what was found since it came up. */
  private hasFound = false
  /** Keys for a list whose rows are still being looked up, and the letters behind them. */
  private early: KeyboardEvent[] = []

  constructor(private readonly options: Options) {
    const { id, label, foot } = options
    // The focus stays in the text; a long list can be reached to be scrolled.
    this.list = element('div', { role: 'listbox', tabindex: '0', 'aria-label': label, id })
    this.box = foot ? element('div', {}, this.list, foot) : this.list
    this.box.classList.add('mention-menu')
    this.box.addEventListener('mousedown', (event) => event.preventDefault())
  }

  /** Takes what a row offers. */
  protected abstract choose(index: number, event: MouseEvent | KeyboardEvent): void

  /** What a row shows, and what sets it apart. */
  protected abstract rowOf(item: Item, index: number): { parts: HTMLElement[]; attributes?: Attributes }

  /** The row that Enter takes before an arrow was pressed. */
  protected firstChosen(_props: SuggestionProps<Item, Picked>): number {
    return 0
  }

  /** The rows as they stand in the list. */
  protected arranged(rows: HTMLElement[], _items: readonly Item[]): HTMLElement[] {
    return rows
  }

  onStart = (props: SuggestionProps<Item, Picked>) => {
    this.fit(props)
    this.unmount = props.mount(this.box)
    this.usefulLength = this.lengthOf(props.query)
    this.closedItself = false
    this.hasFound = false
    this.chosen = this.firstChosen(props)
    this.draw(props)
  }

  onUpdate = (props: SuggestionProps<Item, Picked>) => {
    if (props.query !== this.props?.query || props.items !== this.props.items)
      this.chosen = this.firstChosen(props)
    if (props.query !== this.props?.query) this.early = []
    this.fit(props)
    this.draw(props)
    if (props.loading) return
    // Before it may close, which forgets them.
    const { early } = this
    this.early = []
    this.closeInVain(props)
    pressAll(props.editor.view, early)
  }

  /** Whether a list that closed itself comes back for these words: what was typed in vain is deleted again. */
  wouldFindMore(query: string): boolean {
    return this.closedItself && this.lengthOf(query) <= this.usefulLength
  }

  onKeyDown = ({ event }: { event: KeyboardEvent }): boolean => {
    const { items = [], loading = false } = this.props ?? {}
    if (event.isComposing) return false
    if (loading && (listKeys.has(event.key) || (this.early.length > 0 && isLetter(event)))) {
      this.early.push(event)
      return true
    }
    if (event.key === 'Backspace' && this.early.length > 0) {
      this.early.pop()
      return true
    }
    if (event.key === 'Escape') this.leaveLetters()
    if (items.length === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.move(event.key === 'ArrowDown' ? 1 : -1, items.length)
      return true
    }
    if (event.key === 'Tab' && this.chosen < 0) {
      this.move(1, items.length)
      return true
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && this.chosen >= 0) {
      this.choose(this.chosen, event)
      return true
    }
    return false
  }

  onExit = () => {
    this.unmount?.()
    this.unmount = null
    this.early = []
    if (this.props) setAttributes(this.props.editor.view.dom, noRow)
    this.props = null
  }

  /** Gives the letters among the early keys to the text, once the list is closed. */
  private leaveLetters(): void {
    const letters = this.early.filter(isLetter)
    const view = this.props?.editor.view
    this.early = []
    if (view && letters.length > 0) queueMicrotask(() => pressAll(view, letters))
  }

  private lengthOf(query: string): number {
    return (this.options.lettersOf?.(query) ?? query).length
  }

  private closeInVain({ items, query }: SuggestionProps<Item, Picked>): void {
    const length = this.lengthOf(query)
    if (items.length > 0 || length < this.usefulLength) this.usefulLength = length
    if (length <= this.usefulLength + MOST_IN_VAIN) return
    this.closedItself = true
    this.close()
  }

  /** No higher than the room above or below the line, whichever is more: what would stick out could not be reached. */
  private fit({ clientRect }: SuggestionProps<Item, Picked>): void {
    const line = clientRect?.()
    if (!line) return
    const room = Math.max(line.top, window.innerHeight - line.bottom) - FREE_EDGE
    this.box.style.setProperty('--menu-room', `${Math.round(room)}px`)
  }

  private move(step: 1 | -1, count: number): void {
    const from = this.chosen < 0 && step < 0 ? 0 : this.chosen
    this.chosen = (from + step + count) % count
    if (this.props) this.draw(this.props)
  }

  private draw(props: SuggestionProps<Item, Picked>): void {
    this.props = props
    const { items, loading, query } = props
    // What was found for the letters before stays in sight until the next is there: each letter would make it flicker.
    if (loading && this.hasFound) return
    this.hasFound = !loading
    const { id, none, foot } = this.options
    this.chosen = Math.min(this.chosen, items.length - 1)
    if (foot) foot.hidden = items.length === 0
    if (items.length === 0) {
      const words = loading ? 'Looking…' : none(query)
      this.list.replaceChildren(
        element('div', { class: 'mention-none', role: 'option', 'aria-disabled': 'true' }, words),
      )
      setAttributes(props.editor.view.dom, noRow)
      return
    }
    this.list.replaceChildren(
      ...this.arranged(
        items.map((item, index) => this.row(item, index)),
        items,
      ),
    )
    this.list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    setAttributes(props.editor.view.dom, {
      'aria-controls': id,
      'aria-activedescendant': this.chosen < 0 ? null : `${id}-${this.chosen}`,
    })
  }

  private row(item: Item, index: number): HTMLElement {
    const { parts, attributes } = this.rowOf(item, index)
    const row = element(
      'div',
      {
        class: 'mention-option',
        role: 'option',
        id: `${this.options.id}-${index}`,
        'aria-selected': index === this.chosen ? 'true' : 'false',
        ...attributes,
      },
      ...parts,
    )
    row.addEventListener('mousedown', (event) => {
      if (isChoosingClick(event, onMac)) this.choose(index, event)
    })
    return row
  }
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey
}

/** What was pressed before there were rows, in its turn: for a row or, where none takes it, for the text. */
function pressAll(view: EditorView, keys: readonly KeyboardEvent[]): void {
  for (const event of keys) {
    const isHandled = view.someProp('handleKeyDown', (handle) => handle(view, event) || undefined)
    if (!isHandled && isLetter(event)) typeLetter(view, event.key)
  }
}

/** Types as ProseMirror does what the browser leaves to it. */
function typeLetter(view: EditorView, letter: string): void {
  const { from, to } = view.state.selection
  const typed = () => view.state.tr.insertText(letter).scrollIntoView()
  const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, typed))
  if (!isHandled) view.dispatch(typed())
}

type Attributes = Record<string, string | null>

/** The text has the focus, and names the row that is chosen. */
const noRow: Attributes = { 'aria-controls': null, 'aria-activedescendant': null }
