import type { SuggestionProps } from '@tiptap/suggestion'
import { element } from '../views/dom'
import { CaretList } from './caret-list'
import { type MenuItem, wordsOf } from './menu-item'

export type MenuProps = SuggestionProps<MenuItem, MenuItem>

/** Names to take in, blocks to put in, and what can be made of what was typed. */
export class MenuList extends CaretList<MenuItem, MenuItem> {
  /** A record is never made by an Enter that was meant for the text: it has to be chosen, unless a kind was asked for. */
  protected override firstChosen({ items, text }: MenuProps): number {
    return items[0]?.does === 'create' && text.startsWith('@') ? -1 : 0
  }

  protected choose(index: number): void {
    const item = this.props?.items[index]
    if (item) this.props?.command(item)
  }

  protected rowOf(item: MenuItem, index: number) {
    const { name, detail } = wordsOf(item)
    const before = this.props?.items[index - 1]
    const startsGroup = before !== undefined && item.group === undefined && before.does !== item.does
    return {
      parts: [
        element('span', { class: 'mention-name' }, name),
        element('span', { class: 'mention-detail' }, detail),
      ],
      attributes: { 'data-does': item.does, 'data-starts-group': startsGroup ? '' : null },
    }
  }

  /** Under a heading where they are in groups. */
  protected override arranged(rows: HTMLElement[], items: readonly MenuItem[]): HTMLElement[] {
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
}
