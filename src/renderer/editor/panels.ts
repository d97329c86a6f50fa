import type { FactField, MentionKind } from '@shared/article/document'

/** A small window over the text, opened by a key, a click on a label or a menu. One is open at a time. */
export type Panel =
  /** Who gives the answer at `pos`, or asks the question there. */
  | { kind: 'speaker'; pos: number }
  | { kind: 'askedBy'; pos: number }
  | { kind: 'link' }
  | { kind: 'pick'; what: 'productCard' | 'expertCard' | 'mention'; kinds: MentionKind[] }
  | { kind: 'newFact' }
  | { kind: 'fact'; pos: number; field: FactField }
  | { kind: 'mention'; pos: number }

export type OpenPanel = { panel: Panel; anchor: DOMRect }

/** Which panel is open; React draws it, the editor's plain views open it. */
export class PanelStore {
  private open: OpenPanel | null = null
  private readonly listeners = new Set<() => void>()

  readonly current = (): OpenPanel | null => this.open

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  show(panel: Panel, anchor: DOMRect): void {
    this.open = { panel, anchor }
    for (const listener of this.listeners) listener()
  }

  close(): void {
    if (!this.open) return
    this.open = null
    for (const listener of this.listeners) listener()
  }
}
