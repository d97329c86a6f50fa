import type { FocusPart } from '@shared/records/settings'

/** How calm the writer wants the text to be now. */
export type Calm = {
  /** What stays bright; null outside of focus mode. */
  focusOn: FocusPart | null
  /** Where the line of the caret stays, in percent of the pane's height; null where it goes wherever it likes. */
  typewriterHeight: number | null
}

/** The present `Calm`: the same object until something of it changes. */
export type CalmSource = {
  get(): Calm
  /** @returns the end of this subscription */
  subscribe(listener: () => void): () => void
  /** Escape: closes what was opened last beside the text, or leaves focus mode. @returns false where there is neither */
  leave(): boolean
}
