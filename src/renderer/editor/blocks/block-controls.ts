import { Store } from '../../ui/store'

/** The menu of some blocks: those between two places of the text. */
export type OpenBlockMenu = { from: number; to: number; anchor: DOMRect }

/** The bar over selected words: where they begin and end on the screen, and what they scroll in. */
export type OpenSelectionBar = { first: DOMRect; last: DOMRect; pane: DOMRect; by: 'pause' | 'key' }

/** What is open beside the text for its blocks and its selected words; React draws it, plain code opens it. */
export class BlockControls {
  readonly menu = new Store<OpenBlockMenu | null>(null)
  readonly bar = new Store<OpenSelectionBar | null>(null)
  /** What a screen reader is to say of the last thing that was done to blocks. */
  readonly said = new Store('')

  closeAll(): void {
    this.menu.set(null)
    this.bar.set(null)
  }
}
