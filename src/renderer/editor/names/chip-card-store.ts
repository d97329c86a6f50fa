import { Store } from '../../ui/store'

/** A chip whose card is shown: where it stands in the document and on the screen, and what brought the card up. */
export type ShownCard = { pos: number; anchor: DOMRect; by: 'pointer' | 'key' }

/** The pointer rests so long on a chip before its card comes, and may be away so long before it goes. */
const SHOW_DELAY = 450
const HIDE_DELAY = 280

/** Which chip's card is shown. One brought up by a key stays until it is closed. */
export class ChipCardStore extends Store<ShownCard | null> {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super(null)
  }

  show(pos: number, anchor: DOMRect, by: ShownCard['by']): void {
    clearTimeout(this.timer)
    this.set({ pos, anchor, by })
  }

  showSoon(place: () => { pos: number; anchor: DOMRect } | null): void {
    clearTimeout(this.timer)
    if (this.get()?.by === 'key') return
    this.timer = setTimeout(() => {
      const found = place()
      if (found) this.show(found.pos, found.anchor, 'pointer')
    }, SHOW_DELAY)
  }

  /** The pointer has left; it may be on its way to the card. */
  hideSoon(): void {
    clearTimeout(this.timer)
    if (this.get()?.by === 'key') return
    this.timer = setTimeout(() => this.close(), HIDE_DELAY)
  }

  /** The pointer has come to the card, or back to the chip. */
  stay(): void {
    clearTimeout(this.timer)
  }

  close(): void {
    clearTimeout(this.timer)
    this.set(null)
  }
}
