import type { SuggestionProps } from '@tiptap/suggestion'
import { formatDay } from '../../ui/dates'
import { element, setAttributes } from '../views/dom'
import type { FactChoiceRow } from './fact-choices'

/** A row that was chosen, and how the value is to follow its record. */
export type Picked = { choice: FactChoiceRow; mode: 'live' | 'pinned' }

type Props = SuggestionProps<FactChoiceRow, Picked>

/** The list of values under the caret. Plain DOM: it must not wait for React while letters come. */
export class FactList {
  private readonly rows = element('div', {
    role: 'listbox',
    'aria-label': 'Values of products',
    id: 'fact-menu',
  })
  private readonly hint = element(
    'div',
    { class: 'fact-hint' },
    'Enter follows the record · Shift-Enter pins it as it is',
  )
  private readonly box = element('div', { class: 'mention-menu' }, this.rows, this.hint)
  private props: Props | null = null
  private chosen = 0
  private unmount: (() => void) | null = null

  onStart = (props: Props) => {
    this.unmount = props.mount(this.box)
    this.chosen = 0
    this.draw(props)
  }

  onUpdate = (props: Props) => {
    if (props.query !== this.props?.query) this.chosen = 0
    this.draw(props)
  }

  onKeyDown = ({ event }: { event: KeyboardEvent }): boolean => {
    const items = this.props?.items ?? []
    if (event.isComposing || items.length === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.chosen = (this.chosen + step + items.length) % items.length
      if (this.props) this.draw(this.props)
      return true
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      this.choose(this.chosen, event.shiftKey ? 'pinned' : 'live')
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

  private choose(index: number, mode: Picked['mode']): void {
    const choice = this.props?.items[index]
    // While the next letters are being looked up, the rows still answer the letters before.
    if (choice && !this.props?.loading) this.props?.command({ choice, mode })
  }

  private draw(props: Props): void {
    this.props = props
    const { items, loading } = props
    this.chosen = Math.min(this.chosen, Math.max(0, items.length - 1))
    this.hint.hidden = items.length === 0
    if (items.length === 0) {
      const words = loading ? 'Looking…' : 'No product in the library says this'
      this.rows.replaceChildren(
        element('div', { class: 'mention-none', role: 'option', 'aria-disabled': 'true' }, words),
      )
      return
    }
    this.rows.replaceChildren(...items.map((choice, index) => this.row(choice, index)))
    this.rows.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    setAttributes(props.editor.view.dom, {
      'aria-controls': 'fact-menu',
      'aria-activedescendant': `fact-option-${this.chosen}`,
    })
  }

  private row(choice: FactChoiceRow, index: number): HTMLElement {
    const row = element(
      'div',
      {
        class: 'mention-option',
        role: 'option',
        id: `fact-option-${index}`,
        'aria-selected': index === this.chosen ? 'true' : 'false',
      },
      ...valueParts(choice),
    )
    row.addEventListener('mousedown', (event) => {
      event.preventDefault()
      this.choose(index, event.shiftKey ? 'pinned' : 'live')
    })
    return row
  }
}

function valueParts({ productName, field, value, detail, asOf }: FactChoiceRow): HTMLElement[] {
  const beside = [detail, asOf && formatDay(asOf)].filter(Boolean).join(' · ')
  if (field === 'name') return [element('span', { class: 'mention-name' }, value)]
  return [
    element(
      'span',
      { class: 'fact-of' },
      element('span', { class: 'mention-name' }, productName),
      element('span', { class: 'mention-detail' }, beside),
    ),
    element('span', { class: 'fact-value' }, value),
  ]
}
