import { formatDay } from '../../ui/dates'
import { element } from '../views/dom'
import { CaretList } from './caret-list'
import type { FactChoiceRow } from './fact-choices'
import { noFactWords, readFactQuery } from './fact-query'

/** A row that was chosen, and how the value is to follow its record. */
export type Picked = { choice: FactChoiceRow; mode: 'live' | 'pinned' }

/** Values of products; with Shift one is pinned as it is. */
export class FactList extends CaretList<FactChoiceRow, Picked> {
  constructor() {
    super({
      id: 'fact-menu',
      label: 'Values of products',
      none: noFactWords,
      // Without the field's own word, which may be typed on before anything was looked up.
      lettersOf: (query) => readFactQuery(query)?.words ?? '',
      foot: element('div', { class: 'fact-hint' }, 'Enter follows the record · Shift-Enter pins it as it is'),
    })
  }

  protected choose(index: number, { shiftKey }: MouseEvent | KeyboardEvent): void {
    const choice = this.props?.items[index]
    if (choice) this.props?.command({ choice, mode: shiftKey ? 'pinned' : 'live' })
  }

  protected rowOf({ productName, field, value, detail, asOf }: FactChoiceRow) {
    const name = (words: string) => element('span', { class: 'mention-name' }, words)
    if (field === 'name') return { parts: [name(value)] }
    const beside = [detail, asOf && formatDay(asOf)].filter(Boolean).join(' · ')
    return {
      parts: [
        element(
          'span',
          { class: 'fact-of' },
          name(productName),
          element('span', { class: 'mention-detail' }, beside),
        ),
        element('span', { class: 'fact-value' }, value),
      ],
    }
  }
}
