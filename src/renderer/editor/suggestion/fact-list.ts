import type { SuggestionProps } from '@tiptap/suggestion'
import { formatDay } from '../../ui/dates'
import { element, setAttributes } from '../views/dom'
import { fieldWords } from '../views/field-words'
import type { FactItem } from './fact-items'

/** A row that was chosen, and how the value is to follow its record. */
export type Picked = { item: FactItem; mode: 'live' | 'pinned' }

type Props = SuggestionProps<FactItem, Picked>

/** The list of fields and values under the caret. Plain DOM: it must not wait for React while letters come. */
export class FactList {
  private readonly rows = element('div', {
    role: 'listbox',
    'aria-label': 'Values of products',
    id: 'fact-menu',
  })
  private readonly hint = element('div', { class: 'fact-hint' })
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
    const item = this.props?.items[index]
    // While the next letters are being looked up, the rows still answer the letters before.
    if (item && !this.props?.loading) this.props?.command({ item, mode })
  }

  private draw(props: Props): void {
    this.props = props
    const { items, loading } = props
    this.chosen = Math.min(this.chosen, Math.max(0, items.length - 1))
    this.hint.textContent = hintFor(items[0])
    this.hint.hidden = this.hint.textContent === ''
    if (items.length === 0) {
      const words = loading ? 'Looking…' : 'No product in the library says this'
      this.rows.replaceChildren(
        element('div', { class: 'mention-none', role: 'option', 'aria-disabled': 'true' }, words),
      )
      return
    }
    this.rows.replaceChildren(...items.map((item, index) => this.row(item, index)))
    this.rows.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    setAttributes(props.editor.view.dom, {
      'aria-controls': 'fact-menu',
      'aria-activedescendant': `fact-option-${this.chosen}`,
    })
  }

  private row(item: FactItem, index: number): HTMLElement {
    const row = element(
      'div',
      {
        class: 'mention-option',
        role: 'option',
        id: `fact-option-${index}`,
        'aria-selected': index === this.chosen ? 'true' : 'false',
      },
      ...(item.kind === 'field' ? fieldParts(item) : valueParts(item)),
    )
    row.addEventListener('mousedown', (event) => {
      event.preventDefault()
      this.choose(index, event.shiftKey ? 'pinned' : 'live')
    })
    return row
  }
}

const fieldDetails = {
  price: 'of a size, in a currency',
  size: 'as on the pack',
  name: 'in its exact spelling',
} as const

function fieldParts({ field }: Extract<FactItem, { kind: 'field' }>): HTMLElement[] {
  return [
    element('span', { class: 'mention-name' }, fieldWords[field]),
    element('span', { class: 'mention-detail' }, fieldDetails[field]),
  ]
}

function valueParts({ choice }: Extract<FactItem, { kind: 'value' }>): HTMLElement[] {
  const { productName, field, value, detail, asOf } = choice
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

function hintFor(first: FactItem | undefined): string {
  if (first?.kind !== 'value') return ''
  return 'Enter follows the record · Shift-Enter pins it as it is'
}
