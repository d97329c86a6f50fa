import { Store } from '../../../ui/store'

/** What was written at one sitting: since this window was opened, or since the writer began anew. */
export type Sitting = {
  /** Another number for each sitting of this window. */
  number: number
  /** New words by the id of the article. */
  written: ReadonlyMap<string, number>
}

export const sitting = new Store<Sitting>({ number: 1, written: new Map() })

export function noteWritten(articleId: string, words: number): void {
  const { number, written } = sitting.get()
  if ((written.get(articleId) ?? 0) === words) return
  sitting.set({ number, written: new Map(written).set(articleId, words) })
}

export function beginSitting(): void {
  sitting.set({ number: sitting.get().number + 1, written: new Map() })
}

/** Words of a sitting, in all its articles. */
export function wordsOfSitting({ written }: Sitting): number {
  let sum = 0
  for (const words of written.values()) sum += words
  return sum
}
