import { Store, useStorePart } from '../ui/store'

/** What a notice offers to do, such as Undo, as long as it stands. */
type Offer = { id: string; run: () => void }

const offers = new Store<readonly Offer[]>([])

export function offer(made: Offer): void {
  offers.set([...offers.get().filter(({ id }) => id !== made.id), made])
}

/** The notice is gone, or what it offered is done. */
export function withdraw(id: string): void {
  offers.set(offers.get().filter((made) => made.id !== id))
}

/** Does what the newest notice offers; its key does the same as a click on its word. */
export function takeOffer(): void {
  offers.get().at(-1)?.run()
}

/** The notice that the key is about, null where none offers anything. */
export function useOfferedId(): string | null {
  return useStorePart(offers, (all) => all.at(-1)?.id ?? null)
}
