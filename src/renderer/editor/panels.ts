import type { FactField } from '@shared/article/document'
import type { Finding } from '@shared/checks/finding'
import { Store } from '../ui/store'

/** A small window over the text, opened by a key, a click on a label or a menu. One is open at a time. */
export type Panel =
  /** Who gives the answer at `pos`, or asks the question there. */
  | { kind: 'speaker'; pos: number }
  | { kind: 'askedBy'; pos: number }
  | { kind: 'link' }
  | { kind: 'pick'; what: 'productCard' | 'expertCard' }
  | { kind: 'newFact' }
  | { kind: 'fact'; pos: number; field: FactField }
  | { kind: 'mention'; pos: number }
  /** What could stand in place of a finding. */
  | { kind: 'finding'; finding: Finding }

export type OpenPanel = { panel: Panel; anchor: DOMRect }

/** Which panel is open; React draws it, the editor's plain views open it. */
export class PanelStore extends Store<OpenPanel | null> {
  constructor() {
    super(null)
  }

  show(panel: Panel, anchor: DOMRect): void {
    this.set({ panel, anchor })
  }

  close(): void {
    this.set(null)
  }
}
