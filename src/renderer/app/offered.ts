import { useSyncExternalStore } from 'react'

/** What a notice offers to do, such as Undo, as long as it stands. */
type Offer = { id: string; run: () => void }

let offers: readonly Offer[] = []
const listeners = new Set<() => void>()

export function offer(made: Offer): void {
  change([...offers.filter(({ id }) => id !== made.id), made])
}

/** The notice is gone, or what it offered is done. */
export function withdraw(id: string): void {
  change(offers.filter((made) => made.id !== id))
}

/** Does what the newest notice offers; its key does the same as a click on its word. */
export function takeOffer(): void {
  offers.at(-1)?.run()
}

/** The notice that the key is about, null where none offers anything. */
export function useOfferedId(): string | null {
  return useSyncExternalStore(subscribe, () => offers.at(-1)?.id ?? null)
}

function change(next: readonly Offer[]): void {
  offers = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
