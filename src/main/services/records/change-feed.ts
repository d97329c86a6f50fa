import type { RecordKind } from '@shared/records/common'

/** Records of one kind that were written. */
export interface RecordChange {
  kind: RecordKind
  ids: string[]
}

/** Tells whoever asked that records were written, so that what is shown of them can be read again. */
export class ChangeFeed {
  private readonly listeners = new Set<(change: RecordChange) => void>()
  private readonly views = new Set<() => void>()
  private readonly places = new Set<() => void>()
  private readonly revisions = new Set<(articleId: string) => void>()
  private readonly notes = new Set<(articleId: string) => void>()

  /** @returns the end of this subscription */
  onChange(listener: (change: RecordChange) => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Call after the transaction: a listener may read at once. */
  tell(kind: RecordKind, ids: readonly string[]): void {
    if (ids.length === 0) return
    for (const listener of this.listeners) listener({ kind, ids: [...ids] })
  }

  /** @returns the end of this subscription */
  onViews(listener: () => void): () => void {
    this.views.add(listener)
    return () => {
      this.views.delete(listener)
    }
  }

  tellViews(): void {
    for (const listener of this.views) listener()
  }

  /** @returns the end of this subscription */
  onPlaces(listener: () => void): () => void {
    this.places.add(listener)
    return () => {
      this.places.delete(listener)
    }
  }

  /** Articles stand elsewhere among others of their status; nothing of themselves has changed. */
  tellPlaces(): void {
    for (const listener of this.places) listener()
  }

  /** @returns the end of this subscription */
  onRevisions(listener: (articleId: string) => void): () => void {
    this.revisions.add(listener)
    return () => {
      this.revisions.delete(listener)
    }
  }

  /** Revisions of this article were kept, named or thinned out. */
  tellRevisions(articleId: string): void {
    for (const listener of this.revisions) listener(articleId)
  }

  onNotes(listener: (articleId: string) => void): () => void {
    this.notes.add(listener)
    return () => {
      this.notes.delete(listener)
    }
  }

  tellNotes(articleId: string): void {
    for (const listener of this.notes) listener(articleId)
  }
}
