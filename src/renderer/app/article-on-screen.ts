import type { CallOutput } from '@shared/ipc/contract'
import { Store } from '../ui/store'

/** What other features may ask of the article that is on the screen; articles put it here. */
export type ArticleOnScreen = {
  id: string
  title(): string
  /** No word in its text, title or dek yet. */
  isEmpty: Store<boolean>
  /** Saves what is unsaved. Rejects with a line for people. */
  save(): Promise<void>
  /** Puts a filled template in its place, as one step of undo. */
  fill(filled: CallOutput<'templates.fill'>): void
  /** The words of the question that the caret stands in or under; null where there is none. */
  question(): string | null
}

export const articleOnScreen = new Store<ArticleOnScreen | null>(null)
